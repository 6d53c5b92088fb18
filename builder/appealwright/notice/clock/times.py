"""The times that a notice gives the person, counted from its own date: for the appeal inside the plan, and for going to court."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from appealwright.answers import Known
from appealwright.case import Case
from appealwright.days.dates import Holidays, after
from appealwright.denial.page.numerals import COUNT, number_told
from appealwright.notice.course.says import notice_sentences
from appealwright.notice.steps.later_doors import whole_sentences
from appealwright.writer.prose import sentences

__all__ = ["Told", "appeal_time", "last_day_to_sue", "time_to_sue"]

_DAYS = re.compile(rf"\b{COUNT} (?:calendar )?days?\b", re.IGNORECASE)
_YOURS = re.compile(
    r"\byou(?:,? or your (?:doctor|provider|prescriber|representative),?|r (?:doctor|provider))? (?:may|can|must|have)\b"
    r"|\byou, your [^.;]{3,90}? (?:may|can|must)\b"
    r"|\b(?:appeal|request|grievance)\b[^.;]{0,40}\bmust be (?:received|filed|sent|made|submitted)\b",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\b(?:appeal|grievance|reconsideration|redetermination)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:external|independent|outside|expedited|urgent|fast|hearings?|IRO|peer|continu\w+|stay|going|keep\w*|second|level 2|decide"
    r"|decision|lawsuit|court)\b",
    re.IGNORECASE,
)
_HEARING = re.compile(r"\b(?:fair |administrative |state )*hearings?\b", re.IGNORECASE)
"""In fee-for-service Medicaid the appeal itself."""
_COURT = re.compile(
    r"\b(?:(?:civil|legal) actions?|no action|action at law|lawsuits?|suit|sue"
    r"|(?:claims?|actions?) (?:must|may|can|shall)(?: only| not)? be brought(?! to\b))\b",
    re.IGNORECASE,
)
"""Claims are brought before a court; to a plan they are sent or filed."""
_UNTIL_SUIT = re.compile(
    rf"\b(?:within|more than|later than|after) {COUNT} (?P<unit>day|month|year)s? (?:after|from|of|following) "
    r"(?:the date of (?:this|the|our|your|their|its) |this |the )(?P<what>[\w ]{0,30}?(?:letter|notice|decision|determination|denial))\b",
    re.IGNORECASE,
)
_UNTIL_ALONE = re.compile(rf"\bwithin {COUNT} (?:day|month|year)s?(?=[.;]|\Z)", re.IGNORECASE)
"""A time to sue of which the notice does not say from when it runs."""


@dataclass(frozen=True, slots=True)
class Told:
    """A time as the notice or the plan words it, and the day on which it ends, counted from the date on the notice."""

    words: str
    days: int
    day: date


def appeal_time(case: Case) -> Told | None:
    """The shortest time that the notice of a first denial gives for the appeal, where nobody has told the day or the days."""
    dated = case.day("denial.date")
    told = case.day("denial.appeal_by") or isinstance(case.get("denial.appeal_days"), Known)
    if dated is None or told or case.text("denial.stage") not in ("", "first"):
        return None
    found = [Told(words, days, after(dated, days, "days", Holidays(()))) for words, days in _appeal_times(case)]
    return min(found, key=lambda one: one.days, default=None)


def last_day_to_sue(case: Case) -> Told | None:
    """The first day on which, by the notice or by what was told of the plan's words, it is too late to sue; None where neither dates it.
    The words of the plan count from its last decision: they date nothing before that.
    """
    dated, final = case.day("denial.date"), case.is_("denial.stage", "final")
    if dated is None:
        return None
    passages = (one.text("words") for one in case.records("plan.passages") if one.text("kind") == "appeals")
    told = [*notice_sentences(case), *(one for words in passages if final for one in sentences(words))]
    found = []
    for one in told:
        match = _UNTIL_SUIT.search(one) if _COURT.search(one) else None
        count = number_told(match["count"]) if match else 0
        if match and count and (final or "this" in match[0].casefold()):
            found.append(Told(one.strip(), 0, after(dated, count, f"{match['unit'].casefold()}s", Holidays(()))))
    return min(found, key=lambda one: one.day, default=None)


def time_to_sue(case: Case) -> str:
    """The sentence in which the notice gives a time to sue, from whatever day; empty where it has none."""
    told = [one for one in whole_sentences(case.text("denial.text")) if _COURT.search(one)]
    found = ((one, times.search(one)) for times in (_UNTIL_SUIT, _UNTIL_ALONE) for one in told)
    return next((one for one, time in found if time and number_told(time["count"])), "")


def _appeal_times(case: Case) -> Iterator[tuple[str, int]]:
    before, hears = "", case.is_("plan.kind", "medicaid_ffs")
    for sentence in notice_sentences(case):
        one = _HEARING.sub("appeal", sentence) if hears else sentence
        of_appeal = _INSIDE.search(one) or (_INSIDE.search(before) and not _ELSEWHERE.search(before))
        if of_appeal and _YOURS.search(one) and not _ELSEWHERE.search(one):
            yield from ((match[0], days) for match in _DAYS.finditer(one) if (days := number_told(match["count"])))
        before = one
