"""How the words that are left of a text lie along the words that were typed.

The standard library has this as difflib.SequenceMatcher, whose other half, for printing differences, would be 21 kB of the first visit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

__all__ = ["Change", "changes"]


Span = tuple[int, int]


class Change(NamedTuple):
    """Words `begin` to `end` of the typed ones, in whose place words `at` to `to` of those left stand: none where that is one place."""

    begin: int
    end: int
    at: int
    to: int


def changes(typed: Sequence[str], left: Sequence[str]) -> tuple[Change, ...]:
    """Where the two differ, in their order: around the longest stretch that they share, and again on each side of it."""
    found, begin, at = [], 0, 0
    for start, stands, length in (*_shared(typed, left, (0, len(typed)), (0, len(left))), (len(typed), len(left), 0)):
        if begin < start or at < stands:
            found.append(Change(begin, start, at, stands))
        begin, at = start + length, stands + length
    return tuple(found)


def _shared(typed: Sequence[str], left: Sequence[str], of_typed: Span, of_left: Span) -> Iterator[tuple[int, int, int]]:
    start, stands, length = _longest(typed, left, of_typed, of_left)
    if length:
        yield from _shared(typed, left, (of_typed[0], start), (of_left[0], stands))
        yield start, stands, length
        yield from _shared(typed, left, (start + length, of_typed[1]), (stands + length, of_left[1]))


def _longest(typed: Sequence[str], left: Sequence[str], of_typed: Span, of_left: Span) -> tuple[int, int, int]:
    """Where the longest stretch of both begins, and its length; of several the one that comes first."""
    places = defaultdict(list)
    for at in range(*of_left):
        places[left[at]].append(at)
    best, ending = (of_typed[0], of_left[0], 0), dict[int, int]()
    for begin in range(*of_typed):
        reached = {at: ending.get(at - 1, 0) + 1 for at in places.get(typed[begin], ())}
        for at, length in reached.items():
            if length > best[2]:
                best = begin - length + 1, at - length + 1, length
        ending = reached
    return best
