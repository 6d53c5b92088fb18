"""Whether a study gave its infusions closer together than the course that is asked for."""

from __future__ import annotations

import re

from appealwright.denial.page.numerals import number_told

__all__ = ["gave_two_a_week", "is_at_most_weekly"]

_GIVEN = re.compile(r"\b(?P<count>\d{1,2}|[a-z]+) infusions over (?P<weeks>\d{1,2}|[a-z]+) weeks\b", re.IGNORECASE)
_AT_MOST_WEEKLY = re.compile(
    r"\A\W*(?:(?:one|1|once|an)\b(?: (?:infusion|session))?\W*)?(?:weekly|(?:a|per|each|every) (?:other )?week"
    r"|every (?:[\w-]+ )?weeks?|monthly|a month|every (?:[\w-]+ )?months?)\b",
    re.IGNORECASE,
)
_OFTENER = re.compile(r"\btwice\b|\b(?:two|three|2|3) (?:times|infusions|sessions|days)\b", re.IGNORECASE)


def gave_two_a_week(words: str) -> bool:
    """Whether the words on a study tell of two infusions a week or more."""
    found = _GIVEN.search(words)
    return found is not None and number_told(found["count"]) >= 2 * number_told(found["weeks"])


def is_at_most_weekly(schedule: str) -> bool:
    """Whether a schedule is of one session a week or fewer from the first."""
    return _AT_MOST_WEEKLY.search(schedule) is not None and not _OFTENER.search(schedule)
