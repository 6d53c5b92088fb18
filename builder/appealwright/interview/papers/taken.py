"""An offer taken over: the form as if the person had typed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from appealwright.answers import Record
from appealwright.characters import folded
from appealwright.interview.answers import Typed
from appealwright.interview.casefile import typed_from
from appealwright.interview.papers.offers import Offer
from appealwright.questions import Interview, Kind

__all__ = ["same_row", "same_words", "with_offer"]

_NAMES: Mapping[str, tuple[str, ...]] = {
    "history.trials": ("drug", "from"),
    "treatment.scores": ("scale", "score", "date"),
    "denial.reasons": ("ground", "code"),
}
"""By which cells a row that quotes nothing is known again, whatever else was told of it since."""

_SUBJECTS = ("ground", "kind")
"""What a row quotes its words for: one sentence can give two reasons, and each needs a row of its own."""


def with_offer(typed: Typed, taken: Offer, interview: Interview) -> Typed:
    """The same answers with the offered one.

    A row that quotes the same words is only completed; else the offered row stands in the first empty one, or in a new one.
    """
    group, _, key = taken.answer.partition(".")
    is_row = interview.question(taken.answer).kind is Kind.TABLE
    offered = typed_from({group: {key: [taken.value] if is_row else taken.value}}, interview).fields
    if not is_row:
        for name in [name for name in typed.fields if name == taken.answer or name.startswith(f"{taken.answer}.")]:
            typed = typed.with_text(name, "")
        return _with_all(typed, dict(offered))
    same = next((row for row in typed.rows_of(taken.answer) if same_words(partial(_cell, typed, taken.answer, row), taken)), None)
    if same is not None:
        return _with_all(typed, {name: text for name, text in _in_row(offered, taken.answer, same).items() if not typed.text(name)})
    empty = next((row for row in typed.rows_of(taken.answer) if typed.is_empty(f"{taken.answer}.{row}.")), None)
    if empty is None:
        typed = typed.with_row(taken.answer)
        empty = typed.rows_of(taken.answer)[-1]
    return _with_all(typed, _in_row(offered, taken.answer, empty))


def same_words(cell: Callable[[str], str], taken: Offer) -> bool:
    """Whether a row, given by its cells, quotes what the offer quotes, even if its words were since cut short or added to."""
    if any(cell(column) and taken.value.get(column) and cell(column) != taken.value[column] for column in _SUBJECTS):
        return False
    words = folded(cell("quote") or cell("words"))
    return bool(words) and (words in taken.words or taken.words in words)


def same_row(told: Record, offered: Record, table: str) -> bool:
    """Whether a row is the offered one, of which the person may have told more."""
    return all(told.get(column) == offered.get(column) for column in _NAMES[table])


def _cell(typed: Typed, table: str, row: int, column: str) -> str:
    return typed.text(f"{table}.{row}.{column}")


def _in_row(offered: Mapping[str, str], table: str, row: int) -> dict[str, str]:
    return {name.replace(f"{table}.0.", f"{table}.{row}.", 1): text for name, text in offered.items()}


def _with_all(typed: Typed, fields: dict[str, str]) -> Typed:
    for name, text in fields.items():
        typed = typed.with_text(name, text)
    return typed
