"""A question as the form shows it: its words, its fields, what stands in them and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from appealwright.interview.answers import STATES_OF_NOT_KNOWING, TICK, Typed
from appealwright.interview.dates import PARTS
from appealwright.questions import Kind, Question
from appealwright.words import Words

__all__ = ["Choices", "Field", "Input", "Option", "Reader", "Slot", "Tick", "element_id", "field_of", "first_element", "ticks_of"]

Choices = Callable[[Question], tuple["Option", ...]]
"""Gives the options of a question whose options are rows or places, not words of the interview."""

# Only what browsers know how to fill and what says nothing of health; by who is writing (WCAG 1.3.5 is about the writer).
_AUTOCOMPLETE: Mapping[str, Mapping[str, str]] = {
    "patient": {"patient.name": "name", "patient.address": "street-address", "patient.phone": "tel"},
    "representative": {"sender.name": "name"},
    "clinician": {"clinician.name": "name"},
}
_CONTROLS: Mapping[Kind, str] = {
    Kind.TEXT: "text",
    Kind.LINES: "lines",
    Kind.LONG: "long",
    Kind.DATE: "date",
    Kind.PARTIAL_DATE: "date",
    Kind.INTEGER: "number",
    Kind.NUMBER: "number",
    Kind.YES_NO: "radios",
    Kind.CHOICE: "radios",
    Kind.CHOICES: "checkboxes",
    Kind.STATE: "select",
    Kind.GROUND: "select",
}
_LONG_LIST = 9
"""More options than this are a list to open: a phone would scroll past so many round buttons."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its value, its words, a hint, and whether it is chosen."""

    value: str
    label: str
    hint: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Input:
    """One of the three fields of a date."""

    id: str
    name: str
    part: str
    text: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A box that says why a field is left empty."""

    id: str
    name: str
    value: str
    label: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One question, or one cell of a table, ready to be drawn.

    `suffix` tells the same cell of several rows apart for those who cannot see the rows. `health` keeps the browser's
    spelling service, its memory and its translator away.
    """

    id: str
    name: str
    control: str
    label: str
    hint: str
    suffix: str
    text: str
    inputs: tuple[Input, ...]
    options: tuple[Option, ...]
    error: str
    health: bool
    autocomplete: str
    suggestions: str
    is_heading: bool

    @property
    def described_by(self) -> str:
        """The ids of the hint and the error, as aria-describedby takes them."""
        return " ".join(f"{self.id}-{part}" for part, said in (("hint", self.hint), ("error", self.error)) if said)


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an answer stands: a question, or, given its `table`, a column in the row of number `row`, the `place`th of them."""

    question: Question
    table: Question | None = None
    row: int = 0
    place: int = 0

    @property
    def name(self) -> str:
        """The name of the field."""
        return f"{self.table.name}.{self.row}.{self.question.name}" if self.table else self.question.name

    @property
    def group(self) -> str:
        """The name under which its options have their words."""
        return f"{self.table.name}.{self.question.name}" if self.table else self.question.name

    @property
    def said(self) -> tuple[str, ...]:
        """The path of its words."""
        return ("question", self.table.name, "columns", self.question.name) if self.table else ("question", self.question.name)

    @property
    def health(self) -> bool:
        """Whether the answer may say something of health."""
        return self.question.health or (self.table is not None and self.table.health)


@dataclass(frozen=True, slots=True)
class Reader:
    """What a field is read from: what was typed, the words, and the options that are rows or places."""

    typed: Typed
    words: Words
    choices: Choices


def element_id(name: str) -> str:
    """The id of the element that holds this field."""
    return "f-" + name.replace(".", "-").replace("_", "-")


def first_element(question: Question, typed: Typed) -> str:
    """The id of the first thing to type in or press of a question."""
    if question.kind is Kind.TABLE:
        rows = typed.rows_of(question.name)
        return element_id(f"{question.name}.{rows[0]}.{question.columns[0].name}") if rows else element_id(f"{question.name}.add")
    match _control(question, in_table=False):
        case "date":
            return element_id(f"{question.name}.{PARTS[0]}")
        case "radios" | "checkboxes":
            return element_id(f"{question.name}.{question.options[0] if question.options else 'yes'}")
        case _:
            return element_id(question.name)


def field_of(slot: Slot, reader: Reader, *, error: str = "", is_heading: bool = False) -> Field:
    """What stands in a slot, ready to be drawn."""
    question, name, words = slot.question, slot.name, reader.words
    control = _control(question, in_table=slot.table is not None)
    return Field(
        id=element_id(name),
        name=name,
        control=control,
        label=words(*slot.said, "label"),
        hint=words.maybe(*slot.said, "hint"),
        suffix=words("question", slot.table.name, "row", number=slot.place) if slot.table else "",
        text=reader.typed.text(name),
        inputs=_inputs(name, reader.typed) if control == "date" else (),
        options=_options(slot, reader),
        error=error,
        health=slot.health,
        autocomplete="off" if slot.health else _AUTOCOMPLETE.get(reader.typed.text("sender.role") or "patient", {}).get(name, "off"),
        suggestions="medicines" if slot.table and question.name == "drug" else "",
        is_heading=is_heading,
    )


def ticks_of(question: Question, typed: Typed, words: Words) -> tuple[Tick, ...]:
    """The boxes under a question that say why it is left empty; none where "I don't know" is one of its options."""
    if question.kind in {Kind.YES_NO, Kind.CHOICE, Kind.STATE, Kind.GROUND}:
        return ()
    name = question.name
    state = typed.text(f"{name}.{TICK}")
    labels = {"unknown": words("view", "unknown"), "does_not_apply": words.maybe("question", name, "none")}
    return tuple(
        Tick(element_id(f"{name}.{value}"), f"{name}.{TICK}", value, labels[value], state == value)
        for value in STATES_OF_NOT_KNOWING
        if labels[value]
    )


def _control(question: Question, *, in_table: bool) -> str:
    control = _CONTROLS[question.kind]
    return "select" if control == "radios" and (in_table or len(question.options) > _LONG_LIST) else control


def _inputs(name: str, typed: Typed) -> tuple[Input, ...]:
    return tuple(Input(element_id(f"{name}.{part}"), f"{name}.{part}", part, typed.text(f"{name}.{part}")) for part in PARTS)


def _options(slot: Slot, reader: Reader) -> tuple[Option, ...]:
    question, words, typed = slot.question, reader.words, reader.typed
    match question.kind:
        case Kind.STATE | Kind.GROUND:
            offered = reader.choices(question)
        case Kind.YES_NO:
            offered = tuple(Option(value, words("view", value)) for value in ("yes", "no"))
        case _:
            group = ("option", slot.group)
            offered = tuple(Option(value, words(*group, value), words.maybe(*group, f"{value}_hint")) for value in question.options)
    if question.kind is Kind.CHOICES:
        return tuple(replace(option, chosen=bool(typed.text(f"{slot.name}.{option.value}"))) for option in offered)
    not_known = (Option("unknown", words("view", "unknown")),) if offered else ()
    text = typed.text(slot.name)
    return tuple(replace(option, chosen=option.value == text) for option in (*offered, *not_known))
