"""The first view may come without what is found in papers; with the rest of it, it is the whole one, and nothing is lost in between."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright import browser
from appealwright.denial import remembered
from appealwright.examples import EXAMPLES, example_document
from appealwright.interview.papers import from_denial
from tests.interview.room import Room

WIDE = {"as_of": "2026-11-27", "language": "en", "state": None, "narrow": False, "porch": {}, "example": ""}
DEVICES = (WIDE, WIDE | {"narrow": True, "reads": ["pdf"]})
DRAWN = ("regions", "room")


@pytest.fixture(autouse=True)
def _facts() -> None:
    Room()  # the rows are loaded


def begun(**options: Any) -> dict[str, Any]:
    remembered.reading_of.cache_clear()
    from_denial.denial_offers.cache_clear()
    view: dict[str, Any] = json.loads(browser.open_at_once(json.dumps(options)))
    return view


def on_top_of(first: dict[str, Any], then: dict[str, Any]) -> dict[str, dict[str, str]]:
    """The markup of each region, its keys in turn, as the page puts one view on another."""
    drawn = {}
    for name, region in first["regions"].items():
        later = then.get("regions", {}).get(name, {"order": region["order"], "html": {}})
        html = region["html"] | later["html"]
        drawn[name] = {key: html[key] for key in later["order"]}
    return drawn


def whole(**options: Any) -> dict[str, Any]:
    view: dict[str, Any] = json.loads(browser.open(json.dumps(options)))
    return view


def saved(example: str) -> str:
    """The state of a person who opened a file with the same answers."""
    whole(**WIDE)
    event = {"type": "action", "action": "restore", "target": json.dumps(example_document(example))}
    state: str = json.loads(browser.handle(json.dumps(event)))["state"]
    return state


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("example", EXAMPLES)
def test_with_the_rest_it_is_the_whole_view(example: str, device: dict[str, Any]) -> None:
    for options in (device | {"example": example}, device | {"state": saved(example)}):
        first = begun(**options)
        assert first["more"]
        assert remembered.reading_of.cache_info().misses == 0, "the letter of denial was read before the first view"
        then = json.loads(browser.rest())
        asked = whole(**options)
        assert not then["more"]
        assert not asked["more"]
        assert on_top_of(first, then) == on_top_of(asked, {})
        assert {name: first[name] for name in asked if name not in {*DRAWN, "more"}} == {
            name: asked[name] for name in asked if name not in {*DRAWN, "more"}
        }


def test_where_no_paper_was_given_it_is_whole_and_leaves_nothing_to_ask_for() -> None:
    assert begun(**WIDE) == whole(**WIDE)


def test_what_is_typed_before_the_rest_was_asked_for_stays_and_the_finds_come_with_it() -> None:
    options = WIDE | {"state": saved(EXAMPLES[0])}
    first = begun(**options)
    typed = {"type": "input", "name": "patient.name", "value": "Somebody Else"}
    letter = json.loads(browser.at_once(json.dumps(typed)))
    then = json.loads(browser.rest())
    whole(**options)
    asked = json.loads(browser.handle(json.dumps(typed)))
    kept = on_top_of({"regions": on_the_page(on_top_of(first, letter))}, then)
    assert "finds" in "".join(kept["form"])
    assert kept["form"].keys() == on_top_of(whole(**WIDE | {"state": asked["state"]}), {})["form"].keys()
    assert then["state"] == asked["state"]


def on_the_page(drawn: dict[str, dict[str, str]]) -> dict[str, Any]:
    return {name: {"order": list(html), "html": html} for name, html in drawn.items()}


def test_what_was_lost_is_said_with_the_rest() -> None:
    said = whole(**WIDE | {"draft_lost": True})["announce"]
    assert said
    assert begun(**WIDE | {"draft_lost": True})["announce"] == said
