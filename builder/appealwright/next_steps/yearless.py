"""Days that were told without their year: "on nov 24" is the last one before the day on which it is read."""

from __future__ import annotations

import re
from datetime import date

from appealwright.writer.written import MONTH_STARTS

__all__ = ["days_without_year"]

_DAY = re.compile(rf"\b({'|'.join(MONTH_STARTS)})[a-z]*\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?![/:]|,? \d{{4}}\b)", re.IGNORECASE)


def days_without_year(told: str, as_of: date) -> tuple[date, ...]:
    """Each such day, none of them after `as_of`; none that no calendar has."""
    starts = [one.casefold() for one in MONTH_STARTS]
    found = ((starts.index(month.casefold()) + 1, int(day)) for month, day in _DAY.findall(told))
    return tuple(one for month, day in found if (one := _last(month, day, as_of)))


def _last(month: int, day: int, as_of: date) -> date | None:
    for year in (as_of.year, as_of.year - 1):
        try:
            one = date(year, month, day)
        except ValueError:
            continue
        if one <= as_of:
            return one
    return None
