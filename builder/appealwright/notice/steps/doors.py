"""The doors outside the plan that a notice names: a review by somebody independent, a hearing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from appealwright.case import Case
from appealwright.notice.course.says import notice_sentences

__all__ = ["doors_named"]

_REVIEW = re.compile(
    r"\b(?:external|independent|outside) (?:(?:medical|external|clinical) )?(?:review|appeal)s?\b(?! (?:entity|organi))", re.IGNORECASE
)
_HEARING = re.compile(r"\b(?:(?:state|medicaid|administrative|fair) )+hearings?\b", re.IGNORECASE)
_HAS_REVIEW = re.compile(r"\b(?:external|independent|outside|OPM|QIO)\b|\bquality\b", re.IGNORECASE)
_HAS_HEARING = re.compile(r"\bhearings?\b", re.IGNORECASE)
_DOORS = ((_REVIEW, _HAS_REVIEW), (_HEARING, _HAS_HEARING))
"""How a notice names each, and how a ladder of steps does."""
_NONE = re.compile(
    r"\b(?:no|not|never|cannot)\b(?: \w+){0,4} (?:external|independent|outside|hearing|fair|state)\b"
    r"|\b(?:review|appeal|hearing)s? (?:\w+ ){0,2}(?:not|never|no longer)\b",
    re.IGNORECASE,
)


def doors_named(case: Case, steps: Iterable[str]) -> tuple[str, ...]:
    """What the pasted notice names of them, in its own words, and these steps of the plan's kind have not."""
    ladder = "; ".join(steps)
    told = [one for one in notice_sentences(case) if not _NONE.search(one)]
    found = (next((named[0] for one in told if (named := door.search(one))), "") for door, has in _DOORS if not has.search(ladder))
    return tuple(named for named in found if named)
