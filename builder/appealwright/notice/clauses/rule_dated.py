"""Of what day the rule is that a notice applies, as it prints it: "last reviewed 03/14/2024"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from appealwright.denial.times.dates import dates_in
from appealwright.writer.written import MONTHS

__all__ = ["RuleDated", "rule_dated"]

_REVIEWED = re.compile(
    r"\b(?:polic(?:y|ies)|guidelines?|criteria|criterion)\b(?:(?!\.\s)[\s\S]){0,120}?"
    r"\b(?P<said>(?:(?:last|most recently) (?:reviewed|revised|updated|approved)"
    r"|(?:review(?:ed)?|revis(?:ed|ion)|rev\.|effective|version)(?: date)?(?= ?:|,? (?:\d|[A-Z])))(?: on)?[:,]? ?)",
    re.IGNORECASE,
)
"""The rule's name, and in the same sentence and near it what is said of its day."""
_SHORT = tuple(one[:3] for one in MONTHS)
_MONTH = re.compile(
    rf"(?:(?P<name>{'|'.join(MONTHS)}|{'|'.join(_SHORT)})\.?|(?P<number>0?[1-9]|1[0-2])/),? ?(?P<year>20\d{{2}})\b",
    re.IGNORECASE,
)
"""A month without a day, as a form is dated."""


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
    number = int(month["number"]) if month["number"] else _SHORT.index(named[:3].capitalize()) + 1
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)
