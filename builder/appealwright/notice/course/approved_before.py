"""An earlier approval that a notice which refuses more of the same treatment tells itself, and a policy newer than the treatment."""

from __future__ import annotations

import re
from datetime import date

from appealwright.case import Case
from appealwright.denial.times.dates import dates_in
from appealwright.notice.course.says import notice_sentences

__all__ = ["approved_before", "newer_policy"]

_CARE = re.compile(r"\b(?:it|this|infusion|injection|session|treatment|course|spravato|ketamine|esketamine)s?\b", re.IGNORECASE)
_APPROVED = re.compile(r"\b(?:we|the plan)\b[^.;:]{0,40}\b(?:approved|authorized)\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:previously|earlier|already|initially|in the past|(?:two|three|four|five|\d+) times(?! (?:an?|per|each|every)\b))\b"
    r"|\bbefore(?=[.,;]|\Z)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no longer|never|den(?:y|ied)|appeal|only|part)\b", re.IGNORECASE)
_LEAD = re.compile(r"(?<=:)\s+(?=[A-Z])")
_SINCE = re.compile(r"\b(?:since|began|begun|started)(?: in| on)? (?=[A-Z0-9])")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(rf"({'|'.join(_MONTHS)})[a-z]*\.? (?:\d{{1,2}}, )?(\d{{4}})\b", re.IGNORECASE)
_POLICY = re.compile(r"\b(?:policy|criteria|guidelines?|bulletin)\b", re.IGNORECASE)
_EFFECTIVE = re.compile(r"\beffective(?: date| as of| on| from)?:? \Z", re.IGNORECASE)


def approved_before(case: Case) -> str:
    """The sentence in which the pasted notice says that the plan approved this care earlier, without what leads to it; else empty."""
    refused = case.day("denial.date")
    for sentence in notice_sentences(case):
        told = _LEAD.split(sentence)[-1]
        if _APPROVED.search(told) and _CARE.search(told) and not _NOT.search(told):
            dated = refused is not None and any(found.day < refused for found in dates_in(told))
            if dated or _EARLIER.search(told):
                return told
    return ""


def newer_policy(case: Case) -> str:
    """By which words of the notice its policy took effect after the month in which the notice says that the care began; else empty."""
    began = min((month for one in notice_sentences(case) if _CARE.search(one) and (month := _month(one))), default=None)
    for sentence in notice_sentences(case) if began else ():
        for found in dates_in(sentence):
            lead = _EFFECTIVE.search(sentence[: found.start])
            if lead and _POLICY.search(sentence[: lead.start()]) and began and found.day.replace(day=1) > began:
                return sentence[lead.start() : found.end]
    return ""


def _month(sentence: str) -> date | None:
    since = _SINCE.search(sentence)
    found = _MONTH.match(sentence, since.end()) if since else None
    return date(int(found[2]), _MONTHS.index(found[1].casefold()) + 1, 1) if found else None
