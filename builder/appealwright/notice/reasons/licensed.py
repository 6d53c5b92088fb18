"""Whether a notice doubts that the place of treatment is licensed."""

from __future__ import annotations

import re

__all__ = ["doubts_the_license"]

_LICENSE = re.compile(
    r"\b(?:not|n['\u2019]t|unable|cannot|no)\b[^.;]{0,40}\b(?:confirm|verif\w+|determine|establish|show|find|proof|evidence)\b[^.;]{0,120}\blicen[sc]\w+"
    r"|\b(?:is|was|are) (?:not|n['\u2019]t)(?: an?)?(?: [\w-]+){0,2} licensed (?:[a-z]+ )?(?:facility|clinic|site|center|provider)\b"
    r"|\b(?:facility|clinic|site|center)\b[^.;]{0,40}\b(?:is|was) (?:not licensed|unlicensed)\b",
    re.IGNORECASE,
)


def doubts_the_license(words: str) -> bool:
    """Whether words say that the place is not licensed, or could not be confirmed to be."""
    return _LICENSE.search(" ".join(words.split())) is not None
