"""Whether a study gave its infusions closer together than the course that is asked for."""

from __future__ import annotations

import re

from appealwright.denial.page.numerals import number_told

__all__ = ["was_denser"]

_GIVEN = re.compile(r"\b(?P<count>\d{1,2}|[a-z]+) infusions over (?P<weeks>\d{1,2}|[a-z]+) weeks\b", re.IGNORECASE)
_AT_MOST_WEEKLY = re.compile(
    r"\A\W*(?:(?:one|1|once|an)\b(?: (?:infusion|session))?\W*)?(?:weekly|(?:a|per|each|every) (?:other )?week"
    r"|every (?:[\w-]+ )?weeks?|monthly|a month|every (?:[\w-]+ )?months?)\b",
    re.IGNORECASE,
)
_OFTENER = re.compile(r"\btwice\b|\b(?:two|three|2|3) (?:times|infusions|sessions|days)\b", re.IGNORECASE)


def was_denser(words: str, schedule: str) -> bool:
    """Whether the words on a study tell of two infusions a week or more, and the schedule is of one a week or fewer from the first."""
    found = _GIVEN.search(words)
    if found is None or _OFTENER.search(schedule) or not _AT_MOST_WEEKLY.search(schedule):
        return False
    return number_told(found["count"]) >= 2 * number_told(found["weeks"])
