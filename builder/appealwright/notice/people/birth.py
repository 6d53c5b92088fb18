"""The age that a notice tells by the date of birth on it: no more is taken from that date than on which side of a limit it lies."""

from __future__ import annotations

import re
from datetime import date

from appealwright.case import Case
from appealwright.denial.times.dates import dates_in

__all__ = ["born_within"]

_BIRTH = re.compile(r"\b(?:date of birth|birth ?date|D\.?O\.?B\.?|fecha de nacimiento)[:.)\s]{1,6}", re.IGNORECASE)
_REACH = 20


def born_within(case: Case, years: int, as_of: date) -> bool:
    """Whether the one date of birth on the pasted notice lies so few years back; false where it has none, or two."""
    text = case.text("denial.text")
    behind = (dates_in(text[found.end() : found.end() + _REACH]) for found in _BIRTH.finditer(text))
    days = {dates[0].day for dates in behind if dates and not dates[0].start}
    born = days.pop() if len(days) == 1 else None
    return born is not None and born <= as_of and (as_of.year - born.year - ((as_of.month, as_of.day) < (born.month, born.day))) < years
