"""The later doors that a notice names with a time of their own, each in its whole sentence: a second level, outside review, a hearing."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences

__all__ = ["later_doors", "other_offers", "whole_sentences"]

_WRAPPED = 60
"""A line as long as this was broken where the page ended."""
_BEGINS = re.compile(r"[-*\u2022\[\u2610\u2611]|\(?[\dA-Za-z][.)]\s|[A-Z][\w /&'-]{0,30}:\s|[A-Z][A-Z ]{6,}\Z")
"""How a line begins that goes on with no sentence: an item, a label, a heading."""
_DOOR = re.compile(
    r"\b(?:(?:second|2nd|level (?:2|two|II))(?: |-)?(?:level|appeal)?|(?:external|independent|outside) (?:\w+ )?(?:review|appeal)|IRO"
    r"|independent review organization|hearings?)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:within|have|up to|no later than)\b[^.;]{0,40}\b(?:days?|months?)\b", re.IGNORECASE)
_YOURS = re.compile(r"\byou(?:,? or your \w+,?)? (?:may|can|must|have|will have)\b", re.IGNORECASE)
_OFFERS = re.compile(
    r"\bexceptions? to (?:the |a )?rules?\b|\bnetwork (?:provider|doctor|clinic)s? (?:may|can|must) ?not (?:bill|charge)\b", re.IGNORECASE
)
_LONGEST = 400


def whole_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a notice, each whole though its lines are broken where the page ended."""
    joined: list[str] = []
    wraps = False
    for line in map(str.strip, text.splitlines()):
        goes_on = wraps and line and not _BEGINS.match(line)
        joined[-1:] = [f"{joined[-1]} {line}"] if goes_on else [*joined[-1:], line]
        wraps = len(line) >= _WRAPPED
    return tuple(one.strip() for line in joined for one in sentences(line) if one.strip())


def later_doors(text: str) -> tuple[str, ...]:
    """Each sentence in which the notice gives the person a time for such a step."""
    told = (one for one in whole_sentences(text) if len(one) <= _LONGEST)
    return tuple(one for one in told if _DOOR.search(one) and _TIME.search(one) and _YOURS.search(one))


def other_offers(text: str) -> tuple[str, ...]:
    """What else it says that the person may ask for, or need not pay."""
    return tuple(one for one in whole_sentences(text) if _OFFERS.search(one) and len(one) <= _LONGEST)
