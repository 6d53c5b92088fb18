"""The time that a notice gives to ask for a fast appeal, in its own words."""

from __future__ import annotations

import re
from datetime import date

from appealwright.case import Case
from appealwright.days.dates import Holidays, after
from appealwright.denial.page.numerals import COUNT, number_told
from appealwright.notice.clock.times import Told
from appealwright.notice.course.says import notice_sentences

__all__ = ["fast_asked_by"]

_ASKS = re.compile(
    r"\b(?:you(?:,? or your (?:doctor|provider|representative),?)? (?:may|can|must)\b|(?:to )?(?:ask|request|file)\b)[^.;]{0,60}"
    r"\b(?:expedited|urgent|fast|rush) (?:\w+ )?(?:appeal|reconsideration|review|grievance|redetermination|decision)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"\bwithin {COUNT} (?:calendar |(?P<business>business |working ))?days? (?:after|of|from|following)\b(?P<of>[^.;]*)", re.IGNORECASE
)
_ARRIVES = re.compile(r"\b(?:receiv\w+|receipt|get|got)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:external|independent|outside|IRO|hearing|we (?:will|must|decide)|decided?)\b", re.IGNORECASE)
"""Another step, or the time of whoever decides."""


def fast_asked_by(case: Case, holidays: Holidays) -> tuple[Told, date, bool] | None:
    """The soonest last day to ask for a fast appeal by the notice, from which day it is counted, and whether that is the date on the notice
    in place of the day it came; None where it gives no such time, or nothing dates it.
    """
    dated, came = case.day("denial.date"), case.day("denial.received")
    found = []
    for one in notice_sentences(case):
        within = _WITHIN.search(one) if _ASKS.search(one) and not _OTHERS.search(one) else None
        count = number_told(within["count"]) if within else 0
        start = (came or dated) if within and _ARRIVES.search(within["of"]) else dated
        if within and count and start:
            day = after(start, count, "business_days" if within["business"] else "days", holidays)
            found.append((Told(one.strip(), count, day), start, start == dated and came is None and bool(_ARRIVES.search(within["of"]))))
    return min(found, key=lambda one: one[0].day, default=None)
