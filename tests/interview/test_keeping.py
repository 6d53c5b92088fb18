"""Keeping one's work: a file of one's own, a draft on the device, and what is said when either does not work."""

from __future__ import annotations

import json

import pytest

from appealwright import browser
from appealwright.case_versions import CASE_VERSION
from appealwright.examples import EXAMPLES
from tests.interview.room import Room

NEWER = json.dumps({"case_version": CASE_VERSION + 1, "denial": {"insurer": "Acme"}})


def at_keep() -> Room:
    return Room(narrow=True).press("show", "keep")


def test_a_file_of_a_newer_version_is_said_to_be_one_and_changes_nothing() -> None:
    room = Room().type(denial__insurer="Acme Health").act("restore", NEWER)
    assert "newer version" in room.view["announce"]
    assert room.value("denial.insurer") == "Acme Health"
    assert room.by_id("restore")["aria-invalid"] == "true"
    assert room.view["announce"] in room.by_id("restore-error").text


def test_a_locked_file_asks_for_its_passphrase() -> None:
    room = at_keep().act("locked")
    assert room.view["focus"] == "unlock"
    assert room.by_id("unlock")["type"] == "password"
    assert room.by_id("unlock")["autocomplete"] == "current-password"
    assert not room.by_id("unlock")["name"], "a passphrase never goes to Python"


@pytest.mark.parametrize(("reason", "focus"), [("wrong_passphrase", "unlock"), ("damaged_file", "restore"), ("newer_file", "restore")])
def test_each_failure_has_a_sentence_of_its_own(reason: str, focus: str) -> None:
    room = at_keep().act("locked").act("not-opened", reason)
    assert room.view["focus"] == focus
    assert room.view["announce"] in room.by_id(f"{focus}-error").text
    assert len(room.view["announce"].split(".")) >= 2


def test_a_passphrase_may_be_pasted_and_kept_by_a_password_manager() -> None:
    field = at_keep().by_id("passphrase")
    assert field["autocomplete"] == "new-password"
    assert not field["name"]
    assert "onpaste" not in field.attributes


def test_a_draft_is_off_until_it_is_asked_for() -> None:
    room = at_keep()
    assert room.view["draft"] == ""
    assert "No draft is kept." in room.text("side")
    assert "share their storage" in room.text("side")
    room.press("draft", "on")
    assert room.view["draft"] == "keep"
    assert "A draft is kept." in room.text("side")
    assert Room(narrow=True, state=room.view["state"]).view["draft"] == "keep"
    room.press("draft", "off")
    assert room.view["draft"] == "erase"


@pytest.mark.parametrize("reason", ["full", "denied"])
def test_a_draft_that_cannot_be_kept_is_said_and_nothing_is_lost(reason: str) -> None:
    room = Room().type(denial__insurer="Acme Health").press("draft", "on").act("no-draft", reason)
    assert "Nothing is lost." in room.view["announce"]
    assert room.view["announce"] in room.text("side")
    assert room.view["draft"] == "erase"
    assert room.value("denial.insurer") == "Acme Health"


def test_a_draft_that_cannot_be_read_is_said() -> None:
    options = {"as_of": "2026-11-23", "language": "en", "porch": {}, "narrow": False, "state": None, "draft_lost": True}
    view = json.loads(browser.open(json.dumps(options)))
    assert view["announce"].startswith("The draft could not be opened")
    assert view["draft"] == "erase"


def test_no_draft_is_kept_of_an_example() -> None:
    room = Room(example=EXAMPLES[0])
    assert room.view["draft"] == ""
    assert "No draft is kept of an example." in room.text("side")
    assert not any(element["data-action"] == "draft" for element in room.all("side"))
