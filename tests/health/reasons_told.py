"""A notice's reasons as they are told to the builder, and who they are said of."""

from __future__ import annotations

from typing import Any

IN_REMISSION = [{"risk": "substance", "fact": "alcohol use disorder, in remission since March 2022.", "source": "record"}]


OVER = "The dose requested exceeds the dose of 0.5 mg/kg supported by Medical Policy 5.021."


RISK = "The records show a history of alcohol use disorder, and this drug carries a boxed warning for abuse and misuse."


TRIALS = "The records do not show two antidepressant trials of adequate dose and duration in the current episode."


TWO_TRIALS = [
    {
        "drug": "sertraline",
        "dose_mg": 150,
        "from": "2026-03-02",
        "to": "2026-06-01",
        "weeks": 10,
        "result": "no_response",
        "source": "pharmacy",
    },
    {
        "drug": "mirtazapine",
        "dose_mg": 30,
        "from": "2026-06-15",
        "to": "2026-09-28",
        "weeks": 12,
        "result": "partial_response",
        "source": "pharmacy",
    },
]


def reasons(*told: tuple[str, str]) -> dict[str, Any]:
    return {"text": {"unknown": True}, "reasons": [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in told]}
