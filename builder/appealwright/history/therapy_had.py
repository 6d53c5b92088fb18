"""Whether psychotherapy is told as had: by how often or since when, and with no word that it was not."""

from __future__ import annotations

import re

__all__ = ["therapy_had"]

_TIME = re.compile(
    r"\b(?:weekly|biweekly|monthly|every|each|since|sessions?|weeks?|months?|years?|(?:19|20)\d\d|(?:once|twice) a)\b", re.IGNORECASE
)
_NOT = re.compile(
    r"\b(?:no|not|none|never|nobody|cannot|\w+n['\u2019]?t|wait(?:ing|[- ]?list\w*)?|refus\w+|declin\w+|without|unable|looking|trying)\b",
    re.IGNORECASE,
)


def therapy_had(told: str) -> bool:
    """Whether it may be named as had beside a reason that misses it; whether it was enough is for the clinician."""
    return bool(_TIME.search(told)) and not _NOT.search(told)
