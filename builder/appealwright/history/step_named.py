"""The medicines that the words of a step join with one another, each with the trials of the table that are of it."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.drugs import drugs_in
from appealwright.history.of_step import NAMELESS, is_of, kinds_in, pieces_of
from appealwright.writer.weighed import Weighed

__all__ = ["Part", "parts_named"]


@dataclass(frozen=True, slots=True)
class Part:
    """One medicine of a step, or one kind, in its words, and the trials of it; none where nothing was told of it."""

    words: str
    trials: tuple[Record, ...]


def parts_named(told: Weighed, step: str) -> tuple[Part, ...]:
    """The parts of a step in its order: the pieces between "and", "plus" and the like that name a medicine or a kind of them."""
    return tuple(
        Part(piece, tuple(trial for trial in told.counted_trials if is_of(told.facts, trial, piece)))
        for piece in pieces_of(step)
        if drugs_in(piece, told.facts) or kinds_in(piece) or NAMELESS.search(piece)
    )
