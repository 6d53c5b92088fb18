"""What was typed, exactly as it was typed: one text for each field of the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from appealwright.questions import Interview, Kind, Question

__all__ = ["NONE_GIVEN", "STATES_OF_NOT_KNOWING", "TICK", "Typed", "question_of", "row_of"]

NONE_GIVEN = "does_not_apply"
STATES_OF_NOT_KNOWING = ("unknown", NONE_GIVEN)
"""What can stand in the place of a value: the two ways of not answering that a case file keeps."""

TICK = "state"
"""The last part of the name of a box that says why a field is left empty."""

_FROM_A_PAPER = ("plan.passages", "plan.criteria")
"""Tables whose rows come from a paper: none stands ready to be filled by hand."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The texts of all fields by name, and the rows of every table in their order.

    A field's name is its question's, then what tells it apart: `denial.date.month`, `clinician.finds.chronic`,
    `history.trials.3.drug`. A row keeps its number for as long as it stands, so that removing one renames none.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The text of a field, empty where nothing was typed."""
        return self.fields.get(name, "")

    def rows_of(self, table: str) -> tuple[int, ...]:
        """The rows of a table; before anything is typed one stands ready, unless they come from a paper."""
        return self.rows.get(table, () if table in _FROM_A_PAPER else (0,))

    def with_text(self, name: str, value: str) -> Typed:
        """The same with one field changed. A value takes the place of "I don't know", and the other way round."""
        fields = {**self.fields, name: value}
        owner, _, last = name.rpartition(".")
        if last != TICK and value:
            for tick in (f"{name}.{TICK}", f"{owner}.{TICK}"):
                fields.pop(tick, None)
        if not value:
            fields.pop(name)
        return replace(self, fields=fields)

    def with_row(self, table: str) -> Typed:
        """The same with one more row at the end of a table."""
        rows = self.rows_of(table)
        return replace(self, rows={**self.rows, table: (*rows, max(rows, default=-1) + 1)})

    def without_row(self, table: str, row: int) -> Typed:
        """The same without one row of a table and everything typed in it."""
        prefix = f"{table}.{row}."
        fields = {name: text for name, text in self.fields.items() if not name.startswith(prefix)}
        return Typed(fields, {**self.rows, table: tuple(kept for kept in self.rows_of(table) if kept != row)})

    def is_empty(self, prefix: str) -> bool:
        """Whether nothing stands in any field whose name begins with `prefix`."""
        return not any(text.strip() for name, text in self.fields.items() if name.startswith(prefix))


def question_of(name: str, interview: Interview) -> Question:
    """The question that a field belongs to. Raises ValueError where no question has such a field."""
    part = name
    while part:
        if part in interview:
            return interview.question(part)
        part = part.rpartition(".")[0]
    raise ValueError("a field of no question")


def row_of(name: str, question: Question) -> int | None:
    """The row of a table's field, or None where the field stands in no row."""
    if question.kind is not Kind.TABLE:
        return None
    number = name.removeprefix(f"{question.name}.").split(".")[0]
    return int(number) if number.isdigit() else None
