"""A finding of one day that a notice holds against the treatment, beside a later value that was told with its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from appealwright.writer.written import MONTH_STARTS

__all__ = ["LaterValue", "later_value"]

_PRESSURE = r"(?<![/\d])(?P<high>[12]\d\d|[89]\d) ?(?:/|over) ?(?P<low>\d{2,3})(?![/\d])"
_PULSE = r"\b(?:heart rate|pulse|resting rate)\b[^.;\d]{0,20}(?P<rate>\d{2,3})(?![/\d])"
_VALUE = re.compile(f"{_PRESSURE}|{_PULSE}", re.IGNORECASE)
_DAY = re.compile(
    rf"\b(?P<name>{'|'.join(MONTH_STARTS)})[a-z]*\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!/)(?:,? (?P<year>20\d\d))?"
    r"|(?<![/\d])(?P<month_no>\d{1,2})/(?P<day_no>\d{1,2})/(?P<year_no>(?:20)?\d\d)(?![/\d])",
    re.IGNORECASE,
)
_TOLD = r"[A-Za-z]+\.? \d{1,2}\b.{0,7}|\d{1,2}/\d{1,2}/\d{2,4}"
_BEHIND = re.compile(rf"\d{{2,3}} ?(?:/|over) ?\d{{2,3}}(?![/\d])(?: (?:on|at|by)|,| \()? (?P<day_told>{_TOLD})", re.IGNORECASE)
_CONTROL = re.compile(
    r"\b(?:must|should|needs? to|has to|have to|is to|requires?)\b[^.;]{0,40}\b(?:controlled|under control|stable|normal)\b", re.IGNORECASE
)
_HIGH = re.compile(
    r"\b(?:under|below|less than|controlled|elevated|high|raised|tachycardi\w*|above|over|exceed\w*|hypertens\w*)\b", re.IGNORECASE
)
_MOST = r"\b(?:under|below|less than|at most|no (?:more|higher) than|not exceed(?:ing)?)|[<\u2264]"
_LIMIT = re.compile(rf"(?:{_MOST})[^.;\d]{{0,20}}{_PRESSURE}", re.IGNORECASE)
"""What a pressure is not to pass: no finding."""
_PIECE = re.compile(r"(?<=[.;!?])\s+|,\s+(?=\d{2,3} ?(?:/|over))|,? (?:and|then) (?=\d{2,3} ?(?:/|over))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LaterValue:
    """What it was, on which day, of which day the notice has its own, and whether the notice asks that it be controlled."""

    value: str
    day: date
    noted: date
    asks_control: bool


def later_value(quote: str, fact: str, today: date) -> LaterValue | None:
    """None where the notice names no one value of one day, or holds none too high; and where the last value told has no day, or a day not
    after that one, or is not lower.
    """
    theirs, days = tuple(_values(_LIMIT.sub(" ", quote))), tuple(_days(quote, today))
    if len(theirs) != 1 or len(days) != 1 or not _HIGH.search(quote):
        return None
    told = [(value, _day_of(piece, today)) for piece in _PIECE.split(fact) for value in _values(piece)]
    ours = [(value, day) for value, day in told if value != theirs[0]]
    if not ours or any(day is None for _, day in ours):
        return None
    value, day = max(ours, key=lambda one: one[1] or date.min)
    limit = _LIMIT.search(quote)
    bounds = [theirs[0], *([(int(limit["high"]), int(limit["low"]))] if limit else [])]
    lower = len(value) == len(theirs[0]) and all(mine < most for bound in bounds for mine, most in zip(value, bound, strict=True))
    if day is None or not (days[0] < day <= today) or not lower:
        return None
    return LaterValue("/".join(map(str, value)), day, days[0], asks_control=bool(_CONTROL.search(quote)))


def _day_of(piece: str, today: date) -> date | None:
    """The day of the one value in a piece: that which stands right behind it, "128/78 on November 9", else the only one there."""
    behind = _BEHIND.search(piece)
    days = tuple(_days(behind["day_told"] if behind else piece, today))
    return days[0] if len(days) == 1 else None


def _values(words: str) -> Iterator[tuple[int, ...]]:
    """The readings in words: a pressure as its two numbers, a rate as one."""
    for found in _VALUE.finditer(_DAY.sub(" ", words)):
        yield (int(found["rate"]),) if found["rate"] else (int(found["high"]), int(found["low"]))


def _days(words: str, today: date) -> Iterator[date]:
    """The days in words; one without a year is the last such day that has come."""
    for found in _DAY.finditer(words):
        month = MONTH_STARTS.index(found["name"].casefold()) + 1 if found["name"] else int(found["month_no"])
        number, year = int(found["day"] or found["day_no"]), found["year"] or found["year_no"]
        years = (int(year) % 100 + 2000,) if year else (today.year, today.year - 1)
        yield from list(_that_are(years, month, number, today))[:1]


def _that_are(years: tuple[int, ...], month: int, number: int, today: date) -> Iterator[date]:
    for year in years:
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if day <= today:
            yield day
