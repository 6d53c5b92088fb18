"""Of what day the rule is that a notice applies, as it prints it: "last reviewed 03/14/2024"."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from appealwright.denial.times.dates import dates_in

__all__ = ["RuleDated", "rule_dated"]

_REVIEWED = re.compile(
    r"\b(?:polic(?:y|ies)|guidelines?|criteria|criterion)\b(?:(?!\.\s)[\s\S]){0,120}?"
    r"\b(?P<said>(?:(?:last|most recently) (?:reviewed|revised|updated|approved)"
    r"|(?:review(?:ed)?|revis(?:ed|ion)|rev\.|effective|version)(?: date)?(?= ?:|,? (?:\d|[A-Z])))(?: on)?[:,]? ?)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"(?:(?P<name>{'|'.join(calendar.month_name[1:])}|{'|'.join(calendar.month_abbr[1:])})\.?|(?P<number>0?[1-9]|1[0-2])/)"
    r",? ?(?P<year>20\d{2})\b",
    re.IGNORECASE,
)
"""A month without a day, as a form is dated."""
"""The rule's name, and in the same sentence and near it what is said of its day."""


@dataclass(frozen=True, slots=True)
class RuleDated:
    """The words of the notice, and the day in them."""

    words: str
    day: date


@lru_cache(maxsize=8)
def rule_dated(text: str) -> RuleDated | None:
    """The newest day of review or effect right behind a policy, guideline or criteria in a notice; none where it prints none."""
    days = {one.start: one for one in dates_in(text)}
    found = [
        RuleDated(" ".join(text[told.start("said") : days[told.end()].end].split()), days[told.end()].day)
        for told in _REVIEWED.finditer(text)
        if told.end() in days
    ]
    months = ((told, _MONTH.match(text, told.end())) for told in _REVIEWED.finditer(text) if told.end() not in days)
    found += [RuleDated(" ".join(text[told.start("said") : month.end()].split()), _last_day(month)) for told, month in months if month]
    return max(found, key=lambda one: one.day, default=None)


def _last_day(month: re.Match[str]) -> date:
    """Of a month told alone: the rule may be as new as that."""
    year, named = int(month["year"]), month["name"]
    number = int(month["number"]) if month["number"] else list(calendar.month_abbr).index(named[:3].capitalize())
    return date(year, number, calendar.monthrange(year, number)[1])
