"""Whether papers that are new bear on what a notice found missing: they are told with the same day, or with the same two words."""

from __future__ import annotations

import re

from appealwright.writer.written import MONTHS

__all__ = ["bear_on"]

_DAY = re.compile(rf"\b(?:{'|'.join(MONTHS)}) \d{{1,2}}\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{6,}")
_OF_ANY_FILE = re.compile(
    r"clinical\w*|document\w*|doctors?|during|(?:es)?ketamine|information|letters?|medic\w+|members?|notices?|patients?|please|provider\w*"
    r"|receiv\w+|records?|reports?|request\w*|review\w*|services?|sessions?|should|showing|spravato|submit\w*|therap\w+|through|treatments?"
    r"|visits|within|without"
)
"""Words that stand in most notices, and tell no matter from another."""
_ENOUGH = 2


def bear_on(missing: str, told: str) -> bool:
    """Whether what was told of new papers speaks of the matter of a sentence: a day that it names, or two words of its own."""
    return bool(_days(missing) & _days(told)) or len(_words(missing) & _words(told)) >= _ENOUGH


def _days(words: str) -> frozenset[str]:
    return frozenset(found.casefold() for found in _DAY.findall(words))


def _words(words: str) -> frozenset[str]:
    return frozenset(one for one in _WORD.findall(words.casefold()) if not _OF_ANY_FILE.fullmatch(one))
