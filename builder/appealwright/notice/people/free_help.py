"""The free help that a notice names with a telephone number: counselors, an ombudsman, legal aid, a State's consumer assistance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.notice.people.numbers import numbers_in
from appealwright.writer.prose import sentences

__all__ = ["free_help"]

_HELPER = re.compile(
    r"\bombuds\w*|\blegal (?:aid|services?|help|assistance)\b|\bconsumer assistance\b|\bhealth insurance (?:assistance|counseling)\b"
    r"|\(SHIP\)|\bSHIP\b(?=:? *\(?\d|:? (?:at|counsel\w*|office|program)\b)|\bSHINE\b|\bhealth ?care advocate\b"
    r"|\b(?:unit|office|bureau|division|department|commissioner|attorney general)\b[^;]{0,140}"
    r"\bcan help you (?:to )?(?:prepare|file|write)\b"
    r"|\bfree (?:\w+ ){0,2}(?:help|advice|counsel\w*)\b"
    r"|\b(?:help|advice|counsel\w*|assist\w*)\b[^.;\d]{0,30}\b(?:for free|free of charge)\b",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"\b(?:we|our|us(?!:)|members?|customer|student|english|interpret\w*|translat\w*|languages?|discriminat\w*|crisis|suicid\w*)\b",
    re.IGNORECASE,
)
"""Words of help that the plan itself gives, or of help with something else than the denial."""
_FOR_THE_DEAF = re.compile(r"\s*\(?\b(?:TTY|TDD)\b[^);.\n]*\)?", re.IGNORECASE)
_EDGES = " \t,;:.(-\u2022*\u2013\u2014"
_JOINS = re.compile(r"\A(?:and|or)\b[\s,]*", re.IGNORECASE)
_CALL = re.compile(
    r"\W*(?:(?:please )?(?:call|(?:tele)?phone|tel)\b(?: (?:it|them|toll[- ]free))?(?: at)?\W*)?\d{1,3}[-). ]", re.IGNORECASE
)
_MOST, _FEW, _DIGITS = 170, 2, 10


def free_help(notice: str) -> tuple[str, ...]:
    """Who the notice says helps, each in its words up to the number; at most two. The plan's own line is none of them, nor is a fax."""
    found = (words for one in _told(_FOR_THE_DEAF.sub("", notice)) if not _NOT_THIS.search(one) for words in _up_to_numbers(one))
    return tuple({"".join(filter(str.isdigit, words))[-_DIGITS:]: words for words in found}.values())[:_FEW]


def _told(notice: str) -> Iterator[str]:
    """The sentences that name such help; with a number right behind that stands alone, or is told to be called."""
    waits = ""
    for line in notice.splitlines():
        for one in sentences(line):
            if waits and _CALL.match(one):
                yield f"{waits} {one.strip()}"
            helps = bool(_HELPER.search(one))
            if helps:
                yield one
            waits = one.strip() if helps and not any(numbers_in(one)) else ""


def _up_to_numbers(sentence: str) -> Iterator[str]:
    at = 0
    for number in numbers_in(sentence):
        end = sentence.index(number, at) + len(number)
        words = _JOINS.sub("", sentence[at:end].strip(_EDGES))
        at = end
        if len(words) <= _MOST and any(map(str.isalpha, words)):
            yield words
