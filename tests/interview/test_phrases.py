"""Words to begin an answer with: each is put in by a press, taken out by another, and goes into the letter in the letter's language."""

from __future__ import annotations

import pytest

from tests.interview.found import answers
from tests.interview.room import Room

WATCHED = "blood pressure, heart rate and oxygen are watched throughout"


def at_the_clinic(drug: str = "iv_ketamine", language: str = "en") -> Room:
    return Room(language=language).go_to_section("treatment").type(treatment__drug=drug)


def offers(room: Room, question: str) -> set[str]:
    pressed = (one["data-target"].rpartition(".") for one in room.all("form") if one["data-action"] == "phrase")
    return {phrase for asked, _, phrase in pressed if asked == question}


@pytest.mark.parametrize(
    ("drug", "kind", "offered"),
    [
        ("spravato", "fehb", {"J0013"}),
        ("spravato", "medicare_original", {"G2082", "G2083"}),
        ("spravato", "va", set()),
        ("iv_ketamine", "fehb", {"J3490"}),
    ],
)
def test_the_codes_offered_are_those_of_the_drug_and_the_kind_of_plan(drug: str, kind: str, offered: set[str]) -> None:
    room = Room().go_to_section("plan").type(plan__kind=kind).go_to_section("treatment").type(treatment__drug=drug)
    assert offers(room, "treatment.code") == offered


def test_a_code_is_put_in_as_it_is() -> None:
    Room().go_to_section("plan").type(plan__kind="fehb").go_to_section("treatment").type(treatment__drug="spravato").press(
        "phrase", "treatment.code.J0013"
    )
    assert answers()["treatment"]["code"] == "J0013"


def test_over_codes_stands_where_they_come_from_and_over_words_who_does_them() -> None:
    room = at_the_clinic()
    hints = [one.text for one in room.all("form") if one["id"].endswith("-phrases")]
    assert hints == ["Press a code that stands on the letter.", "Press what the clinic does. Then change the words as needed."]


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
    assert offers(at_the_clinic(drug), "treatment.monitoring") == offered


def test_in_another_language_the_letter_still_gets_its_own_words() -> None:
    at_the_clinic(language="es").press("phrase", "treatment.monitoring.watched")
    assert answers()["treatment"]["monitoring"] == WATCHED
