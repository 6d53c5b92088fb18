"""What dated scores of one scale show of a benefit that held, and of one that was lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.falls import percent_of

__all__ = ["Held", "Lost", "benefit_held", "benefit_lost"]

_SOME = 3
"""So many later scores make a course; with fewer each is named alone."""


@dataclass(frozen=True, slots=True)
class Held:
    """Every later score below the first: how many there are, by how many points at least, the highest of them and how far below (%)."""

    count: int
    points: int
    highest: Record
    below: int


@dataclass(frozen=True, slots=True)
class Lost:
    """A score that fell and rose again: the first, the lowest, what came after; the fall in points and in percent."""

    first: Record
    lowest: Record
    after: tuple[Record, ...]
    points: int
    percent: int


def benefit_held(series: Sequence[Record]) -> Held | None:
    """None where there are few later scores, or one of them is no lower than the first."""
    if len(series) <= _SOME:
        return None
    first, later = _value(series[0]), series[1:]
    highest = max(later, key=_value)
    points = int(first - _value(highest))
    return Held(len(later), points, highest, percent_of(points, int(first))) if points > 0 else None


def benefit_lost(series: Sequence[Record]) -> Lost | None:
    """None where the last score is the lowest, or the lowest is no fall by half: then there was no benefit to lose."""
    if len(series) < _SOME:
        return None
    lowest = min(range(len(series)), key=lambda at: _value(series[at]))
    first, low = _value(series[0]), _value(series[lowest])
    if lowest in {0, len(series) - 1} or low * 2 > first:
        return None
    points = int(first - low)
    return Lost(series[0], series[lowest], tuple(series[lowest + 1 :]), points, percent_of(points, int(first)))


def _value(score: Record) -> float:
    return float(score.text("score"))
