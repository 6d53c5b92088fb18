"""A reason that names PTSD beside depression: the papers of patient and clinician ask for the same, and say what the request rests on."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers

BOTH = "The published literature does not permit conclusions in people with depression or post-traumatic stress disorder."
ONE = "The published literature does not permit conclusions in people with depression."
RESTS = "The request is for depression."
TYPED = "major depressive disorder, recurrent, severe, and post-traumatic stress disorder"


def refused(facts: Facts, quote: str = BOTH, diagnosis: str = TYPED, **denial: Any) -> Papers:
    told = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.experimental", "quote": quote}], **denial}}
    return packet(facts, CALIFORNIA, {**told, "treatment": {"diagnosis": diagnosis}})


def test_patient_and_clinician_ask_for_the_same(facts: Facts) -> None:
    found = refused(facts)
    assert "for major depressive disorder, recurrent, severe, and ask" in found["internal-appeal"]
    assert f"Your reason names post-traumatic stress disorder too, which is diagnosed as well. {RESTS}" in found["internal-appeal"]
    assert "for major depressive disorder, recurrent, severe. " in found["clinician-letter"]
    assert "the request rests on the depression" in found["clinician-letter"]
    assert "I ask for it for depression, and not for post-traumatic stress disorder. I weighed" in found["clinician-letter"]
    # What the chart says stays under the diagnosis.
    assert f"The diagnosis is {TYPED}" in found["clinician-letter"]


@pytest.mark.parametrize("tail", [" with comorbid PTSD", ", PTSD", "; chronic post-traumatic stress disorder (PTSD)", " and PTSD (F43.10)"])
def test_it_is_left_out_however_it_was_typed(tail: str, facts: Facts) -> None:
    assert "for major depressive disorder, and ask" in refused(facts, diagnosis=f"major depressive disorder{tail}")["internal-appeal"]


def test_where_the_reason_names_depression_alone_nothing_is_said_of_the_other(facts: Facts) -> None:
    letter = refused(facts, ONE)["internal-appeal"]
    assert "for major depressive disorder, recurrent, severe, and ask" in letter
    assert RESTS not in letter


def test_ptsd_alone_is_not_turned_into_depression(facts: Facts) -> None:
    letter = refused(facts, diagnosis="post-traumatic stress disorder")["internal-appeal"]
    assert "for post-traumatic stress disorder, and ask" in letter
    assert RESTS not in letter


def test_a_reason_on_ptsd_alone_is_not_said_to_name_it_too(facts: Facts) -> None:
    letter = refused(facts, "Ketamine for post-traumatic stress disorder is investigational.")["internal-appeal"]
    assert f"Your reason names post-traumatic stress disorder, which is diagnosed as well. {RESTS}" in letter


def test_a_sentence_under_two_grounds_is_answered_once(facts: Facts) -> None:
    two = [{"ground": f"ground.{one}", "quote": BOTH} for one in ("experimental", "benefit-exclusion")]
    found = refused(facts, reasons=two)
    assert found["internal-appeal"].count(RESTS) == 1
    assert found["clinician-letter"].count("I do not say that ketamine is established for PTSD") == 1


def test_a_reviewer_outside_and_a_second_level_read_it_too(facts: Facts) -> None:
    assert RESTS in refused(facts, stage="final")["external-review-request"]
    assert RESTS in refused(facts, stage="after_first_appeal")["second-level-appeal"]
