"""Whether a notice doubts that the place of treatment is licensed."""

from __future__ import annotations

import re

__all__ = ["doubts_the_license"]

_LICENSE = re.compile(
    r"\b(?:not|n['\u2019]t|unable|cannot|no)\b[^.;]{0,40}\b(?:confirm|verif\w+|determine|establish|show|find|proof|evidence)\b[^.;]{0,120}\blicen[sc]\w+"
    r"|\b(?:is|was|are) (?:not|n['\u2019]t)(?: an?)?(?: [\w-]+){0,2} licensed (?:[a-z]+ )?(?:facility|clinic|site|center|provider)\b"
    r"|\b(?:facility|clinic|site|center|provider)\b[^.;]{0,40}\b(?:is|was) (?:not licensed|unlicensed)\b"
    r"|\b(?:holds?|has|have) no (?:[\w-]+ ){0,3}licen[sc]e\b"
    r"|\b(?:does|do|did) not (?:hold|have) (?:an? |any |the |such )?(?:[\w-]+ ){0,3}licen[sc]e\b"
    r"|\blicen[sc]e\b[^.;]{0,30}\b(?:not be|not been|was not|is not) (?:confirmed|verified|found|shown|established)\b",
    re.IGNORECASE,
)
_OF_A_PERSON = re.compile(
    r"\b(?:prescriber|practitioner|clinician|doctor|physician|nurse|therapist|psychiatrist|reviewer|person|who)\b", re.IGNORECASE
)


def doubts_the_license(words: str) -> bool:
    """Whether a sentence says that the place is not licensed, or not confirmed to be; the license of a person is another matter."""
    told = re.split(r"(?<=[.;])\s+", " ".join(words.split()))
    return any(_LICENSE.search(one) is not None and _OF_A_PERSON.search(one) is None for one in told)
