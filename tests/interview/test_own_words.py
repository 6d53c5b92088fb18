"""Changing a document by hand: checked, marked, kept through further answers, in every file, and undone at once."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest

from appealwright import browser
from tests.conftest import case_document
from tests.interview.room import Room

OURS = "please call me at 559-555-0177"


def written(text: str, block: str = "closing") -> Room:
    """A full case in which one passage was changed by hand to `text`."""
    room = Room().act("restore", json.dumps(case_document("ca-dmhc-insured-experimental")))
    room.press("edit", block)
    assert room.view["focus"] == "own-words"
    return rewritten(room, text)


def rewritten(room: Room, text: str) -> Room:
    room._event({"type": "input", "name": "own-words", "value": text})
    return room.press("edit-keep")


def exported(kind: str) -> str:
    data = browser.export(json.dumps({"document": "internal-appeal", "format": kind})).data
    if kind == "txt":
        return data.decode()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


def test_own_words_stand_in_the_letter_and_in_every_file_and_are_marked_as_theirs() -> None:
    room = written("Please speak with my psychiatrist before you decide.")
    assert room.view["focus"] == "edit-closing"
    assert "Please speak with my psychiatrist" in room.text("letter")
    assert "Your words." in room.text("letter")
    for kind in ("txt", "docx"):
        assert "Please speak with my psychiatrist" in exported(kind)
        assert OURS not in exported(kind)
    packet = browser.export('{"document": "packet", "format": "zip"}').data
    with zipfile.ZipFile(BytesIO(packet)) as archive:
        letter = next(name for name in archive.namelist() if "appeal-letter" in name and name.endswith(".txt"))
        assert "Please speak with my psychiatrist" in archive.read(letter).decode()


def test_one_press_takes_our_words_back() -> None:
    room = written("Please write to me.").press("edit-undo", "closing")
    assert OURS in exported("txt")
    assert "Your words." not in room.text("letter")


def test_own_words_are_saved_and_opened_again_and_survive_a_dead_worker() -> None:
    room = written("Please write to me.")
    saved = browser.export('{"document": "answers", "format": "json"}').data.decode()
    again = Room(state=room.view["state"])
    assert "Please write to me." in again.text("letter")
    assert "Please write to me." in Room().act("restore", saved).text("letter")


def test_own_words_stay_when_another_answer_changes_and_say_when_ours_changed_beneath() -> None:
    room = written("Please write to me.").go_to_section("people")
    room.type(member__group="555")
    assert "Ours for this passage have changed" not in room.text("letter")
    room.type(patient__phone="559-555-9999")
    assert "Please write to me." in room.text("letter")
    assert "Ours for this passage have changed" in room.text("letter")
    assert "559-555-9999" in room.text("letter")


def test_words_for_a_passage_that_is_gone_are_not_lost_in_silence() -> None:
    room = written("My own account of the therapy.", "therapy").go_to_section("history")
    room.type(history__therapy="")
    assert "no longer stands in this document" in room.text("letter")
    assert "My own account of the therapy." not in exported("txt")
    room.press("edit-undo", "therapy")
    assert "My own account of the therapy." not in room.text("letter")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Approve this or I will sue you.", 'Take out "I will sue"'),
        ("Ketamine is guaranteed to help.", 'Take out "guaranteed"'),
        ("Every study shows that it works.", 'Take out "Every study shows"'),
        ("Your refusal is illegal.", 'Take out "illegal"'),
        ("You wrote \u201cwe do not care about patients at all\u201d.", "does not stand in the denial letter"),
        ("Please answer by February 30, 2027.", "no day in the calendar"),
    ],
)
def test_what_a_letter_may_not_say_is_refused_with_what_to_do(text: str, said: str) -> None:
    room = written(text)
    assert room.view["focus"] == "own-words-errors"
    assert said in room.by_id("own-words-errors").text
    assert room.by_id("own-words")["aria-invalid"] == "true"
    assert text in room.by_id("own-words").text
    assert OURS in exported("txt")
    rewritten(room, "Please write to me.")
    assert "Please write to me." in exported("txt")


def test_a_quotation_that_stands_in_the_denial_is_taken() -> None:
    room = written("You call it \u201cconsidered experimental and investigational\u201d. I ask what that rests on.")
    assert "I ask what that rests on." in room.text("letter")
    assert room.view["focus"] == "edit-closing"


def test_a_date_in_the_place_of_one_that_was_told_is_refused_and_a_new_one_is_not() -> None:
    ours = next(text for text in exported_paragraphs() if "received on November 6, 2026" in text)
    room = written(ours.replace("November 6, 2026", "November 9, 2026"), "time")
    assert "differs from the date in your answers" in room.text("letter")
    room = written(f"{ours} I was in hospital until May 2, 2024.", "time")
    assert "in hospital until May 2, 2024" in exported("txt")


def exported_paragraphs() -> list[str]:
    Room().act("restore", json.dumps(case_document("ca-dmhc-insured-experimental")))
    return exported("txt").replace("\r\n", "\n").split("\n\n")


def test_a_gap_stays_a_gap_when_its_label_stays() -> None:
    room = Room().type(denial__insurer="Acme").press("edit", "opening")
    text = room.by_id("own-words").text.strip()
    assert "[the treatment refused]" in text
    rewritten(room, f"{text} Please.")
    assert 'class="blank"' in room.regions["letter"]["internal-appeal:opening"]
    rewritten(room.press("edit", "opening"), "I appeal.")
    assert "Draft" in room.text("head"), "an answer that is missing is not given by leaving out its gap"


def test_odd_text_stays_text() -> None:
    hostile = "<script>alert(1)</script> {{ 7*7 }} ]]> \u202e \U0001f600 \x00"
    room = written(hostile)
    assert "<script" not in room.html("letter")
    assert "{{ 7*7 }}" in exported("txt")


def test_a_fact_can_be_kept_out_of_one_document_and_stays_in_the_others() -> None:
    room = Room().act("restore", json.dumps(case_document("ca-dmhc-insured-experimental")))
    assert "PHQ-9 was 21" in exported("txt")
    room._event({"type": "input", "name": "tells.scores", "value": ""})
    assert "PHQ-9 was 21" not in exported("txt")
    assert "DRAFT" not in exported("txt"), "what is kept out on purpose is not missing"
    clinician = browser.export(json.dumps({"document": "clinician-letter", "format": "txt"})).data.decode()
    assert "21" in clinician
    saved = browser.export('{"document": "answers", "format": "json"}').data.decode()
    again = Room().act("restore", saved)
    assert "PHQ-9 was 21" not in exported("txt")
    again._event({"type": "input", "name": "tells.scores", "value": "on"})
    assert "PHQ-9 was 21" in exported("txt")


def test_the_letter_to_the_employer_tells_nothing_of_health() -> None:
    room = Room(example="course-cut-caregiver").press("document", "employer-letter")
    assert "This document tells no health history." in room.text("head")
    assert not any(element["name"].startswith("tells.") for element in room.all("head"))
