"""Values as a letter prints them."""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.answers import PartialDate

__all__ = ["MONTHS", "MONTH_STARTS", "written"]

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
