"""A record that a reason names with what it lacks ("The infusion log for August 21 does not list start and stop times"), and its days."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences
from appealwright.writer.written import MONTHS

__all__ = ["days_named", "record_named"]

_MONTHS = {month.casefold(): at for at, month in enumerate(MONTHS, start=1)}
_DAY = rf"(?:\b(?:{'|'.join(MONTHS)}) \d{{1,2}}\b|\b\d{{1,2}}/\d{{1,2}}\b)"
_PAPER = (
    r"(?:(?:infusion|treatment|session|nursing|monitoring|an(?:a)?esthesia|dosing|administration|visit|progress|procedure) )?"
    r"(?:logs?|records?|flow ?sheets?|sheets?|notes?|charts?)"
)
_LACKS = (
    r"(?:(?:do|does|did) not (?:list|show|contain|include|document|state|indicate|give|bear|record|have|identify)"
    r"|lack(?:s|ed)?|omit(?:s|ted)?|(?:is|are|was|were) (?:missing|without|unsigned|undated|incomplete))"
)
_NAMED = re.compile(rf"\b{_PAPER}\b[^.;]*?\b{_LACKS}\b", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:trial|antidepress|medic|therap|score|diagnos|necess)\w*|\bPHQ\b", re.IGNORECASE)
"""What is answered with the history and the scores, and no record of a day alone."""
_ITEM = re.compile(
    r"\b(?:(?:start|stop|end|begin\w*)(?: (?:and|or) (?:start|stop|end\w*))? times?|signatures?|initials|vital signs|units given"
    r"|who (?:monitored|gave|administered|supervised|oversaw))\b",
    re.IGNORECASE,
)
_PIECES = re.compile(
    rf"\b({'|'.join(MONTHS)})\b|\b(\d{{1,2}})/(\d{{1,2}})(?:/\d{{2,4}})?\b|(?<![\d.:/$-])(\d{{1,2}})(?![\d.:/%-]*\d)\b", re.IGNORECASE
)


def record_named(quote: str) -> str:
    """The sentence of a reason that names a record with what it lacks, by its day or by the item; empty where it only says that records
    do not show enough.
    """
    found = (
        one
        for one in sentences(quote)
        if _NAMED.search(one) and not _OF_OTHERS.search(one) and (re.search(_DAY, one, re.IGNORECASE) or _ITEM.search(one))
    )
    return next((one.strip() for one in found), "")


def days_named(words: str) -> frozenset[tuple[int, int]]:
    """The days that words name, each as month and day: "June 15 and 24, 2026", "8/10 and 08/13/2026"."""
    found: set[tuple[int, int]] = set()
    month = 0
    for name, of_month, day, bare in _PIECES.findall(words):
        if name:
            month = _MONTHS[name.casefold()]
        elif day:
            found.add((int(of_month), int(day)))
        elif month:
            found.add((month, int(bare)))
    return frozenset(found)
