"""The telephone number that a notice prints with the name of an office outside the plan."""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.notice.people.numbers import numbers_in, only
from appealwright.writer.prose import sentences

__all__ = ["number_with"]

_ASIDE = re.compile(r"\s*\([^)]*\)")
_OF_REVIEW = re.compile(r"\b(?:external|independent|outside) (?:\w+ )?(?:appeal|review)\b", re.IGNORECASE)
_WORDS = 3
"""An office's name has so many words: a shorter part of it may be another's."""


# Asked for each paper of a case anew, of the same notice and few offices.
@lru_cache(maxsize=64)
def number_with(notice: str, office: str, *, of_review: bool = False) -> str:
    """The one number that follows this office's name in a sentence of the notice: of outside review, or of anything but that. Empty where
    the notice prints none, or two.
    """
    names = [part.strip() for part in _ASIDE.sub("", office).split(",") if len(part.split()) >= _WORDS]
    found: list[str] = []
    for one in (told for line in notice.splitlines() for told in sentences(line)):
        if of_review or not _OF_REVIEW.search(one):
            at = max((one.casefold().find(name.casefold()) + len(name) for name in names if name.casefold() in one.casefold()), default=0)
            found.extend(numbers_in(one[at:]) if at else ())
    return only(found)
