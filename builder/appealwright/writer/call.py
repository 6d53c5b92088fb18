"""The points of a call in their turn: what this notice raises first, in its order, then what is likely to be raised. Where there is no room
for all, each reason has a point before any has two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from appealwright.writer.noticed import Noticed
from appealwright.writer.signer import asks_for_scores

__all__ = ["Call", "Raised"]

MOST, STUDIES = 6, 2
"""So many points fit on the page that is answered from, and so many rebuttals that the notice does not raise beside two points that it does
(our own advice on form).
"""
SAID, ASKED = 420, 37
"""So many words may all that is said on the call have, with the points that are answered; so many of them are the questions at its end and
the head of the table. A call of minutes has room for no more (our own advice on form). The first point always stands.
"""

Raised = tuple[int, Markup]
"""A point, after the number of the first reason that raises it; _LATER where none does."""

_LATER, _LAST = 99, 120
_ENOUGH = 2
"""From so many points that the notice raises on, what is least likely to be asked is left out."""


@dataclass(frozen=True, slots=True)
class Call:
    """What the reasons of one notice raise. Nothing is judged: a sentence raises what it names."""

    told: Noticed

    def by_ground(self, *grounds: str) -> int:
        """The first reason of one of these grounds."""
        return min((number for ground in grounds for number in self.told.reasons_of(ground)), default=_LATER)

    def by_asking(self, key: str) -> int:
        """The first reason that names this other treatment."""
        return self._first(lambda quote: key in self.told.asked_for_in(quote))

    def by_missing(self, words: str) -> int:
        """The first reason that says these words."""
        return self._first(lambda quote: words in quote)

    def by_risk(self, risk: str) -> int:
        """The first reason that names this illness or risk."""
        return self._first(lambda quote: risk in self.told.risks_in(quote))

    def by_words(self, beginnings: Iterable[str]) -> int:
        """The first reason in which a word or phrase begins so."""
        known = [re.compile(rf"\b{re.escape(words)}", re.IGNORECASE) for words in beginnings]
        return self._first(lambda quote: any(pattern.search(quote) for pattern in known))

    def by_scores(self) -> int:
        """The first reason that turns on a score or the severity."""
        return self._first(asks_for_scores)

    @staticmethod
    def later(number: int) -> int:
        """A place after everything that is raised."""
        return _LATER + number

    @staticmethod
    def in_turn(points: list[Raised], said: Markup, *, over: bool = False) -> tuple[Markup, ...]:
        """The points in their turn, as many as there is room for beside what is `said` before. Of care that is over what nobody raised is
        left unsaid.
        """
        raised = [one for one in points if one[0] < _LATER]
        kept = raised if over and raised else [one for one in points if one[0] < _LAST or len(raised) < _ENOUGH]
        chosen = list(_as_fit(_each_reason_first(kept)[:MOST], SAID - ASKED - _words(said)))
        return tuple(point for _, point in sorted(chosen, key=lambda one: one[0]))

    @staticmethod
    def unraised(number: int) -> int:
        """The place of a rebuttal that nobody asked for, of which so many have one: the first are enough."""
        return _LATER + 5 if number < STUDIES else _LAST

    def _first(self, raises: Callable[[str], bool]) -> int:
        reasons = self.told.case.records("denial.reasons")
        return next((number for number, one in enumerate(reasons, start=1) if one.text("quote") and raises(one.text("quote"))), _LATER)


def _each_reason_first(points: Iterable[Raised]) -> list[Raised]:
    """The points in the turn in which they are given room: one of each reason, then the second of each, and last what no reason raises."""
    turns: Counter[int] = Counter()
    ranked = []
    for number, point in sorted(points, key=lambda one: one[0]):
        turns[number] += 1
        ranked.append((number >= _LATER, turns[number] if number < _LATER else 0, number, point))
    return [(number, point) for _, _, number, point in sorted(ranked, key=lambda one: one[:3])]


def _as_fit(points: Iterable[Raised], room: int) -> Iterator[Raised]:
    """The points that this room takes, and the first."""
    for place, (number, point) in enumerate(points):
        words = _words(point)
        if not place or words <= room:
            room -= words
            yield number, point


def _words(text: Markup) -> int:
    return len(text.striptags().split())
