"""What a notice itself promises to who asks soon: that it goes on paying while the appeal is decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.case import Case
from appealwright.days.dates import Holidays, after
from appealwright.denial.page.numerals import number_told
from appealwright.denial.times.dates import dates_in
from appealwright.notice.course.says import notice_sentences

__all__ = ["Kept", "kept_meanwhile"]

_WITHIN = re.compile(
    r"\bwithin (?P<count>\d{1,2}|[a-z]+)(?: \(\d+\))? (?P<kind>calendar |business |working )?days?"
    r" (?:of|from|after|following) (?P<since>[^.;,]{0,40})",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?P<on>(?:on or before|by|no later than|not later than|until|through)|before) \Z", re.IGNORECASE)
"""What stands before a day by which to ask; "before" leaves that day out."""
_BESIDE_CUT = re.compile(
    r"\b(?<!on )or\b[^.;]{0,30}?\b(?P<on>on or before|by|no later than|not later than|before)\b"
    r"[^.;]{0,40}?\b(?:date|day|action|change|cut|effective|terminat\w+|reduc\w+)\b[^.;]{0,60}\blater\b",
    re.IGNORECASE,
)
"""A second day to ask by beside so many days: that of the cut, or the day before it; the later of the two counts."""
_LATER = re.compile(r"\blater\b", re.IGNORECASE)
_IF_APPEAL = re.compile(r"\b(?:if|when|once) you(?:r \w+)? (?:file (?:an |your )?)?appeals?\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:ask|appeal|request|write|call|file|send|tell)\w*\b[^.;]*\Z", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:keep|continue|go on)\b(?: to)? (?:pay|cover|authoriz)\w*"
    r"|\b(?:keep|continue)\b[^.;]{0,20}\b(?:benefits?|coverage|services?|treatments?|sessions?)\b"
    r"|\b(?:benefits?|coverage|services?|treatments?|sessions?) (?:will|can|may) (?:continue|go on|stay)\b"
    r"|\b(?:keep|leave) (?:them|it|things|everything)\b[^.;]{0,20}\b(?:as (?:they|it) (?:were|was|are|is)|going|in place)\b",
    re.IGNORECASE,
)
_MEANWHILE = re.compile(r"\b(?:while|until|during)\b[^.;]{0,40}\b(?:appeal|grievance|decision|decided|decide)", re.IGNORECASE)
_ARRIVAL = re.compile(r"\b(?:receiv|receipt|get|got)", re.IGNORECASE)
_HEARING = re.compile(r"\bhearings?\b", re.IGNORECASE)
"""What a program keeps going has rules of its own."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The sentence, and the last day to ask by it; None where it counts days of business, or from a day that nobody told."""

    words: str
    day: date | None

    @property
    def takes_appeal(self) -> bool:
        """Whether it is promised to who appeals by then, and not to who only asks."""
        return _IF_APPEAL.search(self.words) is not None


def kept_meanwhile(case: Case) -> Kept | None:
    """The first such sentence; from its arrival where it says so, else from the date on the notice, or to the day that it names."""
    for sentence in notice_sentences(case):
        if not _GOES_ON.search(sentence) or not _MEANWHILE.search(sentence) or _HEARING.search(sentence):
            continue
        within, named = _WITHIN.search(sentence), _day_named(sentence)
        if within or named:
            return Kept(sentence, _later(case, sentence, _last_day(case, within)) if within else named)
    return None


def _day_named(sentence: str) -> date | None:
    """The last day in "if you appeal before November 29, 2026": the day before it; "by" and "on or before" take that day in."""
    for dated in dates_in(sentence):
        led = _DATED.search(sentence[: dated.start])
        if led and _ASKS.search(sentence[: led.start()]):
            return dated.day - timedelta(days=1) if led["on"].lower() == "before" else dated.day
    return None


def _later(case: Case, sentence: str, counted: date | None) -> date | None:
    """The later of a count and of the day of the cut by the sentence; "before" it leaves that day out."""
    beside, cut, named = _BESIDE_CUT.search(sentence), case.day("course.cut"), _day_named(sentence)
    if counted and named and _LATER.search(sentence):
        return max(counted, named)
    if not (beside and cut and counted):
        return counted
    return max(counted, cut - timedelta(days=1) if beside["on"].lower() == "before" else cut)


def _last_day(case: Case, within: re.Match[str]) -> date | None:
    count = number_told(within["count"])
    begins = case.day("denial.received") if _ARRIVAL.search(within["since"]) else None
    begins = begins or case.day("denial.date")
    by_business = (within["kind"] or "").strip().lower() in ("business", "working")
    return after(begins, count, "days", Holidays(())) if count and begins and not by_business else None
