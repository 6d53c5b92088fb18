"""An offer taken over: the form as if the person had typed it."""

from __future__ import annotations

from appealwright.interview.answers import Typed
from appealwright.interview.casefile import typed_from
from appealwright.interview.papers.offers import Offer
from appealwright.questions import Interview, Kind

__all__ = ["with_offer"]


def with_offer(typed: Typed, taken: Offer, interview: Interview) -> Typed:
    """The same answers with the offered one; a row stands in the first empty row of its table, or in a new one."""
    group, _, key = taken.answer.partition(".")
    is_row = interview.question(taken.answer).kind is Kind.TABLE
    offered = typed_from({group: {key: [taken.value] if is_row else taken.value}}, interview).fields
    if not is_row:
        for name in [name for name in typed.fields if name == taken.answer or name.startswith(f"{taken.answer}.")]:
            typed = typed.with_text(name, "")
        return _with_all(typed, dict(offered))
    empty = next((row for row in typed.rows_of(taken.answer) if typed.is_empty(f"{taken.answer}.{row}.")), None)
    if empty is None:
        typed = typed.with_row(taken.answer)
        empty = typed.rows_of(taken.answer)[-1]
    return _with_all(typed, {name.replace(f"{taken.answer}.0.", f"{taken.answer}.{empty}.", 1): text for name, text in offered.items()})


def _with_all(typed: Typed, fields: dict[str, str]) -> Typed:
    for name, text in fields.items():
        typed = typed.with_text(name, text)
    return typed
