"""From which day a notice counts the time that it gives: its own words, where they say so."""

from __future__ import annotations

import re

__all__ = ["counts_from_its_date", "counts_from_receipt", "says_its_date"]

_ITS_DATE = (
    r" (?:of|from|after|following) (?:the )?(?:date (?:of|on) )"
    r"(?:this|the|our|your) (?:[\w-]+ ){0,3}(?:notice|letter|decision|determination|denial)\b"
)
_OF_THIS = r" (?:of|from|after|following) (?:this|our) (?:[\w-]+ ){0,2}(?:notice|letter|decision|determination|denial)\b"
_FROM_ITS_DATE = rf"(?: \(\d+\))? (?:calendar )?days?{_ITS_DATE}"

_FROM_RECEIPT = re.compile(
    r"\b(?:\d+|sixty|ninety|one hundred (?:and )?eighty)(?: \(\d+\))? (?:calendar )?(?:days?|months?) (?:of|from|after|following) (?:the )?"
    r"(?:(?:date|day) (?:of|on which|that|you|when) ?)?(?:you (?:get|got|receive[d]?)|your receipt|receipt|receiving|receive[d]?)\b",
    re.IGNORECASE,
)


def counts_from_receipt(text: str) -> bool:
    """Whether the notice says that it counts a time from the day on which it came."""
    return bool(_FROM_RECEIPT.search(" ".join(text.split())))


def counts_from_its_date(text: str, days: int) -> bool:
    """Whether the notice counts these days from its own date, and not from the day on which it came."""
    return bool(re.search(rf"\b{days}{_FROM_ITS_DATE}", " ".join(text.split()), re.IGNORECASE))


def says_its_date(behind: str) -> bool:
    """Whether the words right behind a number of days count them from the date of the notice: "of this letter" does too, where it is
    nobody's right that a law would count from the day on which it came.
    """
    return bool(re.match(rf"{_ITS_DATE}|{_OF_THIS}", behind, re.IGNORECASE))
