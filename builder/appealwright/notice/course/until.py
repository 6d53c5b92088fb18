"""The day until which a notice says that sessions were approved, and whether the approval ran out by it, and was not cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from appealwright.case import Case
from appealwright.denial.times.dates import dates_in
from appealwright.notice.course.says import approval_told, notice_sentences

__all__ = ["approved_until", "ended_before_notice", "ran_out"]

_BEFORE = re.compile(r"(?:\b(?:through|thru|until|to|till|expire[sd]?(?: on)?|end(?:s|ed)?(?: on)?)|\d ?[-\u2013])\s*\Z", re.IGNORECASE)
_APPROVAL = re.compile(
    r"\b(?:authoriz(?:ation|ed)|approv(?:al|ed))\b(?! (?:(?:is|was|are|were|has been|have been) )?(?:not|denied|required|needed))",
    re.IGNORECASE,
)
_NO_APPROVAL = re.compile(
    r"\b(?:not|cannot|den(?:y|ied)|request(?:s|ed)?|asked|asks|appeal|may|must|FDA|representative|if you)\b", re.IGNORECASE
)
"""What tells of a request, of a refusal, of another's right, or of whoever may speak for somebody."""
_NEW_GRANT = re.compile(
    r"\b(?:is|are) (?:now )?(?:approved|authorized|certified)\b|\bwe (?:approve|authorize|certify|are approving)\b", re.IGNORECASE
)
_ASKED_FOR = re.compile(r"\brequest(?:s|ed)?\b(?! by\b)|\basked\b", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_TO = re.compile(r"\s*(?:[-\u2013\u2014]|to|through|thru|until)\s*", re.IGNORECASE)
_A_DAY = timedelta(days=1)
_MORE = re.compile(r"\b(?:further|additional|more|taper\w*)\b", re.IGNORECASE)
"""Sessions that the notice itself grants beyond those before are no part of the earlier approval."""


def approved_until(case: Case) -> date | None:
    """The day on which the approval that the notice tells of ends; None where it names none, or where two sentences differ."""
    first = next(_ends(approval_told(case)), None) or _before_the_cut(case)
    if first is not None:
        return first
    told = (one for one in notice_sentences(case) if _APPROVAL.search(one) and not _NO_APPROVAL.search(one))
    days = {day for one in told for day in _ends(one)}
    return days.pop() if len(days) == 1 else None


def ended_before_notice(case: Case) -> bool:
    """Whether the last day of every approval that the notice tells of lies before its own date: then it takes none of those sessions back,
    whatever is left of their count.
    """
    came = case.day("denial.date")
    told = () if came is None else notice_sentences(case)
    earlier = [one for one in told if _APPROVAL.search(one) and not (_NO_APPROVAL.search(one) or _grants_more(one))]
    ends = [day for one in earlier for day in _ends(one) if not _begins_by(one, came)]
    return bool(ends) and came is not None and max(ends) < came


def ran_out(case: Case, today: date) -> date | None:
    """That day, where the sessions stop on a later one, or where it is past and nobody told a day on which they stop: then no approved
    day is left to restore, and an extension is what is asked for.
    """
    until, cut = approved_until(case), case.day("course.cut") or today
    return until if until is not None and until < cut else None


def _before_the_cut(case: Case) -> date | None:
    """The last day of the approval of a table that sets it beside what is left: two spans that begin on one day, the shorter of which
    ends with the cut. Beside what was asked for, or with two longer ones, it cannot be told.
    """
    cut = case.day("course.cut")
    if cut is None:
        return None
    told = (one for one in _PARAGRAPHS.split(case.text("denial.text")) if _APPROVAL.search(one) and not _ASKED_FOR.search(one))
    later = {
        end
        for spans in map(_spans, told)
        for begun, left in spans
        if cut - _A_DAY <= left <= cut
        for first, end in spans
        if first == begun and end > cut
    }
    return later.pop() if len(later) == 1 else None


def _spans(words: str) -> list[tuple[date, date]]:
    return [(one.day, two.day) for one, two in pairwise(dates_in(words)) if _TO.fullmatch(words, one.end, two.start)]


def _grants_more(sentence: str) -> bool:
    return bool(_NEW_GRANT.search(sentence) and _MORE.search(sentence))


def _begins_by(sentence: str, came: date | None) -> bool:
    """Whether the first day of a sentence is that of the notice or later: it is on what was asked for, and not on what was approved."""
    days = [one.day for one in dates_in(sentence)]
    return came is not None and len(days) > 1 and min(days) >= came


def _ends(sentence: str) -> Iterator[date]:
    return (one.day for one in dates_in(sentence) if _BEFORE.search(sentence[: one.start]))
