"""What is known of one answer: a value, "I don't know", or "does not apply"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

__all__ = ["DOES_NOT_APPLY", "UNKNOWN", "Answer", "Known", "NotKnown", "PartialDate", "Record", "Value"]


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as people remember it: a year, a year and month, or a full date."""

    year: int
    month: int | None = None
    day: int | None = None

    def exact(self) -> date | None:
        """The full date, or None where month or day is not known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None


class NotKnown(Enum):
    """Why an answer has no value."""

    UNKNOWN = "unknown"
    DOES_NOT_APPLY = "does_not_apply"


UNKNOWN = NotKnown.UNKNOWN
"""Nobody has said."""
DOES_NOT_APPLY = NotKnown.DOES_NOT_APPLY
"""The person said that the question does not apply to them."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table answer: column name to answer."""

    cells: tuple[tuple[str, Answer], ...]

    def get(self, column: str) -> Answer:
        """The answer in `column`; UNKNOWN where the row does not say."""
        for name, answer in self.cells:
            if name == column:
                return answer
        return UNKNOWN

    def text(self, column: str) -> str:
        """The text in `column`, empty where it is not known."""
        # Not by `get`: the papers of one case ask for ten thousand texts.
        for name, answer in self.cells:
            if name == column:
                return str(answer.value) if isinstance(answer, Known) else ""
        return ""


Value = str | int | float | bool | date | PartialDate | tuple[str, ...] | tuple[Record, ...]
"""What an answer can hold: several choices are a tuple of strings, the rows of a table one of records."""


@dataclass(frozen=True, slots=True)
class Known:
    """An answer with its value."""

    value: Value


Answer = Known | NotKnown
"""What is known of one question. Only a `Known` one has a value."""
