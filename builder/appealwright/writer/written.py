"""Values as a letter prints them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import Any

from appealwright.answers import PartialDate

__all__ = ["MONTHS", "MONTH_STARTS", "dates_in_full", "written"]

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
MONTH_STARTS = tuple(month[:3].casefold() for month in MONTHS)
"""By which a month is known however it is cut short."""


def written(value: Any) -> str:
    """A value as a letter prints it: November 3, 2026; March 2021; 37.5."""
    match value:
        case date():
            return f"{MONTHS[value.month - 1]} {value.day}, {value.year}"
        case PartialDate(year, int(month), int(day)):
            return f"{MONTHS[month - 1]} {day}, {year}"
        case PartialDate(year, int(month), None):
            return f"{MONTHS[month - 1]} {year}"
        case PartialDate(year):
            return str(year)
        case _:
            return str(value)


_IN_NUMBERS = re.compile(r"(?<![\w/.\-])(?P<month>\d{1,2})(?P<by>[/-])(?P<day>\d{1,2})(?P=by)(?P<year>\d{4}|\d{2})(?![\w/\-])")
_LAST_OF_OURS = 50
"""A year of two digits up to this one is of this century."""


def dates_in_full(typed: str) -> str:
    """The words with each date that stands in numbers, month first, written out: 8/6/26 as August 6, 2026. What is no day stays."""
    return _IN_NUMBERS.sub(_in_full, typed)


def _in_full(found: re.Match[str]) -> str:
    year = int(found["year"])
    if len(found["year"]) == len("26"):
        year += 2000 if year <= _LAST_OF_OURS else 1900
    with suppress(ValueError):
        return written(date(year, int(found["month"]), int(found["day"])))
    return found[0]
