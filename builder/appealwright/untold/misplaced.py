"""A case without what stands in a wrong field: a Social Security number for the member's, words for a telephone number or beside it."""

from __future__ import annotations

import re

from appealwright.answers import UNKNOWN, Answer, Known
from appealwright.case import Case
from appealwright.notice.people.numbers import numbers_in

__all__ = ["MISPLACED", "without_misplaced"]

MISPLACED = "sender.misplaced"
"""No question: which of these fields papers leave out."""
_MEMBER = "member.id"
_PHONES = ("patient.phone", "sender.phone", "clinician.phone", "urgency.phone")
_DIGITS = 7
"""A telephone number has as many, or more."""
_SOCIAL = re.compile(r"(?<![\w-])\d{3}(?:-| - | |\.|\u2013)\d{2}(?:-| - | |\.|\u2013)\d{4}(?![\w-])")
"""By its form. Nine digits in one are a member's number of many plans, unless they are called the other."""
_CALLED = re.compile(r"\b(?:social|s\.?s\.?n|seguro social|ss ?#)(?!\w)", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_OF_NUMBERS = re.compile(r"x|ext(?:ension)?|or|and|o|y|tel|phone|cell|mobile|home|work|office|clinic|tty|after|before|am|pm", re.IGNORECASE)
"""What stands beside a number as a part of it."""
_NO_CALLS = re.compile(r"\b(?:do ?n[o'\u2019]?t|never|no|please don['\u2019]?t) (?:call|phone|ring|llam\w+|marqu\w+)\b", re.IGNORECASE)


def without_misplaced(case: Case) -> Case:
    """The case as papers tell it, where such a field counts as not given."""
    found = [name for name in (_MEMBER, *_PHONES) if case.text(name) and _is_misplaced(name, case.text(name))]
    bare = {name: Known(number) for name in _PHONES if name not in found and (number := _number_beside_words(case.text(name)))}
    told: dict[str, Answer] = {**bare, **dict.fromkeys(found, UNKNOWN)}
    if found:
        told[MISPLACED] = Known(tuple(found))
    return case.with_told(told)


def _number_beside_words(text: str) -> str:
    """The number alone, where something is said beside it: "218-555-0164 (not after 8)"; empty where nothing is."""
    said = [word for word in _WORDS.findall(text) if not _OF_NUMBERS.fullmatch(word)]
    return next(numbers_in(text), "") if said else ""


def _is_misplaced(name: str, text: str) -> bool:
    digits = sum(map(str.isdigit, text))
    if name == _MEMBER:
        return bool(_SOCIAL.search(text)) or (bool(_CALLED.search(text)) and digits > 0)
    return digits < _DIGITS or bool(_NO_CALLS.search(text))
