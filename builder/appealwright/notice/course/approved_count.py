"""Whether the notice itself says how many sessions were approved."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.denial.page.numerals import number_told
from appealwright.notice.course.says import notice_sentences

__all__ = ["names_count"]

_COUNTED = re.compile(
    r"\b(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?)\b(?=(?:[ -]+[a-z()/-]+){0,4} (?:infusion|injection|session|treatment|visit|dose)s?\b)",
    re.IGNORECASE,
)
"""A number with what it counts: a day or an amount is none."""


def names_count(case: Case, count: int) -> bool:
    """Whether a sentence of it counts so many sessions."""
    return any(number_told(found["count"]) == count for one in notice_sentences(case) for found in _COUNTED.finditer(one))
