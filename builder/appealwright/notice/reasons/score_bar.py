"""The least score that a sentence of a notice asks for: "a PHQ-9 of at least 20", "below the 20 that our guideline requires"."""

from __future__ import annotations

import re

__all__ = ["score_bar"]

_SCALE = r"\b(?:PHQ-?\s?9|MADRS|(?:HAM-?D|HDRS)(?:-?(?:17|21|24))?|QIDS(?:-?SR)?(?:-?16)?|BDI(?:-?II)?)"
_NUMBER = r"(?P<least>\d{1,2})\b(?!\s*(?:%|percent|points?|weeks?|months?|days?|visits?|sessions?|/))"
_LEAST = r"(?:at least|no less than|not less than|minimum(?: of)?|≥|>=?|greater than(?: or equal to)?|more than|over|above)"
_BELOW = r"(?:below|under|less than|lower than|(?:does not|did not|fails? to) (?:reach|meet)|short of|<)"
_OR_MORE = r"(?:\s*\+|,? (?:or|and) (?:more|greater|higher|above|over|worse))"
_CALLED = r"(?:(?:a|the|our|required|minimum|threshold|score|cutoff|of) )*"
_UP_TO = r"(?:(?!\b(?:reduction|reduced|fall|fell|decrease|improve\w*|every|weeks?|months?)\b)[^.])"
_BARS = (
    re.compile(rf"{_SCALE}{_UP_TO}{{0,60}}?(?:{_LEAST}|{_BELOW}) {_CALLED}{_NUMBER}", re.IGNORECASE),
    re.compile(rf"{_SCALE}{_UP_TO}{{0,30}}?\b{_NUMBER}{_OR_MORE}", re.IGNORECASE),
    re.compile(rf"\bminimum {_SCALE}(?: scores?)?(?: of| is)? {_NUMBER}", re.IGNORECASE),
)


def score_bar(quote: str) -> int | None:
    """That score; None where the sentence tells of a score, misses one, or asks for a fall of one."""
    found = next((bar for bar in (pattern.search(quote) for pattern in _BARS) if bar), None)
    return int(found["least"]) if found else None
