"""For which days a notice says that the treatment was asked for: by them a clerk finds the request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from appealwright.case import Case
from appealwright.denial.times.dates import dates_in

__all__ = ["dates_asked"]

_TO = re.compile(r"\s*(?:[-\u2013\u2014]|to|through|thru|until)\s*", re.IGNORECASE)
_FILL = r"[\s.:|=\u2026]{0,60}(?:(?:from|for) )?\Z"
_REQUESTED = re.compile(
    rf"\b(?:(?:requested|proposed)(?: service)? (?:dates?|period)(?: of service)?|(?:service )?(?:dates?|period)(?: of service)? requested"
    rf"|requested(?=:| from ))(?:\(s\))?{_FILL}",
    re.IGNORECASE,
)
_OF_SERVICE = re.compile(rf"\b(?:dates?|period)(?:\(s\))?(?: of (?:service|care))?{_FILL}|\bservice dates?(?:\(s\))?{_FILL}", re.IGNORECASE)
"""A label that is as much of care given: days to come under it were asked for."""
_APPROVED = re.compile(r"\b(?:approv|authori[sz]|certif)", re.IGNORECASE)
_TIGHT = re.compile(r"(?<=/\d{4})-(?=\d{1,2}/\d)")
"""Between two days without a space: "11/16/2026-12/04/2026"."""
_BACK = 100


def dates_asked(case: Case) -> tuple[date, date] | None:
    """The first and the last of the days that a notice on care to come names behind such a label; None where it names none, or two
    spans.
    """
    found = set(_spans(case)) if case.text("denial.timing") in ("", "before") else set()
    return found.pop() if len(found) == 1 else None


def _spans(case: Case) -> Iterator[tuple[date, date]]:
    text, came = _TIGHT.sub(" - ", case.text("denial.text")), case.day("denial.date")
    for first, last in pairwise(dates_in(text)):
        before = text[max(0, first.start - _BACK) : first.start]
        if came is None or not came < last.day > first.day or not _TO.fullmatch(text, first.end, last.start):
            continue
        asked = _REQUESTED.search(before) or (first.day >= came and _OF_SERVICE.search(before))
        if asked and not _APPROVED.search(before.rpartition("\n")[2]):
            yield first.day, last.day
