"""What a notice says of a course that it had approved: the sentence that approved it, and whether it ends the course or reduces it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.case import Case
from appealwright.notices_words import limits_named
from appealwright.prose import sentences

__all__ = ["approval_told", "is_reduced", "notice_sentences", "slower_rhythm", "still_approved", "times_told"]

_CARE = re.compile(r"\b(?:infusion|injection|session|treatment|dose|visit|course|spravato|ketamine|esketamine)s?\b", re.IGNORECASE)
_APPROVED = re.compile(r"\b(?:we|plan)\b[^.;]{0,40}\b(?:approved|authorized)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|no longer|never|den(?:y|ied))\b", re.IGNORECASE)
_STILL = re.compile(
    r"\b(?:we|plan)(?: \w+)? (?:approve|authorize|cover|allow)s?\b|\bwill be (?:approved|covered|authorized|limited|reduced)\b"
    r"|\breduc(?:e|es|ed|ing|tion)\b|\b(?:is|are) (?:now )?limited to\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:end(?:s|ed|ing)?|stop(?:s|ped|ping)?|terminat\w+|discontinu\w+)\b"
    r"|\b(?:no longer|no further|no more(?! than)|none|withdr[ae]w\w*|cancel\w*|rescind\w*)\b"
    r"|\bremaining \w+ (?:is|are) (?:not|denied)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:within|no later than|not later than|up to)\b[^.;]{0,40}\b(?:days?|months?|year|hours?)\b", re.IGNORECASE)
_YOURS = re.compile(r"\byou(?:r provider|r doctor)? (?:may|can|must|have)\b", re.IGNORECASE)
_PER = re.compile(r"\b(?:an?|each|every) (?:week|month|quarter|year)\b", re.IGNORECASE)
_DOSE_FREQUENCY = "ground.dose-frequency-limit"
_SLOWER = re.compile(
    r"\b(?:once )?(?:every|per) (?:other |\d+ |two |three |four |six |eight )weeks?\b|\b(?:once )?(?:every|per|a|each) month\b|\bmonthly\b"
    r"|\b(?:biweekly|bi-weekly)\b",
    re.IGNORECASE,
)


def approval_told(case: Case) -> str:
    """The sentence in which the pasted notice itself says that the care was approved; empty where it has none."""
    return next((one for one in notice_sentences(case) if _APPROVED.search(one) and _CARE.search(one) and not _NOT.search(one)), "")


def still_approved(case: Case) -> str:
    """The sentence in which the pasted notice goes on approving fewer or rarer sessions; empty where it has none."""
    return next((one for one in notice_sentences(case) if _STILL.search(one) and _lessens(one) and not _ENDS.search(one)), "")


def times_told(case: Case) -> tuple[str, ...]:
    """The sentences in which the pasted notice gives the person a time for a step, in its own words."""
    return tuple(one for one in notice_sentences(case) if _TIME.search(one) and _YOURS.search(one))


def slower_rhythm(case: Case) -> str:
    """The interval that a limit on how often leaves, in the notice's words ("once every two weeks"); empty where none does."""
    limits = (one.text("quote") for one in case.records("denial.reasons") if one.text("ground") == _DOSE_FREQUENCY)
    told = (*limits, *(one for one in notice_sentences(case) if _STILL.search(one)))
    return next((found[0] for one in told if (found := _SLOWER.search(one))), "")


def is_reduced(case: Case) -> bool:
    """Whether the notice leaves an approved course and makes it less: it says what is still approved, leaves a slower rhythm, or refuses
    for how much or how often alone, and nowhere says that the course ends.
    """
    reasons = case.records("denial.reasons")
    quotes = [reason.text("quote") for reason in reasons]
    if any(_ENDS.search(one) and _CARE.search(one) for one in (*notice_sentences(case), *quotes)):
        return False
    limited = bool(reasons) and all(reason.text("ground") == _DOSE_FREQUENCY and _lessens(reason.text("quote")) for reason in reasons)
    return limited or bool(slower_rhythm(case) or still_approved(case))


def _lessens(sentence: str) -> bool:
    return bool({"often", "dose"} & set(limits_named(sentence)) or _PER.search(sentence))


def notice_sentences(case: Case) -> Iterator[str]:
    """The sentences of the pasted notice, a line at a time."""
    return (one.strip() for line in case.text("denial.text").splitlines() for one in sentences(line) if one.strip())
