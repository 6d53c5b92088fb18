"""A session that was begun before anybody came is, to whoever opens it, the same as a new one; and it is one that knows nobody."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright import browser
from appealwright.examples import EXAMPLES
from tests.interview.room import Room

TODAY, TOMORROW = "2026-11-26", "2026-11-27"
ANSWERED = {"sender.role": "clinician"}
DEVICES: tuple[dict[str, Any], ...] = (
    {"narrow": False, "porch": {}},
    {"narrow": True, "porch": ANSWERED, "reads": ["pdf", "photo"], "shares": ["docx", "txt"]},
)


def opened(**options: Any) -> str:
    return browser.open(json.dumps({"as_of": TODAY, "language": "en", "state": None, **options}))


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("example", ["", *EXAMPLES])
def test_what_was_begun_opens_as_if_it_were_new_and_goes_on_as_it_would(example: str, device: dict[str, Any]) -> None:
    Room()  # the words that the page is drawn with are read
    new = opened(example=example, **device)
    event = json.dumps({"type": "input", "name": "patient.name", "value": "Somebody"})
    after = browser.handle(event)
    browser.warm_up("en", TODAY)
    assert opened(example=example, **device) == new
    assert browser.handle(event) == after


def test_what_was_begun_is_opened_once_on_its_day_and_by_nobody_with_answers_of_their_own() -> None:
    browser.warm_up("en", TODAY)
    device = DEVICES[1]
    state = json.loads(opened(**device))["state"]
    dates = []
    for options in ({}, {"as_of": TOMORROW}, {"language": "es"}, {"state": state}, {"draft_lost": True}):
        browser.warm_up("en", TODAY)
        given = {**device, **options}
        begun = opened(**given)
        # The second time it is made anew.
        assert begun == opened(**given), options
        dates.append(begun)
    assert dates[0] != dates[1], "the day is seen nowhere, so this proves nothing"
    browser.warm_up("en", TODAY)
    browser.rehearse("en")
    assert opened(**device) == opened(**device)
