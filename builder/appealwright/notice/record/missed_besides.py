"""What one sentence of a reason misses or requires of the records, whatever the reason turns on: and not what it says of studies."""

from __future__ import annotations

import re

__all__ = ["misses_of_records", "tells_change"]

_WANTS = re.compile(
    r"\b(?:no(?! longer\b)|not|nor|nothing|without|lack(?:s|ed|ing)?|missing|absen\w+|fail(?:s|ed)? to"
    r"|must|requires?d?|need(?:s|ed)?|ha(?:s|ve) to|is to|are to|please|\w+n['\u2019]t)\b",
    re.IGNORECASE,
)
_OF_STUDIES = re.compile(
    r"\b(?:stud(?:y|ies)|literature|evidence(?!-based)|published|randomi\w+|effect(?:s|ive\w*)?|assisted|during the infusion)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\b(?:improv\w+|reduc\w+|respon\w+|decreas\w+|remission)\b|%", re.IGNORECASE)


def misses_of_records(sentence: str) -> bool:
    """Whether a sentence wants something that is not there: what a study showed is none of it."""
    return bool(_WANTS.search(sentence)) and not _OF_STUDIES.search(sentence)


def tells_change(sentence: str) -> bool:
    """Whether a score in a sentence is one that a treatment was to change: the score of today answers it not."""
    return _CHANGE.search(sentence) is not None
