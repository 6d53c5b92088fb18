"""Whether what was told of work and home is a line for the box of reasons, which a reviewer may copy."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.writer.over_a_name import stands_as_talk
from appealwright.writer.quoted import fell_of

__all__ = ["fits_in_box"]

_FUNCTION = "treatment.function"
_SHORT = 20
"""So many words fit beside a score."""
_OF_THE_BODY = re.compile(r"\b(?:hygiene|shower\w*|bath\w*|wash\w*|smell\w*|teeth|toilet|diapers?|underwear|dirty)\b", re.IGNORECASE)
"""What shames somebody where it is the rest of what was told."""


def fits_in_box(case: Case) -> bool:
    """Whether it is short, told as a letter tells it, and no rest that shames: that stands with the diagnosis alone."""
    told = case.text(_FUNCTION)
    shames = fell_of(case, _FUNCTION) and _OF_THE_BODY.search(told)
    return 0 < len(told.split()) <= _SHORT and not stands_as_talk(case, told) and not shames
