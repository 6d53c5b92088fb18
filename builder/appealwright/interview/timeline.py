"""The dates as a drawing: one line from today or the first date to the last, a numbered mark for each date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from appealwright.deadlines import Deadline

__all__ = ["Mark", "Timeline", "timeline_of"]

_LEFT, _RIGHT = 14, 286
_APART = 22
"""The least room between two marks, so that their numbers can be read."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One date: its number in the list, where it stands on the line, and how it stands in time."""

    number: int
    x: int
    standing: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The line and its marks; `today` is where today stands on it. For the eye alone: the list below says all of it."""

    today: int
    marks: tuple[Mark, ...]


def timeline_of(deadlines: tuple[Deadline, ...], as_of: date) -> Timeline | None:
    """The drawing of these dates, numbered as they stand in the list; None where there are not two days to draw."""
    dated = [(number, one.act_by, one) for number, one in enumerate(deadlines, 1) if one.act_by]
    days = [day for _, day, _ in dated]
    if not days or set(days) == {as_of}:
        return None
    first, last = min(as_of, *days), max(as_of, *days)

    def place(day: date) -> int:
        return _LEFT + round((_RIGHT - _LEFT) * (day - first).days / (last - first).days)

    marks: list[Mark] = []
    for number, day, one in sorted(dated, key=lambda found: (found[1], found[0])):
        x = max(place(day), marks[-1].x + _APART) if marks else place(day)
        marks.append(Mark(number, x, one.standing.value))
    over = max(0, marks[-1].x - _RIGHT)
    return Timeline(place(as_of), tuple(Mark(mark.number, max(_LEFT, mark.x - over), mark.standing) for mark in marks))
