"""Records of which somebody tells that the plan never got them are asked for first (reading 34, first reader, 18)."""

from __future__ import annotations

import pytest

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.notice.record.unsent import records_unsent
from tests.health.asked import spray

TOLD = "The venlafaxine was prescribed by the student health center, and those notes were not included with the request"


@pytest.mark.parametrize(
    ("words", "unsent"),
    [
        (TOLD, True),
        ("My old doctor's records werent sent", True),
        ("they never got my notes from Dr. Ortiz", True),
        ("The clinic didn't send the pharmacy print-out.", True),
        ("They do not have those student health notes.", True),
        ("They counted two because they didn't get Dr. Weiss's old records.", True),
        ("they never got Dr Ortiz's chart notes", True),
        ("The notes were sent on May 4.", False),
        ("My records show 10 weeks. I was not sent to anybody else.", False),
        ("I did not get any better.", False),
    ],
)
def test_what_says_that_records_were_not_sent(words: str, *, unsent: bool) -> None:
    assert bool(records_unsent(Case({"step.reason": Known(words)}))) is unsent


def test_the_checklist_asks_for_them(facts: Facts) -> None:
    step = {"drug": "two antidepressants", "ground": "tried", "reason": f"Escitalopram 20 mg for 10 weeks. {TOLD}."}
    page = spray(facts, ("step-therapy", "The notes show escitalopram only; two antidepressants are required."), step=step)["checklist"]
    assert f'Records that were not sent: "{TOLD}"' in page
    assert "Ask for these notes first" in page


def test_only_the_clause_on_the_records_is_named(facts: Facts) -> None:
    """Reading 33, D 16: and what somebody guesses of the plan goes to no plan."""
    guess = "They only counted two I guess because they didn't get Dr. Weiss's old records, that's my doctor from before."
    step = {"drug": "two antidepressants", "ground": "tried", "reason": f"I took escitalopram and venlafaxine in this depression. {guess}"}
    made = spray(facts, ("step-therapy", "The notes show escitalopram only; two antidepressants are required."), step=step)
    assert "Records that were not sent: \"They didn't get Dr. Weiss's old records\"" in made["checklist"]
    for name, paper in made.items():
        assert name in ("next-steps", "checklist") or ("I guess" not in paper and "only counted" not in paper), name
    assert "I took escitalopram and venlafaxine in this depression" in made["clinician-letter"]


def test_the_prescription_of_the_pill_that_a_reason_misses_is_asked_for(facts: Facts) -> None:
    """Reading 33, D 16: another doctor writes it, so the clinic's list does not show it."""
    asked = ("not-medically-necessary", "Spravato has to be used along with an oral antidepressant. None is listed on the medication list.")
    paper = "Proof of the oral antidepressant taken now"
    assert paper in spray(facts, asked, history={"now": "Zoloft 100 mg every morning since January 2026"})["checklist"]
    assert paper not in spray(facts, asked)["checklist"]
