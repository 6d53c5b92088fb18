"""What a notice itself promises to who asks soon: that it goes on paying while the appeal is decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from appealwright.case import Case
from appealwright.dates import Holidays, after
from appealwright.denial.numerals import number_told
from appealwright.notice.says import notice_sentences

__all__ = ["Kept", "kept_meanwhile"]

_WITHIN = re.compile(
    r"\bwithin (?P<count>\d{1,2}|[a-z]+)(?: \(\d+\))? (?P<kind>calendar |business |working )?days?"
    r" (?:of|from|after|following) (?P<since>[^.;,]{0,40})",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:keep|continue|go on)\b(?: to)? (?:pay|cover|authoriz)\w*"
    r"|\b(?:keep|continue)\b[^.;]{0,20}\b(?:benefits?|coverage|services?|treatments?|sessions?)\b"
    r"|\b(?:benefits?|coverage|services?|treatments?|sessions?) (?:will|can|may) (?:continue|go on|stay)\b",
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


def kept_meanwhile(case: Case) -> Kept | None:
    """The first such sentence; from its arrival where it says so, else from the date on the notice."""
    for sentence in notice_sentences(case):
        within = _WITHIN.search(sentence)
        if within and _GOES_ON.search(sentence) and _MEANWHILE.search(sentence) and not _HEARING.search(sentence):
            return Kept(sentence, _last_day(case, within))
    return None


def _last_day(case: Case, within: re.Match[str]) -> date | None:
    count = number_told(within["count"])
    begins = case.day("denial.received") if _ARRIVAL.search(within["since"]) else None
    begins = begins or case.day("denial.date")
    by_business = (within["kind"] or "").strip().lower() in ("business", "working")
    return after(begins, count, "days", Holidays(())) if count and begins and not by_business else None
