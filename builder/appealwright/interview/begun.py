"""A session that was opened before anybody came, and waits for who it may be.

What it was opened on is an invented case, or none at all: no answer is in it. Who opens the same one gets this very session, and so all
that was judged and written for it. Only what they chose at the door, and what their device can do, is drawn anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from appealwright.facts import Facts
from appealwright.interview.desk import Device
from appealwright.interview.session import Session
from appealwright.questions import Interview
from appealwright.words import Words

__all__ = ["Begun"]


class Begun:
    """One session, opened for nobody."""

    def __init__(self, facts: Facts, interview: Interview, words: Words, as_of: date, example: str = "") -> None:
        self.session = Session(facts, interview, words, as_of, example)
        self._first = self.session.open(narrow=False, door={}, state=None)
        self._words = words

    def is_for(self, as_of: date, words: Words) -> bool:
        """Whether it would be the same if it were opened now. An example is told on its own day."""
        return self._words is words and self.session.is_of(as_of)

    def open(self, *, narrow: bool, door: Mapping[str, str], device: Device) -> dict[str, Any]:
        """The whole first view, as a new session would answer it."""
        view = self.session.open(narrow=narrow, door=door, state=None, device=device)
        before = self._first["regions"]
        regions = {name: _whole(before[name]["html"] | region["html"], region["order"]) for name, region in view["regions"].items()}
        return view | {"regions": regions}


def _whole(html: Mapping[str, str], order: list[str]) -> dict[str, Any]:
    return {"order": order, "html": {key: html[key] for key in order}}
