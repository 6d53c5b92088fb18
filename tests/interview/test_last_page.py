"""The last page on a phone: what to do first, the documents by their titles, the rest folded. And a day that the notice contradicts."""

from __future__ import annotations

import json

from appealwright.examples import EXAMPLES, example_document
from tests.interview.room import Room

CASE = example_document(EXAMPLES[0])


def last_page(*, narrow: bool) -> Room:
    return Room(narrow=narrow).act("restore", json.dumps(CASE))


def test_on_a_phone_the_answers_and_what_each_document_is_for_are_folded() -> None:
    room = last_page(narrow=True)
    keys = list(room.regions["form"])
    first, documents = keys.index("packet"), [at for at, key in enumerate(keys) if key.startswith("packet:") and key != "packet:printed"]
    assert first < documents[0]
    folded = {one["id"] for one in room.all("form") if one.tag == "details"}
    assert {"check-denial", "check-plan", "printed", "about-internal-appeal", "about-next-steps"} <= folded
    summary = next(one.text for one in room.all("form") if one.tag == "summary" and "answered" in one.text)
    assert "of" in summary
    assert any(char.isdigit() for char in summary)


def test_where_there_is_room_nothing_of_it_is_folded() -> None:
    folded = {one["id"] for one in last_page(narrow=False).all("form") if one.tag == "details"}
    assert not {one for one in folded if one.startswith(("check-", "about-"))}


def test_a_day_that_the_notice_contradicts_is_said_at_the_question() -> None:
    room = Room()
    room.type(denial__text="Plains Health\nDate: November 13, 2026\n\nWe have denied your request for ketamine infusions as experimental.")
    for part, text in (("month", "10"), ("day", "13"), ("year", "2026")):
        room.enter(f"denial.date.{part}", text)
    assert "November 13, 2026" in next(one.text for one in room.all("form") if one["class"] == "foot__doubt")
    room.enter("denial.date.month", "11")
    assert not any(one["class"] == "foot__doubt" for one in room.all("form"))


def test_of_the_finds_in_the_letter_only_those_still_to_check_stand_on_the_last_page() -> None:
    room = Room().type(
        denial__text="Plains Health\nNovember 13, 2026\nReference: PH-4411\n\nWe have denied ketamine infusions as experimental."
    )
    offers = [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer"]
    room.press("use-offer", offers[0])
    assert "In the form" in room.text("form")
    room.act("go-to", "packet")
    assert [one["data-target"] for one in room.all("form") if one["data-action"] == "use-offer"] == offers[1:]
    assert "In the form" not in room.text("form")
