"""Within how many days a notice says that the office outside the plan sends its decision."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["days_to_decide_outside"]

_DAYS = re.compile(r"\b(?:send|issue|give|make)s? (?:you )?(?:an? |its )?(?:final )?decision within (\d{2,3} days)\b", re.IGNORECASE)
_OURS = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
"""A sentence on the plan's own decision."""


def days_to_decide_outside(sentences: Iterable[str]) -> str:
    """The days, as "60 days"; empty where it gives none."""
    told = ((one, found) for one in sentences if (found := _DAYS.search(one)))
    return next((found[1] for one, found in told if not _OURS.search(one[: found.start()].rpartition(";")[2])), "")
