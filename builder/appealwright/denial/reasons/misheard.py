"""Reasons whose words were learned for one ground and here say another: the treatment barred, a pill to go with it, who dispenses it."""

from __future__ import annotations

import re
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.notice.oral_pill import asks_for_a_pill_beside

__all__ = ["as_said"]

_BARRED = re.compile(
    r"\b(?:spravato|esketamine|ketamine|(?:this|the) (?:requested )?(?:drug|medicine|medication|treatment))\b[^.;]{0,30}"
    r"\bis contraindicated\b"
    r"|\bcontraindicat(?:ion|ed) (?:to|for|with) (?:spravato|esketamine|ketamine)\b",
    re.IGNORECASE,
)
_TRIED = re.compile(r"\b(?:tried|trials?|try|fail\w*|first|before|inadequate response|augment\w*)\b", re.IGNORECASE)
_DISPENSED = re.compile(r"\bspecialty pharmacy\b|\bbuy[- ]and[- ]bill\b", re.IGNORECASE)
_MADE = re.compile(r"compound|mix|bulk|powder|503|troche|lozenge|recipe|scratch|finished|\bmade\b", re.IGNORECASE)
_STEP, _NEED, _MIXED, _PLACE = (f"ground.{name}" for name in ("step-therapy", "not-medically-necessary", "compounded", "site-of-care"))


def as_said(find: Find) -> Find:
    """The find, by what its words say: that the treatment is contraindicated, or that a pill is to go with it, asks for no earlier trial;
    and which pharmacy is to dispense it is no word of how it is made.
    """
    words = " ".join(find.quote.split())
    if find.value == _STEP and not _TRIED.search(words) and (_BARRED.search(words) or asks_for_a_pill_beside(words)):
        return replace(find, value=_NEED, row=_NEED)
    if find.value == _MIXED and _DISPENSED.search(words) and not _MADE.search(words):
        return replace(find, value=_PLACE, row=_PLACE)
    return find
