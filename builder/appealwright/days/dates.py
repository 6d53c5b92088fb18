"""Counting days, months and business days as rules of time do. Counts and holidays are data; only the arithmetic is here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from appealwright.answers import Answer, Known, PartialDate
from appealwright.facts import Facts

__all__ = [
    "Holidays",
    "after",
    "before",
    "day_in",
    "days_in_month",
    "federal_holidays",
    "last_day_of",
    "last_working_day",
    "next_working_day",
]


class Holidays:
    """Days on which offices are closed, from a list of fixed days ({"month", "day"}) and movable ones
    ({"month", "weekday", "nth"}; weekday 0 is Monday, nth -1 the last of the month).

    A fixed holiday on a Saturday is kept on the Friday before, on a Sunday on the Monday after.
    """

    def __init__(self, rules: Iterable[Mapping[str, Any]]) -> None:
        self._rules = tuple(rules)
        self._years: dict[int, frozenset[date]] = {}

    def __contains__(self, day: date) -> bool:
        return any(day in self._in(year) for year in (day.year, day.year + 1))

    def name_on(self, day: date) -> str:
        """The name of the holiday kept on this day; empty where there is none."""
        kept = (rule["name"] for rule in self._rules for year in (day.year, day.year + 1) if _holiday(rule, year) == day)
        return str(next(kept, ""))

    def _in(self, year: int) -> frozenset[date]:
        if year not in self._years:
            self._years[year] = frozenset(_holiday(rule, year) for rule in self._rules)
        return self._years[year]


@lru_cache(maxsize=2)
def federal_holidays(facts: Facts) -> Holidays:
    """The federal holidays, from their row; none where the facts have no such row."""
    row_id = "us.calendar.federal-holidays"
    return Holidays(facts.row(row_id).detail["holidays"] if row_id in facts else ())


def day_in(answer: Answer) -> date | None:
    """The day that an answer gives; None where it is not known, or no full date."""
    return answer.value if isinstance(answer, Known) and isinstance(answer.value, date) else None


def last_day_of(told: PartialDate) -> date:
    """The day itself, or the last one of the month or the year that was told."""
    month = told.month or 12
    return told.exact() or date(told.year, month, days_in_month(told.year, month))


def after(start: date, count: int, unit: str, holidays: Holidays, *, missing_day: str = "last") -> date:
    """The last day of a period of `count` `unit`s that begins the day after `start`.

    `unit`: days, weeks, months, years or business_days. A month without that day ends on its "last" day, or, where a
    rule says so, on the "next_first" (the first of the month after). Hours are no days: ValueError.
    """
    match unit:
        case "days":
            return start + timedelta(days=count)
        case "weeks":
            return start + timedelta(weeks=count)
        case "months":
            return _months_after(start, count, missing_day)
        case "years":
            return _months_after(start, count * 12, missing_day)
        case "business_days":
            return _business_days_after(start, count, holidays)
        case _:
            raise ValueError(f"unit: found {unit!r}, accepted: days, weeks, months, years, business_days")


def before(day: date, count: int, unit: str) -> date:
    """The day that lies `count` days, weeks, months or years back."""
    return after(day, -count, unit, Holidays(()))


def next_working_day(day: date, holidays: Holidays) -> date:
    """`day` itself, or the first day after it that is no weekend and no holiday."""
    while day.weekday() >= 5 or day in holidays:
        day += timedelta(days=1)
    return day


def last_working_day(day: date, holidays: Holidays) -> date:
    """`day` itself, or the last day before it that is no weekend and no holiday."""
    while day.weekday() >= 5 or day in holidays:
        day -= timedelta(days=1)
    return day


_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month in a common year. The library's calendar says so too, and brings 26 KB to a first visit."""


def days_in_month(year: int, month: int) -> int:
    """How many days the month has."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + (month == 2 and is_leap)


def _months_after(start: date, count: int, missing_day: str) -> date:
    years, month = divmod(start.month - 1 + count, 12)
    year, month = start.year + years, month + 1
    length = days_in_month(year, month)
    if start.day <= length:
        return date(year, month, start.day)
    last = date(year, month, length)
    return last + timedelta(days=1) if missing_day == "next_first" else last


def _business_days_after(start: date, count: int, holidays: Holidays) -> date:
    day = start
    while count > 0:
        day = next_working_day(day + timedelta(days=1), holidays)
        count -= 1
    return day


def _holiday(rule: Mapping[str, Any], year: int) -> date:
    month = rule["month"]
    if "day" in rule:
        day = date(year, month, rule["day"])
        return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))
    if rule["nth"] > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(rule["weekday"] - first.weekday()) % 7 + 7 * (rule["nth"] - 1))
    last = date(year, month, days_in_month(year, month))
    return last - timedelta(days=(last.weekday() - rule["weekday"]) % 7)
