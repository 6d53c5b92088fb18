"""From which day a notice counts the time that it gives: its own words, where they say so."""

from __future__ import annotations

import re

__all__ = ["counts_from_its_date"]

_FROM_ITS_DATE = (
    r"(?: \(\d+\))? (?:calendar )?days? (?:of|from|after|following) (?:the )?(?:date (?:of|on) )"
    r"(?:this|the|our|your) (?:[\w-]+ ){0,3}(?:notice|letter|decision|determination|denial)\b"
)


def counts_from_its_date(text: str, days: int) -> bool:
    """Whether the notice counts these days from its own date, and not from the day on which it came."""
    return bool(re.search(rf"\b{days}{_FROM_ITS_DATE}", " ".join(text.split()), re.IGNORECASE))
