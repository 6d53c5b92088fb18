"""The end of the way: checking answers, saving files, coming back, erasing."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest

from appealwright import browser
from appealwright.interview.casefile import case_document, typed_from
from appealwright.questions import interview
from appealwright.words import words_in
from scripts.golden import CASE_FILES
from tests.interview.room import Room

HEALTH_WORDS = ("ketamine", "spravato", "depress", "psych", "mental", "denial", "experimental")


def offered_files(room: Room, region: str) -> set[tuple[str, str]]:
    return {(one["data-document"], one["data-format"]) for one in room.all(region) if one["data-local"] == "download"}


def test_the_whole_packet_and_the_dates_are_one_press_away_on_the_last_page_and_beside_the_letter() -> None:
    room = Room(example="spravato-step-therapy").go_to_section("packet")
    for region in ("form", "side"):
        assert {("packet", "zip"), ("dates", "ics")} <= offered_files(room, region)
    for document, form in offered_files(room, "form") | offered_files(room, "side"):
        assert browser.export(json.dumps({"document": document, "format": form})).data


def test_without_a_date_to_come_there_is_no_calendar_to_save() -> None:
    room = Room().go_to_section("packet")
    assert ("packet", "zip") in offered_files(room, "form")
    assert ("dates", "ics") not in offered_files(room, "form") | offered_files(room, "side")
    assert "still have blanks" in room.text("form")


def test_answers_are_read_back_and_can_be_changed() -> None:
    room = Room().type(denial__insurer="Acme Health").go_to_section("packet")
    assert "Acme Health" in room.text("form")
    assert "Not given yet" in room.text("form")
    room.press("change", "denial.insurer")
    assert room.view["focus"] == "f-denial-insurer"
    room.type(denial__insurer="Acme Health Plan").press("next")
    assert room.view["title"] == "Check your answers – Appealwright"
    assert "Acme Health Plan" in room.text("form")


def test_a_need_leads_to_its_question() -> None:
    room = Room(narrow=True).press("show", "side").press("go-to", "member.id")
    assert room.view["shown"] == "form"
    assert room.by_id("f-member-id")


def shared_formats(room: Room) -> list[str]:
    """The formats that the page offers to hand to another app."""
    return [element["data-format"] for element in room.all("side") if element["data-local"] == "share"]


def test_a_file_is_offered_to_other_apps_only_where_the_device_takes_it() -> None:
    assert shared_formats(Room()) == []
    room = Room(shares=("docx", "txt"))
    assert shared_formats(room) == ["docx", "txt"]
    assert "Sharing hands the file to the app you pick" in room.text("side")
    room.act("not-shared", "docx")
    assert room.view["announce"] == "This device does not share files of this kind. Download the file instead."
    assert shared_formats(room) == ["txt"]


@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_a_case_file_opens_in_the_form_and_is_saved_as_it_was(name: str) -> None:
    text = CASE_FILES[name].read_text(encoding="utf-8")
    months = words_in("en").several("view", "months")
    once = case_document(typed_from(json.loads(text), interview()), interview(), months)
    again = case_document(typed_from(once, interview()), interview(), months)
    assert once == again
    room = Room().act("restore", text)
    assert room.view["title"] == "Check your answers – Appealwright"
    saved = json.loads(browser.export('{"document": "answers", "format": "json"}').data)
    original = json.loads(text)
    for group in original.keys() - {"case_version", "title"}:
        assert saved[group].keys() == original[group].keys()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"case_version": "2"}', '{"case_version": true}', '{"denial": 1}', "[" * 100_000])
def test_a_file_of_another_kind_changes_nothing(text: str) -> None:
    room = Room().type(denial__insurer="Acme Health").act("restore", text)
    assert room.view["announce"] == "This file could not be opened. Choose a file that was saved here."
    assert room.value("denial.insurer") == "Acme Health"


@pytest.mark.parametrize(
    "text", ['{"case_version": 1, "denial": 7, "history": {"trials": [3, {"drug": ["x"]}]}, "plan": {"kind": {"a": 1}}}']
)
def test_nonsense_in_a_case_file_is_left_out(text: str) -> None:
    room = Room().act("restore", text)
    assert room.view["announce"] == "Your file is open."


def test_the_letter_is_saved_as_word_and_as_text() -> None:
    Room().type(denial__insurer="Acme Health")
    word = browser.export('{"document": "internal-appeal", "format": "docx"}')
    with zipfile.ZipFile(BytesIO(word.data)) as archive:
        assert "Acme Health" in archive.read("word/document.xml").decode()
    text = browser.export('{"document": "internal-appeal", "format": "txt"}')
    assert "Acme Health" in text.data.decode()
    answers = browser.export('{"document": "answers", "format": "json"}')
    for file in (word, text, answers):
        assert not any(word in file.name.lower() for word in HEALTH_WORDS)


def test_every_sentence_says_why_it_is_there() -> None:
    room = Room().act("restore", CASE_FILES["ca-dmhc-insured-experimental"].read_text(encoding="utf-8"))
    whys = [element for element in room.all("letter") if element["class"] == "why"]
    paragraphs = [element for element in room.all("letter") if "block-paragraph" in element["class"]]
    assert len(whys) >= len(paragraphs)
    assert all(why.text.split() for why in whys)
    assert any("Checked" in why.text and "https://" in why.text and "In force" in why.text for why in whys)


def test_erasing_is_asked_twice() -> None:
    room = Room()
    assert not any(element["data-local"] == "erase" for element in room.all("bar"))
    room.press("erase")
    assert room.view["focus"] == "erase-title"
    assert any(element["data-local"] == "erase" for element in room.all("bar"))
    room.press("erase-not")
    assert not any(element["data-local"] == "erase" for element in room.all("bar"))
