"""The day until which a notice says that sessions were approved, and whether the approval ran out by it, and was not cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from appealwright.case import Case
from appealwright.denial.times.dates import dates_in
from appealwright.notice.course.says import approval_told, notice_sentences

__all__ = ["approved_until", "ran_out"]

_BEFORE = re.compile(r"(?:\b(?:through|thru|until|to|till|expires?(?: on)?|ends?(?: on)?)|\d ?[-\u2013])\s*\Z", re.IGNORECASE)
_APPROVAL = re.compile(
    r"\b(?:authoriz(?:ation|ed)|approv(?:al|ed))\b(?! (?:(?:is|was|are|were|has been|have been) )?(?:not|denied|required|needed))",
    re.IGNORECASE,
)
_NO_APPROVAL = re.compile(
    r"\b(?:not|cannot|den(?:y|ied)|request(?:s|ed)?|asked|asks|appeal|may|must|FDA|representative|if you)\b", re.IGNORECASE
)
"""What tells of a request, of a refusal, of another's right, or of whoever may speak for somebody."""


def approved_until(case: Case) -> date | None:
    """The day on which the approval that the notice tells of ends; None where it names none, or where two sentences differ."""
    first = next(_ends(approval_told(case)), None)
    if first is not None:
        return first
    told = (one for one in notice_sentences(case) if _APPROVAL.search(one) and not _NO_APPROVAL.search(one))
    days = {day for one in told for day in _ends(one)}
    return days.pop() if len(days) == 1 else None


def ran_out(case: Case) -> date | None:
    """That day, where the sessions stop on a later one: then no approved day is left to restore, and an extension is what is asked for."""
    until, cut = approved_until(case), case.day("course.cut")
    return until if until is not None and cut is not None and until < cut else None


def _ends(sentence: str) -> Iterator[date]:
    return (one.day for one in dates_in(sentence) if _BEFORE.search(sentence[: one.start]))
