"""Words to begin an answer with: each is put in by a press, taken out by another, and goes into the letter in the letter's language."""

from __future__ import annotations

import pytest

from tests.interview.room import Room
from tests.interview.test_denial_finds import answers

WATCHED = "blood pressure, heart rate and oxygen are watched throughout"


def at_the_clinic(drug: str = "iv_ketamine", language: str = "en") -> Room:
    return Room(language=language).go_to_section("treatment").type(treatment__drug=drug)


def test_nothing_is_said_before_a_press() -> None:
    at_the_clinic()
    assert "monitoring" not in answers()["treatment"]


def test_phrases_are_put_in_one_after_another_and_taken_out_again() -> None:
    room = at_the_clinic().press("phrase", "treatment.monitoring.watched").press("phrase", "treatment.monitoring.nurse")
    assert answers()["treatment"]["monitoring"] == f"{WATCHED}; a nurse is in the room"
    assert room.by_id("f-treatment-monitoring-phrase-nurse")["aria-pressed"] == "true"
    room.press("phrase", "treatment.monitoring.watched")
    assert answers()["treatment"]["monitoring"] == "a nurse is in the room"


def test_a_phrase_is_added_to_what_was_typed() -> None:
    at_the_clinic().type(treatment__monitoring="An anesthesiologist is present.").press("phrase", "treatment.monitoring.urinary")
    told = answers()["treatment"]["monitoring"]
    assert told == "An anesthesiologist is present; urinary symptoms are asked about at each visit"


@pytest.mark.parametrize(("drug", "offered"), [("iv_ketamine", {"watched", "nurse", "urinary"}), ("spravato", {"observed"})])
def test_only_what_fits_the_treatment_is_offered(drug: str, offered: set[str]) -> None:
    room = at_the_clinic(drug)
    assert {one["data-target"].rpartition(".")[2] for one in room.all("form") if one["data-action"] == "phrase"} == offered


def test_in_another_language_the_letter_still_gets_its_own_words() -> None:
    at_the_clinic(language="es").press("phrase", "treatment.monitoring.watched")
    assert answers()["treatment"]["monitoring"] == WATCHED
