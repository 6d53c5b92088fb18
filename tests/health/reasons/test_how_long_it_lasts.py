"""A doubt of how long the effect lasts is answered with results, each with its reference."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions

UNPROVEN = (
    "experimental",
    "Ketamine is unproven because there is insufficient evidence in the literature of durable benefit and of long-term safety.",
)
RISKS = (
    "not-medically-necessary",
    "Your blood pressure is not controlled, and there is a history of a substance use disorder. It is not described how both are managed.",
)
MONTHLY = ("dose-frequency-limit", "Maintenance infusions exceed the guideline, which does not support treatment beyond an acute course.")
TOLD = {
    "sessions": 8,
    "schedule": "twice a week for four weeks",
    "start": "2026-12-14",
    "risks": [
        {"risk": "blood_pressure", "fact": "134/84 on November 18, 2026", "source": "record"},
        {"risk": "substance", "fact": "alcohol use disorder, in remission since March 2021", "source": "record"},
    ],
}


def made(facts: Facts, **more: Any) -> dict[str, str]:
    return infusions(facts, UNPROVEN, RISKS, MONTHLY, **{"treatment": TOLD, **more})


def test_a_doubt_of_how_long_it_lasts_is_answered_with_results_each_with_its_reference(facts: Facts) -> None:
    """That people "were followed" is no answer, and a study named in a letter is listed at its end. The figures are those of the abstract
    of KetECT: 70% and 63% relapsed within twelve months (P = .52).
    """
    letter = made(facts)["internal-appeal"]
    assert "were followed for six months" not in letter
    assert "70% relapsed within 12 months after ketamine and 63% after ECT, a difference that was not significant [" in letter
    assert "held steady through four weekly infusions, with no control group [" in letter
    references = letter[letter.index("References") :]
    assert "Phillips JL" in references
    assert "Ekstrand J" in references
