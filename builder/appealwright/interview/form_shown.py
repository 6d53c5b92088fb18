"""What the fragments of the form show: the values that their templates (forms/) are filled with."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.interview.fields import Field

__all__ = ["Answered", "Buttons", "CheckButtons", "Checklist", "Heading", "Picked", "Row", "Step", "Steps", "TableFoot", "TableHead"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the list of steps."""

    section: str
    target: str
    short: str
    title: str
    number: int
    count: int
    is_now: bool


@dataclass(frozen=True, slots=True)
class Steps:
    """The list of steps, folded away where there is little room."""

    steps: tuple[Step, ...]
    narrow: bool

    @property
    def now(self) -> Step:
        """The step the person is at."""
        return next(step for step in self.steps if step.is_now)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over the questions: the step they belong to, if that is not the title, and the title; none where the question is that."""

    caption: str
    title: str
    intro: str


@dataclass(frozen=True, slots=True)
class TableHead:
    """What stands over the rows of a table."""

    id: str
    label: str
    hint: str
    error: str
    is_heading: bool


@dataclass(frozen=True, slots=True)
class Picked:
    """One sentence of the letter, and whether it is in the quotation."""

    number: int
    text: str
    used: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table as a card of fields. `quote` names the field whose words can be picked from the letter, if any;
    `sentences` is empty while they are folded away or there is no letter.
    """

    id: str
    table: str
    row: int
    title: str
    remove: str
    fields: tuple[Field, ...]
    quote: str
    picking: bool
    sentences: tuple[Picked, ...]


@dataclass(frozen=True, slots=True)
class TableFoot:
    """What adds a row."""

    id: str
    table: str
    add: str


@dataclass(frozen=True, slots=True)
class CheckButtons:
    """What leads on from the last page: on a phone to the letter; a clinic to its next patient."""

    narrow: bool
    clinic: bool


@dataclass(frozen=True, slots=True)
class Buttons:
    """What leads on and back."""

    back: bool
    returning: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """One line of the list to check."""

    name: str
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """The answers of one section; on a phone they are folded, with how many of them are `given`."""

    id: str
    title: str
    answers: tuple[Answered, ...]
    folded: bool

    @property
    def given(self) -> int:
        """How many of them were given."""
        return sum(bool(answer.lines) for answer in self.answers)
