"""A telephone number typed as the one that a notice gives for a fast appeal, which is somebody's own or stands nowhere in the notice."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["questioned_number"]

_OWN = ("patient.phone", "sender.phone", "clinician.phone")
_RELATION = re.compile(
    r"\b(?:my|mine|home|cell|sister|brother|mom|mother|dad|father|wife|husband|partner|son|daughter|friend|neighbou?r|cousin|aunt|uncle"
    r"|hermana|hermano|mam[aá]|pap[aá]|espos[ao]|hij[ao]|m[ií]o)\b",
    re.IGNORECASE,
)
_PHONE = "urgency.phone"
"""Whoever answers an unknown telephone hears of an illness; a fax number that is typed puts one right that was misread."""
_LOCAL = 10
"""So many digits at the end are the number, without the 1 before it."""


def questioned_number(case: Case, answer: str) -> str:
    """The number as it was typed, where it is one of the person's own, has a relation beside it, or, of a telephone, does not stand in the
    notice that was typed: no paper calls it the notice's. Empty where nothing speaks against it.
    """
    typed = case.text(answer)
    number, notice = _digits(typed)[-_LOCAL:], case.text("denial.text")
    own = any(number and number == _digits(case.text(name))[-_LOCAL:] for name in _OWN)
    absent = answer == _PHONE and bool(number and notice) and number not in _digits(notice)
    return typed if typed and (own or _RELATION.search(typed) or absent) else ""


def _digits(words: str) -> str:
    return "".join(filter(str.isdigit, words))
