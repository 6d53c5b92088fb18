"""Which trials of the table are what the words of a step ask for: by the medicine, under any of its names, or by the kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from appealwright.answers import Record
from appealwright.facts import Facts
from appealwright.history.drugs import drug_class, drug_row, drugs_in, is_antidepressant, is_named

__all__ = ["NAMELESS", "is_of", "kinds_in", "pieces_of", "trials_of_step"]

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
_ADDED = re.compile(r"\badd(?:ed|ing|[- ]?ons?)\b|\baugment\w*|\badjunct\w*", re.IGNORECASE)
_ANTIDEPRESSANT = re.compile(r"\bantidepressants?\b", re.IGNORECASE)
NAMELESS = re.compile(rf"{_ANTIDEPRESSANT.pattern}|\badd(?:ed|[- ]?ons?)\b|\baugment\w*|\badjunct\w*", re.IGNORECASE)
"""What names a part without saying which medicine."""
_BESIDE = re.compile(
    r"\b(?:to|with|beside|on top of|along with) (?:an?|the|your|my|his|her|their|any)? ?(?:\w+ ){0,2}antidepressants?\b", re.IGNORECASE
)
"""The one to which another is to be added, which is no part of what is asked for."""


def pieces_of(step: str) -> tuple[str, ...]:
    """The words of a step between "and", "or", "plus" and the like."""
    return tuple(piece.strip() for piece in _JOINS.split(step))


def kinds_in(piece: str) -> tuple[str, ...]:
    """The kinds of medicines that words name, each by the word of the class or the name by which a row has it."""
    return tuple(word for kind, word in _KINDS.items() if re.search(rf"\b{kind}s?\b", piece, re.IGNORECASE))


def is_of(facts: Facts, trial: Record, piece: str) -> bool:
    """Whether a trial is of the medicine that a piece names, by any of its names, or of the kind."""
    typed = trial.text("drug")
    row = drug_row(typed, facts)
    if is_named(typed, piece) or (row is not None and row in drugs_in(piece, facts)):
        return True
    what = f"{row.detail['name']} {drug_class(typed, facts) or ''}".casefold() if row else ""
    return any(re.search(rf"\b{word}", what) is not None for word in kinds_in(piece))


def trials_of_step(trials: Sequence[Record], added: Sequence[Record], step: str, facts: Facts) -> tuple[Record, ...]:
    """The trials that are of a medicine or a kind that a step names; where it names none, and asks for an antidepressant or for something
    added, those that are one or were added. None where the table has none of these, whatever else was told beside them.
    """
    asked = _BESIDE.sub("", step)
    pieces = pieces_of(asked)
    if any(drugs_in(piece, facts) or kinds_in(piece) for piece in pieces):
        return tuple(trial for trial in trials if any(is_of(facts, trial, piece) for piece in pieces))
    if _ADDED.search(asked):
        return tuple(trial for trial in trials if trial in added)
    first = bool(_ANTIDEPRESSANT.search(asked))
    return tuple(trial for trial in trials if first and trial not in added and is_antidepressant(trial.text("drug"), facts))
