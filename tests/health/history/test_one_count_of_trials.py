"""What is recorded of the trials is counted once, and nothing told from memory is called recorded (the director's and a patient's
confirming readings).
"""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.reduced import between

ASKED = ("step-therapy", "An adequate trial of two medicines in the current episode is not shown.")
NEED = ("not-medically-necessary", "Two adequate antidepressant trials are not shown.")
ALSO = ("experimental", "Ketamine is investigational.")
EPISODE = {"drug": "iv_ketamine", "diagnosis": "major depressive disorder", "episode_start": "2025-01"}
SCORE = {"scores": [{"scale": "phq-9", "score": 19, "date": "2026-10-12"}]}


def taken(drug: str, source: str, **more: Any) -> dict[str, Any]:
    dated = {"from": "2025-03", "to": "2025-09", "dose_mg": 150, "result": "partial_response"}
    return {"drug": drug, "source": source, **dated, **more}


def papers(facts: Facts, *trials: dict[str, Any], **more: Any) -> dict[str, str]:
    told = {"history": {"trials": list(trials)}, "treatment": {**EPISODE, **SCORE}, "plan": {"kind": "employer"}}
    return infusions(facts, NEED, ASKED if more else ALSO, **told, **more)


def test_the_letter_to_sign_says_how_many_are_recorded_in_one_place(facts: Facts) -> None:
    letter = papers(facts, taken("sertraline", "record"), taken("venlafaxine XR", "memory"))["clinician-letter"]
    assert "Two antidepressants (Table 1) have been tried." in letter
    assert letter.count("recorded with dose and whole length") == 1
    assert "recorded with dose and whole length: row 1 of Table 1" in letter


def test_what_is_told_from_memory_is_offered_as_no_trial_on_record(facts: Facts) -> None:
    found = papers(facts, taken("sertraline", "memory"), taken("venlafaxine XR", "memory"))
    assert "recorded with dose" not in found["clinician-letter"]
    assert "My judgment of each trial stands under Table 1." in found["clinician-letter"]
    assert "one trial is shown" not in found["call-sheet"]


def test_the_call_names_the_one_trial_that_is_recorded_and_calls_none_full(facts: Facts) -> None:
    sheet = papers(facts, taken("sertraline", "record"), taken("venlafaxine XR", "memory"))["call-sheet"]
    assert "Of the present episode one trial is shown: sertraline." in sheet
    assert "Put forward besides, and not on paper in all: venlafaxine XR." in sheet
    assert "full trial" not in sheet
    assert "gives what is recorded of the dose and weeks of each" in sheet


def test_a_step_of_which_nothing_was_told_is_not_asked_for_again(facts: Facts) -> None:
    """ "I do not ask for it again" stood behind no medicine that it could mean (the director, finding 12)."""
    step = {"drug": "two medicines", "ground": "tried"}
    letter = papers(facts, taken("sertraline", "memory"), taken("venlafaxine XR", "memory"), step=step)["clinician-letter"]
    assert "I do not ask for it again" not in between(letter, "Your reasons, answered", "Statement")
