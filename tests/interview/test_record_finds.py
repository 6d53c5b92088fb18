"""A record opened in the builder: shown line by line, taken over only when the person says so, and closed without a trace."""

from __future__ import annotations

import json

import pytest

from appealwright import browser
from tests.fhir.records import BUNDLES
from tests.interview.found import answers
from tests.interview.room import Room

PORTAL = (BUNDLES / "portal-contained.json").read_text(encoding="utf-8")
CARIN = (BUNDLES / "carin-eob.json").read_text(encoding="utf-8")


def offers(room: Room, action: str = "use-offer") -> list[str]:
    return [one["data-target"] for one in room.all("form") if one["data-action"] == action]


def opened(text: str = PORTAL, **options: bool) -> Room:
    return Room(**options).act("restore", text)  # type: ignore[arg-type]


def test_a_record_fills_nothing_by_itself_and_replaces_nothing() -> None:
    room = Room().type(denial__insurer="Acme Health").act("restore", PORTAL)
    assert room.view["focus"] == "finds-record"
    assert "The record is read." in room.view["announce"]
    assert answers() == {"case_version": 2, "denial": {"insurer": "Acme Health"}}
    page = room.text("form")
    assert "The form says: Acme Health" in page
    assert "Medicine: venlafaxine" in page
    assert "First taken: February 2022" in page
    assert "MedicationStatement: EFFEXOR XR 150 mg capsule (2022-02)" in page
    assert "Zorblaxine 5 mg" in page
    assert "The record does not say how well a medicine worked" in page


def test_one_line_is_taken_over_and_another_set_aside() -> None:
    room = opened()
    first = offers(room)[0]
    room.press("use-offer", first)
    assert answers()["denial"] == {"insurer": "Harbor & Pine Health Insurance Company"}
    second = offers(room, "set-aside")[0]
    room.press("set-aside", second)
    assert "member" not in answers()
    assert second in offers(room, "offer-back")


def test_all_lines_that_contradict_nothing_are_taken_at_once_and_what_was_typed_stays() -> None:
    room = Room().type(denial__insurer="Acme Health").act("restore", PORTAL).press("use-all", "record")
    told = answers()
    assert told["denial"]["insurer"] == "Acme Health"
    assert told["patient"] == {
        "age_band": "from_65",
        "name": "Noor Haddad",
        "address": "4 Elm Court\nApt 2\nTucson, AZ 85701",
        "phone": "555-010-0177",
    }
    assert told["member"] == {"id": "HPX204918837", "group": "88-1204"}
    assert told["treatment"]["scores"] == [{"scale": "madrs", "score": "36", "date": "2026-10-01"}, {"scale": "madrs", "score": "31"}]
    (tried,) = told["history"]["trials"]
    assert tried == {"drug": "venlafaxine", "from": "2022-02", "to": "2023-01-15", "stopped": "Raised blood pressure", "source": "record"}
    assert len(offers(room)) == 1, "the insurer alone still stands against what was typed"


def test_a_row_that_was_told_more_of_is_still_known_as_the_records() -> None:
    room = opened().press("use-all", "record").go_to_section("history").type(history__trials__0__result="no_response")
    assert offers(room) == [], "what is in the form is not offered anew"
    assert len(answers()["history"]["trials"]) == 1


def test_a_reason_comes_with_its_code_and_the_letters_words_are_still_asked_for() -> None:
    opened(CARIN).press("use-all", "record")
    told = answers()
    assert told["denial"]["reasons"] == [{"ground": "ground.not-medically-necessary", "code": "50"}]
    assert told["denial"]["reference"] == "CLM-2026-55120"
    assert told["money"]["billed"] == "730.5"
    assert told["treatment"]["code"] == "J3490"


def test_the_record_survives_a_worker_that_died_and_is_gone_once_the_person_is_done() -> None:
    room = opened()
    again = Room(state=room.view["state"])
    assert offers(again) == offers(room)
    again.press("record-done")
    assert offers(again) == []
    assert "Elm Court" not in again.view["state"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"resourceType": "Bundle", "entry": [', "stops in the middle"),
        ('{"resourceType": "Patient"}', "no whole record"),
        (
            json.dumps({"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient", "id": i}} for i in "ab"]}),
            "more than one person",
        ),
    ],
)
def test_what_is_no_record_gets_one_sentence_and_changes_nothing(text: str, said: str) -> None:
    room = opened(text)
    assert said in room.view["announce"]
    assert said in room.by_id("restore-error").text
    assert answers() == {"case_version": 2}


def test_a_record_without_anything_we_ask_says_so() -> None:
    room = opened('{"resourceType": "Bundle", "entry": []}')
    assert "Nothing that the questions ask for was found" in room.text("form")
    assert room.press("record-done").view["focus"] == "step"


def test_a_phone_sees_it_in_the_form_and_in_spanish() -> None:
    room = Room(narrow=True, language="es").press("show", "keep").act("restore", PORTAL)
    assert room.view["shown"] == "form"
    assert "Encontrado en el expediente" in room.text("form")


def test_words_of_a_record_can_only_be_text() -> None:
    patient = {"resourceType": "Patient", "name": [{"text": "<img src=x onerror=alert(1)>"}]}
    room = opened(json.dumps({"resourceType": "Bundle", "entry": [{"resource": patient}]}))
    assert "<img" not in room.html("form")
    assert json.loads(browser.export('{"document": "answers", "format": "json"}').data) == {"case_version": 2}
