"""Between the form and the case file: what was typed as a case document, and a case document as if it had been typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from appealwright.case_versions import CASE_VERSION
from appealwright.interview.answers import STATES_OF_NOT_KNOWING, TICK, Typed
from appealwright.interview.dates import PARTS, date_text, parts_of
from appealwright.questions import Interview, Kind, Question

__all__ = ["CaseFile", "case_document", "filled_rows", "row_document", "typed_from"]

_YES_NO = {"yes": True, "no": False}


def case_document(typed: Typed, interview: Interview, months: tuple[str, ...]) -> dict[str, Any]:
    """The case file of what was typed. What cannot be a value yet stands in it as it was typed, to be refused by name."""
    return CaseFile(interview, months).of(typed)


class CaseFile:
    """The case file of what is typed, and what is typed next: only the questions that something else was typed for are read anew."""

    def __init__(self, interview: Interview, months: tuple[str, ...]) -> None:
        self._interview, self._months = interview, months
        self._typed = Typed()
        self._values = {question.name: self._value(self._typed, question) for question in interview.questions()}
        self._places = {name: name.split(".", 1) for name in self._values}

    def of(self, typed: Typed) -> dict[str, Any]:
        """The case file."""
        for name in self._changed(typed):
            self._values[name] = self._value(typed, self._interview.question(name))
        self._typed = typed
        document: dict[str, Any] = {"case_version": CASE_VERSION}
        for name, value in self._values.items():
            if value is not None:
                group, key = self._places[name]
                document.setdefault(group, {})[key] = value
        return document

    def _changed(self, typed: Typed) -> set[str]:
        """The questions for which something else is typed than before."""
        before = self._typed
        fields = {name for name, _ in typed.fields.items() ^ before.fields.items()}
        tables = {name for name, _ in typed.rows.items() ^ before.rows.items()}
        return {part for name in fields | tables for part in _parts(name) if part in self._interview}

    def _value(self, typed: Typed, question: Question) -> Any:
        if question.kind is Kind.TABLE:
            return _table(typed, question, self._months)
        return _value(typed, question, question.name, self._months)


def _parts(name: str) -> Iterator[str]:
    """The names that this one begins with, and itself: one of them is its question's."""
    while name:
        yield name
        name = name.rpartition(".")[0]


def filled_rows(typed: Typed, table: str) -> tuple[int, ...]:
    """The rows of a table that hold anything, in the order in which the case file has them."""
    return tuple(row for row in typed.rows_of(table) if not typed.is_empty(f"{table}.{row}."))


def typed_from(document: Mapping[str, Any], interview: Interview) -> Typed:
    """The fields as they would stand had this case been typed. What no question asks for is left out."""
    fields: dict[str, str] = {}
    rows: dict[str, tuple[int, ...]] = {}
    for question in interview.questions():
        group, _, key = question.name.partition(".")
        content = document.get(group)
        value = content.get(key) if isinstance(content, Mapping) else None
        if question.kind is Kind.TABLE and isinstance(value, list):
            records = [record for record in value if isinstance(record, Mapping)]
            rows[question.name] = tuple(range(len(records))) or Typed().rows_of(question.name)
            for row, record in enumerate(records):
                for column in question.columns:
                    fields.update(_fields(f"{question.name}.{row}.{column.name}", column, record.get(column.name)))
        else:
            fields.update(_fields(question.name, question, value))
    return Typed({name: text for name, text in fields.items() if text}, rows)


def _table(typed: Typed, question: Question, months: tuple[str, ...]) -> Any:
    state = _state(typed, question.name)
    if state:
        return state
    return [row_document(typed, question, row, months) for row in filled_rows(typed, question.name)] or None


def row_document(typed: Typed, question: Question, row: int, months: tuple[str, ...]) -> dict[str, Any]:
    """One row of a table as the case file has it."""
    cells = ((column.name, _value(typed, column, f"{question.name}.{row}.{column.name}", months)) for column in question.columns)
    return {name: value for name, value in cells if value is not None}


def _value(typed: Typed, question: Question, name: str, months: tuple[str, ...]) -> Any:
    text = typed.text(name)
    state = _state(typed, name) or ({text: True} if text in STATES_OF_NOT_KNOWING else None)
    if state:
        return state
    match question.kind:
        case Kind.DATE | Kind.PARTIAL_DATE:
            return date_text({part: typed.text(f"{name}.{part}") for part in PARTS}, months) or None
        case Kind.CHOICES:
            return [option for option in question.options if typed.text(f"{name}.{option}")] or None
        case Kind.YES_NO:
            return _YES_NO.get(text)
        case Kind.INTEGER | Kind.NUMBER:
            return _number(text) or None
        case _:
            return text if text.strip() else None


def _state(typed: Typed, name: str) -> dict[str, bool] | None:
    state = typed.text(f"{name}.{TICK}")
    return {state: True} if state in STATES_OF_NOT_KNOWING else None


def _number(text: str) -> str:
    """The number in "1,200", "$1,200", "20%", "40 mg" or "8 weeks", as digits."""
    return re.sub(r"(?<=\d)\s*(?:[A-Za-z]+|%)\s*$", "", text.replace(",", "").strip().removeprefix("$")).strip()


def _fields(name: str, question: Question, value: Any) -> dict[str, str]:
    if isinstance(value, Mapping):
        state = next((state for state in STATES_OF_NOT_KNOWING if value.get(state) is True), "")
        chosen_from_list = question.kind in {Kind.CHOICE, Kind.YES_NO, Kind.STATE, Kind.GROUND}
        return {name if chosen_from_list else f"{name}.{TICK}": state}
    return dict(_INVERSE.get(question.kind, _as_text)(name, value)) if value is not None else {}


def _as_text(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str | int | float):
        yield name, str(value)


def _as_parts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield from ((f"{name}.{part}", text) for part, text in parts_of(value).items())


def _as_ticks(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        yield from ((f"{name}.{option}", "on") for option in value if isinstance(option, str))


def _as_yes_no(name: str, value: Any) -> Iterator[tuple[str, str]]:
    yield name, "yes" if value is True else "no" if value is False else ""


_INVERSE: Mapping[Kind, Callable[[str, Any], Iterator[tuple[str, str]]]] = {
    Kind.DATE: _as_parts,
    Kind.PARTIAL_DATE: _as_parts,
    Kind.CHOICES: _as_ticks,
    Kind.YES_NO: _as_yes_no,
}
