"""The worked cases: marked as invented wherever they go, whole, and gone when they are left."""

from __future__ import annotations

import json

import pytest

from appealwright import browser
from appealwright.examples import EXAMPLES, example_document
from tests.interview.room import Room


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_opens_whole_and_says_on_every_page_that_it_is_invented(name: str) -> None:
    room = Room(example=name)
    assert "This is an invented example." in room.text("bar")
    assert room.view["focus"] == "bar"
    assert example_document(name)["patient"]["name"] in room.text("letter")
    assert "INVENTED EXAMPLE" in room.text("letter")
    documents = {element["data-target"] for element in room.all("head") if element["data-action"] == "document"}
    for document in documents:
        text = browser.export(json.dumps({"document": document, "format": "txt"})).data.decode()
        assert text.startswith("INVENTED EXAMPLE\r\n"), document


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_is_missing_in_an_example_but_what_a_clinician_fills_in_by_hand(name: str) -> None:
    room = Room(example=name).go_to_section("packet")
    lacking = {key for key, html in room.regions["form"].items() if "still missing" in html}
    assert lacking <= {"packet:external-review-request"}


def test_an_example_is_told_on_its_own_day_whatever_today_is() -> None:
    early, late = Room(example=EXAMPLES[0], as_of="2026-11-23"), Room(example=EXAMPLES[0], as_of="2029-01-01")
    assert early.regions == late.regions


def test_an_example_is_offered_in_the_room_and_is_left_from_the_room() -> None:
    room = Room(narrow=True).press("show", "keep")
    assert room.view["focus"] == "keep-title"
    assert [element["data-target"] for element in room.all("side") if element["data-local"] == "example"] == list(EXAMPLES)
    assert not any(element["data-local"] == "leaveExample" for element in room.all("bar"))
    assert any(element["data-local"] == "leaveExample" for element in Room(example=EXAMPLES[0]).all("bar"))
