"""A limit in weeks that a notice takes from the use of Spravato in depression with acute thoughts of suicide."""

from __future__ import annotations

import re

from appealwright.numerals import NUMBER, as_one_number, value_of

__all__ = ["limits_acute_use"]

_OF_ACUTE = re.compile(r"\bsuicid\w*|\bideation\b|\bMDSI\b|\bMDD[- ]?SI\b", re.IGNORECASE)
_WEEKS = re.compile(rf"\b{NUMBER}[- ]weeks?\b", re.IGNORECASE)
_DAYS = re.compile(r"\b(\d{2})[- ]days?\b", re.IGNORECASE)
_A_WEEK = 7


def limits_acute_use(quote: str, weeks: int) -> bool:
    """Whether a sentence names that use and a length of so many weeks, in weeks or in days."""
    quote = as_one_number(quote)
    told = {value_of(one) for one in _WEEKS.findall(quote)} | {int(one) / _A_WEEK for one in _DAYS.findall(quote)}
    return bool(_OF_ACUTE.search(quote)) and weeks in told
