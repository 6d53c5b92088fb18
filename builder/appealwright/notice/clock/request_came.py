"""The day on which a notice says that the request it decides was received: a time that counts back from the request counts from it."""

from __future__ import annotations

import re
from datetime import date

from appealwright.case import Case
from appealwright.denial.times.dates import dates_in

__all__ = ["request_came"]

_CAME = re.compile(
    r"\brequest(?:ed)?\b(?! for (?:an )?(?:appeal|review|hearing))[^.;]{0,40}?"
    r"\b(?:received|submitted|sent (?:in )?(?:to )?us|faxed(?: to us)?)\b"
    r"|\b(?:received|got)\b[^.;]{0,25}?\brequest\b(?! for (?:an )?(?:appeal|review|hearing))",
    re.IGNORECASE,
)
_OF_APPEAL = re.compile(r"\b(?:appeal|grievance|reconsider\w*|redetermin\w*|within|after|must)\b", re.IGNORECASE)
_NEAR = 20


def request_came(case: Case) -> date | None:
    """That day; None where the notice tells of none, of two, or of one after its own."""
    text, decided = case.text("denial.text"), case.day("denial.date")
    told = [found for found in _CAME.finditer(text) if not _OF_APPEAL.search(found[0])]
    if not told:
        return None
    days = {one.day for one in dates_in(text) for found in told if 0 <= one.start - found.end() <= _NEAR}
    only = days.pop() if len(days) == 1 else None
    return only if only and (decided is None or only <= decided) else None
