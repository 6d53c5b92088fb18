"""What is told of claims for care that was given: how many a reference names, when one was filed, and what mends one."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notice.clock.late_claim import is_of_the_claim
from appealwright.notice.course.says import notice_sentences

__all__ = ["claims_listed", "claims_numbered", "payment_refused", "tells_of_filing", "tells_of_mending"]

_BETWEEN = re.compile(r"[,;\n]\s*(?:and\s+)?|\s+and\s+|\s*&\s*")
_NUMBER = re.compile(r"(?:claims? )?(?:nos?\.? |numbers? |# ?)?(?P<number>[A-Z]{0,4}[- ]?\d[A-Z\d-]{3,})", re.IGNORECASE)
_DAY = re.compile(r"(?<![\w-])(?P<number>[A-Z]{0,4}\d[\dA-Z -]{2,24}) \((?P<day>\d{1,2}/\d{1,2}(?:/\d{2,4})?)\)")
"""A claim and its day: "6260 7714 8810 (7/6/26)"."""
_LINE = re.compile(r"-\d{1,2}\Z")
"""A line of a claim: "26-118804-01", and "-02" of the same."""
_SENTENCE = re.compile(r"(?<=[.;])\s+|\n+")
_MENDS = re.compile(
    r"\b(?:corrected|amended|revised|replacement) (?:claims?|bills?|invoices?|forms?)\b|\bre-?(?:billed|submitted|filed)\b"
    r"|\bNDC\b|\bnational drug code\b|\b[A-Z]\d{4}\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|never|without|missing|lack(?:s|ed|ing)?)\b", re.IGNORECASE)
_UNPAID = re.compile(
    r"\b(?:denied|refused|declined) (?:the )?(?:payment|claims?)\b|\b(?:payment|claims?)\b[^.;]{0,60}"
    r"\b(?:is|are|was|were|been) (?:denied|refused|declined|not (?:covered|paid|payable))\b",
    re.IGNORECASE,
)
_OF_SESSIONS = re.compile(r"\d|\b(?:sessions|infusions|treatments|visits)\b|\bdates? of service\b", re.IGNORECASE)
_PERHAPS = re.compile(r"\b(?:if|may|can|could|might|will|would|should|unless|whenever|request for payment)\b", re.IGNORECASE)


def payment_refused(case: Case) -> str:
    """The notice's own sentence that refuses to pay for sessions already given, of a notice that is about others still to come; empty
    where it has none. The sentence that names most of them is the one.
    """
    if not case.text("denial.timing") or case.is_("denial.timing", "after"):
        return ""
    told = (*notice_sentences(case), *(one.text("quote") for one in case.records("denial.reasons")))
    found = [one for one in told if _UNPAID.search(one) and _OF_SESSIONS.search(one) and not _PERHAPS.search(one)]
    return max(found, key=lambda one: sum(letter.isdigit() for letter in one), default="")


def claims_listed(case: Case) -> tuple[tuple[str, str], ...]:
    """Each claim with its day, as the notice lists them, else as they were typed; none of fewer than two."""
    told = (tuple((one["number"], one["day"]) for one in _DAY.finditer(case.text(name))) for name in ("denial.text", "denial.reference"))
    return next((claims for claims in told if len(claims) > 1), ())


def claims_numbered(reference: str) -> int:
    """How many claims a reference names, each with all its lines; 1 where a word in it says that it may name something else."""
    parts = [part.strip() for part in _BETWEEN.split(reference.strip()) if part.strip()]
    numbers = [_NUMBER.fullmatch(part) for part in parts if not _LINE.fullmatch(part)]
    if not all(numbers):
        return 1
    return max(1, len({_LINE.sub("", found["number"]) for found in numbers if found}))


def tells_of_filing(told: str) -> bool:
    """Whether a sentence says of a claim that it was filed, and not of one that was mended or of an appeal."""
    return any(is_of_the_claim(sentence) for sentence in _SENTENCE.split(told))


def tells_of_mending(told: str) -> bool:
    """Whether it names a corrected claim, or the code or the product that one is to have."""
    return any(_MENDS.search(sentence) and not _NOT.search(sentence) for sentence in _SENTENCE.split(told))
