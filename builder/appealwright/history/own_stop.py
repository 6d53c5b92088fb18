"""A stopping rule as it was told, in percent: under which fall of the scores the treatment ends by its own plan."""

from __future__ import annotations

import re

__all__ = ["ends_under"]

_SHARE = r"(?:(?P<percent>\d{1,2})\s?(?:%|percent\b|per cent\b)|(?P<half>halved|half)\b)"
_NOT_FALLEN = (
    r"(?:<|\b(?:less than|under|below|not (?:at least|fallen|down|dropped|improved)|no (?:fall|drop|reduction|improvement)"
    r"|unless (?:it|the score|they|phq-?9|madrs)))"
)
_ENDS_UNDER = re.compile(rf"{_NOT_FALLEN}[^.;]{{0,30}}?{_SHARE}", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:stop\w*|taper\w*|d/c|discontinu\w*|ends?|ended|no (?:more|further)\b|(?:does|will) not go on|withdraw\w*)(?!\w)", re.IGNORECASE
)
_GOES_ON_ONLY = re.compile(rf"\b(?:go(?:es)? on|going on|continu\w+)\b only (?:if|when)\b[^.;]{{0,50}}?{_SHARE}", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s")
_HALF = 50


def ends_under(review: str) -> int:
    """The fall in percent under which it ends by these words; 0 where they name none."""
    for sentence in _SENTENCE.split(review):
        found = _GOES_ON_ONLY.search(sentence) or (_ENDS_UNDER.search(sentence) if _ENDS.search(sentence) else None)
        if found:
            return int(found["percent"]) if found["percent"] else _HALF
    return 0
