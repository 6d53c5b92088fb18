"""Turns one raw JSON value into an answer, or says what was found and what is accepted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from appealwright.answers import DOES_NOT_APPLY, UNKNOWN, Answer, Known, PartialDate, Record
from appealwright.characters import without_forbidden
from appealwright.compiled import compiled_json
from appealwright.no_answer import is_no_answer
from appealwright.questions import Kind, Question

__all__ = ["MAXIMUM_LENGTH", "STATES", "Problem", "Result", "answer_from", "states"]

MAXIMUM_LENGTH: Mapping[Kind, int] = {Kind.TEXT: 500, Kind.LINES: 5_000, Kind.LONG: 200_000}
"""Characters a field takes. A denial letter is some 10,000; no honest answer is lost."""

MAXIMUM_ROWS = 60

# fmt: off
STATES: tuple[str, ...] = (
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL",
    "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE",
    "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD",
    "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "AS", "GU", "MP", "PR", "VI",
)
# fmt: on


def states() -> tuple[str, ...]:
    """Every place there are rows of: those above, and what an overlay adds."""
    return (*STATES, *compiled_json("site.json")["added_places"])


@dataclass(frozen=True, slots=True)
class Problem:
    """One answer that cannot be taken: the field, a key for the words said to the person, what was found, what is accepted.

    `found` never repeats what was typed into a free text.
    """

    field: str
    code: str
    found: str
    accepted: str

    def __str__(self) -> str:
        return f"{self.field}: found {self.found}, accepted: {self.accepted}"


class _RefusedError(ValueError):
    def __init__(self, code: str, found: str, accepted: str) -> None:
        self.code, self.found, self.accepted = code, found, accepted
        super().__init__(code)


Result = tuple[Answer, list[Problem], int]
"""An answer, the problems found on the way, and how many characters were removed."""


def answer_from(raw: Any, question: Question, name: str) -> Result:
    """The answer in `raw`, the problems found on the way (the answer is then UNKNOWN), and how many characters were removed."""
    if raw in (None, "", {"unknown": True}):
        return UNKNOWN, [], 0
    if raw == {"does_not_apply": True}:
        return DOES_NOT_APPLY, [], 0
    if question.kind is Kind.TABLE:
        return _table(raw, question, name)
    removed = 0
    if isinstance(raw, str):
        raw, removed = without_forbidden(raw)
        if not raw.strip():
            return UNKNOWN, [], removed
    try:
        return _READERS[question.kind](raw, question), [], removed
    except _RefusedError as refused:
        return UNKNOWN, [Problem(name, refused.code, refused.found, refused.accepted)], removed


def _table(raw: Any, question: Question, name: str) -> Result:
    if not isinstance(raw, list) or not all(isinstance(row, Mapping) for row in raw):
        return UNKNOWN, [Problem(name, "not_table", _kind_of(raw), "a list of rows")], 0
    if len(raw) > MAXIMUM_ROWS:
        return UNKNOWN, [Problem(name, "too_many_rows", f"{len(raw)} rows", f"at most {MAXIMUM_ROWS}")], 0
    columns = {column.name: column for column in question.columns}
    records: list[Record] = []
    problems: list[Problem] = []
    removed = 0
    for index, row in enumerate(raw):
        cells: list[tuple[str, Answer]] = []
        for key, value in row.items():
            place = f"{name}.{index}.{key}"
            if key not in columns:
                problems.append(Problem(place, "unknown_field", "a column that is not asked", ", ".join(columns)))
                continue
            answer, found, taken = answer_from(value, columns[key], place)
            cells.append((key, answer))
            problems += found
            removed += taken
        if any(isinstance(answer, Known) for _, answer in cells):
            records.append(Record(tuple(cells)))
    return (Known(tuple(records)) if records else UNKNOWN), problems, removed


def _text(raw: Any, question: Question) -> Answer:
    limit = MAXIMUM_LENGTH[question.kind]
    if not isinstance(raw, str):
        raise _RefusedError("not_text", _kind_of(raw), "text")
    if len(raw) > limit:
        raise _RefusedError("too_long", f"{len(raw):,} characters", f"at most {limit:,}")
    # A medicine that somebody took and cannot name is one all the same: its row says so.
    if question.name != "drug" and is_no_answer(raw):
        return UNKNOWN
    return Known(" ".join(raw.split()) if question.kind is Kind.TEXT else raw.strip("\n "))


def _date(raw: Any, question: Question) -> Answer:  # noqa: ARG001 - all readers are called alike
    if not isinstance(raw, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", raw):
        raise _RefusedError("not_date", _shown(raw), "a date as YYYY-MM-DD")
    return Known(_real_date(*(int(part) for part in raw.split("-")), shown=raw))


def _partial_date(raw: Any, question: Question) -> Answer:  # noqa: ARG001 - all readers are called alike
    if not isinstance(raw, str) or not re.fullmatch(r"\d{4}(-\d{2}){0,2}", raw):
        raise _RefusedError("not_partial_date", _shown(raw), "YYYY, YYYY-MM or YYYY-MM-DD")
    parts = [int(part) for part in raw.split("-")]
    _real_date(*[*parts, 1, 1][:3], shown=raw)
    return Known(PartialDate(*parts))


def _real_date(year: int, month: int, day: int, *, shown: str) -> date:
    try:
        found = date(year, month, day)
    except ValueError as error:
        raise _RefusedError("no_such_date", shown, "a day that exists") from error
    if not date(1900, 1, 1) <= found <= date(2200, 1, 1):
        raise _RefusedError("no_such_date", shown, "a year from 1900 to 2200")
    return found


def _integer(raw: Any, question: Question) -> Answer:
    number = _number_in(raw)
    if number is None or not float(number).is_integer():
        raise _RefusedError("not_integer", _shown(raw), "a whole number")
    return Known(int(_within(number, question)))


def _number(raw: Any, question: Question) -> Answer:
    number = _number_in(raw)
    if number is None:
        raise _RefusedError("not_number", _shown(raw), "a number such as 20 or 37.5")
    _within(number, question)
    return Known(int(number) if float(number).is_integer() else number)


def _within(number: float, question: Question) -> float:
    least, most = question.minimum or 0, question.maximum if question.maximum is not None else 1_000_000
    if not least <= number <= most:
        raise _RefusedError("out_of_range", _shown(number), f"{least} to {most:,}")
    return number


def _number_in(raw: Any) -> float | None:
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return None
    if isinstance(raw, str) and not re.fullmatch(r"\s*\d{1,9}([.]\d{1,6})?\s*", raw):
        return None
    number = float(raw)
    return number if number == number and abs(number) < 1e12 else None  # noqa: PLR0124 - NaN is the one number unequal to itself


def _yes_no(raw: Any, question: Question) -> Answer:  # noqa: ARG001 - all readers are called alike
    if raw not in (True, False) or isinstance(raw, float):
        raise _RefusedError("not_yes_no", _kind_of(raw), "true or false")
    return Known(bool(raw))


def _choice(raw: Any, question: Question) -> Answer:
    options = states() if question.kind is Kind.STATE else question.options
    if raw not in options:
        raise _RefusedError("not_option", _shown(raw), ", ".join(options))
    return Known(raw)


def _choices(raw: Any, question: Question) -> Answer:
    others = [item for item in raw if item not in question.options] if isinstance(raw, list) else []
    if not isinstance(raw, list) or others:
        found = " and ".join(dict.fromkeys(map(_shown, others))) or _kind_of(raw)
        raise _RefusedError("not_option", found, f"a list of {', '.join(question.options)}")
    return Known(tuple(option for option in question.options if option in raw)) if raw else UNKNOWN


def _ground(raw: Any, question: Question) -> Answer:  # noqa: ARG001 - all readers are called alike
    if not isinstance(raw, str) or not re.fullmatch(r"ground[.][a-z-]+", raw):
        raise _RefusedError("not_option", _shown(raw), "the id of a ground row, e.g. ground.experimental")
    return Known(raw)


_READERS: Mapping[Kind, Callable[[Any, Question], Answer]] = {
    Kind.TEXT: _text,
    Kind.LINES: _text,
    Kind.LONG: _text,
    Kind.DATE: _date,
    Kind.PARTIAL_DATE: _partial_date,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.STATE: _choice,
    Kind.GROUND: _ground,
}


def _kind_of(raw: Any) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(raw), "something else")


def _shown(raw: Any) -> str:
    """A short value that names its own mistake; longer text is only described."""
    return repr(raw) if isinstance(raw, int | float) or (isinstance(raw, str) and len(raw) <= 20) else _kind_of(raw)
