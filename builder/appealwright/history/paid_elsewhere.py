"""Whether somebody tells that another insurer paid: what it paid stands in no claim of this one, and on no list of today's pharmacy."""

from __future__ import annotations

import re

__all__ = ["tells_other_insurer"]

_OTHER = r"(?:(?:my|his|her|their|our|the|an?) )?(?:old|former|previous|prior|earlier|other|different|another)"
_KIN = r"(?:husband|wife|spouse|parent|partner|ex|mom|dad|mother|father)s?(?:['\u2019]s?)?"
_OF_KIN = r"(?:husband|wife|spouse|parent|partner|ex|mom|dad|mother|father)(?:['\u2019]s|s['\u2019])"
_NAMED = r"(?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+))?"
_ELSEWHERE = re.compile(
    rf"\b{_OTHER} (?:(?:health )?(?:insur(?:ance|er)\w*|coverage|carrier)|health plan)\b|\b(?:under|by|through|with|on) {_OTHER} plan\b"
    rf"|\b(?:under|by|through|with|on) (?:(?:my|his|her) )?{_KIN} (?:\w+ )?(?:insurance|plan|coverage|job)\b"
    rf"|\b(?:under|by|through|with|on) (?:(?:my|his|her) )?{_OF_KIN} {_NAMED}\b(?! (?:said|told|drove|came|took)\b)"
    rf"|\b{_OF_KIN} {_NAMED} (?:paid|covered)\b"
    r"|\bbefore (?:I|he|she|we|they) (?:had|got|joined|switched to|changed to) (?:this|your|my|our) (?:insurance|plan|coverage)\b",
    re.IGNORECASE,
)


def tells_other_insurer(words: str) -> bool:
    """Whether words name an insurance that is not the one of today: a former one, or that of somebody's work."""
    return bool(_ELSEWHERE.search(words))
