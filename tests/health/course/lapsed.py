"""A retired man on Spravato whose clinic forgot the renewal: no session since July, and the plan takes the request for a new start
(reading 33, D)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.papers import Papers
from tests.health.told_on import papers_on

LAPSED = (
    "Your earlier approval ran from February 2, 2026 to August 1, 2026. No renewal was asked for before it ended, and no treatment has been"
    " billed since July 30, 2026. Treatment has lapsed for more than 60 days, so the request is looked at as a new start. A new start needs"
    " failure of two antidepressants in the current episode of depression, which was not sent with this request."
)
HALF = (
    "For renewal, a score on a standard depression scale from before the first dose and one from within the past 45 days are needed to show"
    ' a clinically meaningful improvement of at least 50%. The notes sent say "doing much better on Spravato" but have no scores.'
)
PILL = (
    "Spravato has to be used along with an oral antidepressant unless one cannot be taken. None is listed on the current medication list."
)
SCORES = [
    {"scale": "phq-9", "score": 21, "date": "2026-01-22"},
    {"scale": "phq-9", "score": 6, "date": "2026-07-16"},
    {"scale": "phq-9", "score": 15, "date": "2026-10-26"},
]
TRIALS = [
    {"drug": "Celexa", "dose_mg": 40, "from": "2024-11", "to": "2025-04", "weeks": 22, "result": "no_response", "source": "pharmacy"},
    {
        "drug": "Cymbalta",
        "dose_mg": 90,
        "from": "2025-05",
        "to": "2025-12",
        "weeks": 30,
        "result": "partial_response",
        "source": "pharmacy",
    },
    {
        "drug": "bupropion",
        "dose_mg": 150,
        "from": "2025-09",
        "to": "2025-10",
        "weeks": 4,
        "result": "stopped_side_effect",
        "source": "memory",
    },
]
CASE: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "text": f"This is our answer to the prior approval request to go on with Spravato.\n\n{LAPSED}\n{HALF}\n{PILL}",
        "insurer": "Civic Mutual Federal Benefit Program",
        "date": "2026-11-09",
        "received": "2026-11-13",
        "stage": "first",
        "timing": "before",
        "reasons": [
            {"ground": "ground.documentation", "quote": LAPSED},
            {"ground": "ground.no-continued-response", "quote": HALF},
            {"ground": "ground.not-medically-necessary", "quote": PILL},
        ],
    },
    "plan": {"kind": "fehb", "name": "Civic Mutual Federal Benefit Program, Standard Option"},
    "course": {"given": 33},
    "treatment": {
        "drug": "spravato",
        "indication": "trd",
        "diagnosis": "major depressive disorder, recurrent, severe",
        "episode_start": "2024-10",
        "features": ["none"],
        "scores": SCORES,
        "function": "When he was getting it he was back in the garden.",
        "dose": "84 mg",
        "sessions": 12,
        "schedule": "once a week",
        "start": "2026-12-07",
    },
    "patient": {"age_band": "from_18_to_64", "name": "Ruben A. Montoya"},
    "history": {"trials": TRIALS, "now": "Zoloft 100 mg every morning since January"},
    "clinician": {"name": "Denise Okafor", "credentials": "PMHNP", "in_network": True},
    "sender": {"role": "representative", "name": "Lucia Montoya-Reyes", "relation": "daughter"},
    "exhibits": {"have": ["denial", "history", "scales", "approval"]},
}


def lapsed(facts: Facts, change: Mapping[str, Any] | None = None) -> Papers:
    """His papers on the last day of November, with a change laid over what was told."""
    return papers_on(facts, changed(CASE, change or {}), date(2026, 11, 30))


def without_the_lapse(start: str = "2026-12-07") -> dict[str, Any]:
    """The same renewal of a course whose sessions went on: nothing in the notice or the story tells of a pause."""
    reasons = [{"ground": "ground.no-continued-response", "quote": HALF}]
    return {"denial": {"text": HALF, "reasons": reasons}, "treatment": {"start": start}}
