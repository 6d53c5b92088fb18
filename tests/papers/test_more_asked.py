"""A criterion that asks for more than the answers tell is never called met."""

from __future__ import annotations

import pytest

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.facts import Facts
from appealwright.papers import verdict_on

TOLD: dict[str, Answer] = {
    "patient.age_band": Known("from_18_to_64"),
    "history.count": Known(3),
    "history.counted": Known(3),
    "alternatives.tms": Known("tried"),
    "alternatives.spravato": Known("tried"),
    "treatment.features": Known(("none",)),
    "scores.count": Known(1),
    "scores.fell_by_half": Known(value=True),
}


@pytest.mark.parametrize(
    ("words", "met"),
    [
        # A time, a number of sessions, a pharmacy's record: more is asked than was told.
        ("Baseline score on a validated scale within the last 30 days", None),
        ("Trial of two antidepressants in the past 5 years", None),
        ("Failed Spravato within the last year", None),
        ("A validated scale is used at baseline and monthly", None),
        ("Tried TMS for at least 30 sessions", None),
        ("Trial of two antidepressants, with adherence shown by pharmacy claims", None),
        ("Failure of two antidepressants, one of them generic bupropion", None),
        ("Trial of two antidepressants from the same class", None),
        ("Remission on the PHQ-9", None),
        ("Adult patient with documented informed consent", None),
        # What must be there is not met by being absent.
        ("Patient has current psychosis", None),
        ("Diagnosis of bipolar disorder", None),
        ("Patient is under 18 years of age", None),
        # As much as was told is still enough.
        ("Baseline score on a validated scale", True),
        ("Trial of two antidepressants", True),
        ("Tried TMS", True),
        ("No current or prior psychosis", True),
        ("Does not have a history of bipolar disorder", True),
        ("Patient is 18 years of age or older", True),
    ],
)
def test_a_criterion_that_asks_for_more_than_was_told_is_not_called_met(words: str, met: object, facts: Facts) -> None:
    assert verdict_on(words, lambda name: TOLD.get(name, UNKNOWN), facts).met is met
