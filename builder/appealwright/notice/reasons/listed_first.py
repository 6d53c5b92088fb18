"""A reason that holds against the illness treated that a note lists another before it."""

from __future__ import annotations

import re

__all__ = ["listed_first"]

_FIRST = re.compile(
    r"\b(?:lists?|listed|listing|gives?|names?|shows?|records?|has) (?:an? |the )?"
    r"((?:[\w-]+ ){0,3}(?:anxiety|panic|traumatic|stress|adjustment|personality|compulsive)(?: disorder)?)"
    r" (?:first\b|as (?:the )?(?:first|primary|principal|main)\b)",
    re.IGNORECASE,
)


def listed_first(quote: str) -> str:
    """The illness that a sentence of the notice says a paper lists first, in its words; empty where it says so of none."""
    found = _FIRST.search(quote)
    return found[1] if found else ""
