"""The conditions of a law on off-label use, answered with what the letter holds, also before any paper is enclosed."""

from __future__ import annotations

from tests.health.case_names import CALIFORNIA, INSURED
from tests.health.refusals import read

NAMED = "The trials for this use and those against it are named in this letter, and their journals under"
TO_FOLLOW = "This is for the treating clinician to find, in a letter that I am asking for."


def test_trials_that_are_cited_answer_that_the_use_is_in_the_literature() -> None:
    letter = read(INSURED, {"exhibits": {"have": ["denial"]}}, "internal-appeal")
    assert NAMED in letter
    assert "full articles are enclosed" not in letter


def test_what_the_clinician_is_to_find_is_said_to_follow_where_no_letter_is_enclosed() -> None:
    assert TO_FOLLOW in read(INSURED, {"exhibits": {"have": ["denial"]}, "clinician": {"finds": {"unknown": True}}}, "internal-appeal")
    enclosed = {"exhibits": {"have": ["denial", "clinician-letter"]}, "clinician": {"finds": {"unknown": True}}}
    assert TO_FOLLOW not in read(INSURED, enclosed, "internal-appeal")


def test_a_box_that_nobody_has_ticked_yet_is_asked_for_and_not_called_stated() -> None:
    finds = "the condition is life-threatening, or is chronic and seriously debilitating"
    assert f"[ ] {finds}" in read(CALIFORNIA, {}, "clinician-letter")
    appeal = read(CALIFORNIA, {}, "internal-appeal")
    assert "The treating clinician is asked to state it in the signed letter (Exhibit B)." in appeal
    assert "letter states it" not in appeal


def test_a_quotation_within_a_quotation_has_single_marks() -> None:
    quote = 'Our policy states: "Ketamine infusion is unproven for depression."'
    letter = read(
        INSURED, {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.experimental", "quote": quote}]}}, "internal-appeal"
    )
    assert "Our policy states: 'Ketamine infusion is unproven for depression.'" in letter
