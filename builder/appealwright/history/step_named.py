"""The medicines that the words of a step join with one another, each with the trials of the table that are of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appealwright.answers import Record
from appealwright.history.drugs import drug_class, drug_row, drugs_in, is_named
from appealwright.writer.weighed import Weighed

__all__ = ["Part", "parts_named"]

_JOINS = re.compile(r"\band\b|\bor\b|\bplus\b|\bthen\b|\bfollowed by\b|[,;+&]", re.IGNORECASE)
_KINDS = {
    "antipsychotic": "antipsychotic",
    "sga": "antipsychotic",
    "lithium": "lithium",
    "thyroid": "thyroid",
    "stimulant": "stimulant",
    "mood stabilizer": "mood",
    "ssri": "ssri",
    "snri": "snri",
    "tricyclic": "tca",
    "maoi": "maoi",
}
"""What plans call a kind of medicine, and a word of the class or the name by which a row has it."""
_NAMELESS = re.compile(r"\bantidepressants?\b|\badd(?:ed|[- ]?ons?)\b|\baugment\w*|\badjunct\w*", re.IGNORECASE)
"""What names a part without saying which medicine."""


@dataclass(frozen=True, slots=True)
class Part:
    """One medicine of a step, or one kind, in its words, and the trials of it; none where nothing was told of it."""

    words: str
    trials: tuple[Record, ...]


def parts_named(told: Weighed, step: str) -> tuple[Part, ...]:
    """The parts of a step in its order: the pieces between "and", "plus" and the like that name a medicine or a kind of them."""
    pieces = (piece.strip() for piece in _JOINS.split(step))
    return tuple(
        Part(piece, tuple(trial for trial in told.counted_trials if _is_of(told, trial, piece)))
        for piece in pieces
        if drugs_in(piece, told.facts) or _kinds_in(piece) or _NAMELESS.search(piece)
    )


def _kinds_in(piece: str) -> tuple[str, ...]:
    return tuple(word for kind, word in _KINDS.items() if re.search(rf"\b{kind}s?\b", piece, re.IGNORECASE))


def _is_of(told: Weighed, trial: Record, piece: str) -> bool:
    """Whether a trial is of the medicine that a piece names, by any of its names, or of the kind."""
    typed = trial.text("drug")
    row = drug_row(typed, told.facts)
    if is_named(typed, piece) or (row is not None and row in drugs_in(piece, told.facts)):
        return True
    what = f"{row.detail['name']} {drug_class(typed, told.facts) or ''}".casefold() if row else ""
    return any(re.search(rf"\b{word}", what) is not None for word in _kinds_in(piece))
