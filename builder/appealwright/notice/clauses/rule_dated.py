"""Of what day the rule is that a notice applies, as it prints it: "last reviewed 03/14/2024"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from appealwright.denial.times.dates import dates_in

__all__ = ["RuleDated", "rule_dated"]

_REVIEWED = re.compile(
    r"\b(?:polic(?:y|ies)|guidelines?|criteria|criterion)\b(?:(?!\.\s)[\s\S]){0,120}?"
    r"\b(?P<said>(?:(?:last|most recently) (?:reviewed|revised|updated|approved)"
    r"|(?:review(?:ed)?|revis(?:ed|ion)|effective|version)(?: date)?(?= ?:|,? (?:\d|[A-Z])))(?: on)?[:,]? ?)",
    re.IGNORECASE,
)
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
    found = (
        RuleDated(" ".join(text[told.start("said") : days[told.end()].end].split()), days[told.end()].day)
        for told in _REVIEWED.finditer(text)
        if told.end() in days
    )
    return max(found, key=lambda one: one.day, default=None)
