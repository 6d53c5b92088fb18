"""A sentence of a notice on sessions of the treatment that were given before the request."""

from __future__ import annotations

import re

__all__ = ["asks_scores_of_earlier", "speaks_of_earlier"]

_SESSIONS = r"(?:infusions?|injections?|sessions?|treatments?|course|ketamine|esketamine|spravato)"
_BEFORE = (
    r"(?:you paid|paid for|(?:previous|prior|earlier)(?:ly)?"
    r"|(?:were|was|already|have|had|has) (?:\w+ )?(?:given|received)|you (?:had|received))"
)
_FIRST = rf"(?:first|initial) (?:(?!(?:try|use|have|receive|undergo|complete|other)\b)[\w-]+ ){{0,3}}{_SESSIONS}"
"""The first ones that were given; not "other treatments must be tried first", which speaks of none."""
_SPOKEN_OF = re.compile(rf"\b{_SESSIONS}\b[^.;]{{0,40}}\b{_BEFORE}|\b{_BEFORE}\b[^.;]{{0,40}}\b{_SESSIONS}\b|\b{_FIRST}\b", re.IGNORECASE)

_OF_THEN = re.compile(
    r"\b(?:from|of|at|during|in|for) (?:that|those) (?:time|period|course|years?|months?|weeks?|infusions?|sessions?|treatments?)\b"
    r"|\b(?:scores?|scales?|PHQ-?9|MADRS|ratings?)\b[^.;]{0,50}\b(?:from|of|after|before|with|during|for)\b[^.;]{0,25}"
    rf"\b(?:earlier|previous|prior|past|first|initial)\b[^.;]{{0,30}}\b{_SESSIONS}",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:current\w*|recent\w*|now|today|present|latest|updated?|within|continu\w+)\b", re.IGNORECASE)


def asks_scores_of_earlier(sentence: str) -> bool:
    """Whether a sentence on scores misses those of sessions that are over: today's score answers nothing that it says."""
    return bool(_OF_THEN.search(sentence)) and not _NOW.search(sentence)


def speaks_of_earlier(quote: str) -> bool:
    """Whether it speaks of sessions that were given, or paid for, before."""
    return _SPOKEN_OF.search(quote) is not None
