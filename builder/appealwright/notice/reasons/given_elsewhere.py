"""What a reason says of another place that can give the treatment: half of a refusal, which names no place yet."""

from __future__ import annotations

import re

from appealwright.writer.prose import pieces

__all__ = ["given_elsewhere"]

_ELSEWHERE = re.compile(
    r"\b(?:can|could|may|will) (?:also )?be (?:provided|given|furnished|received|obtained|continued|administered|delivered) "
    r"(?:at|in|by|through|from) (?:an?|any|another|our|one of our) (?:[\w-]+ ){0,3}?"
    r"(?:facility|facilities|clinic|hospital|medical center|center|site|provider)\b",
    re.IGNORECASE,
)
_ON_CONDITION = re.compile(r"\b(?:if|unless|when|where|only|once|after)\b", re.IGNORECASE)
"""A sentence on when a place is allowed says nothing of one that has room."""


def given_elsewhere(quote: str) -> str:
    """The words by which one sentence says so; empty where it sets a condition."""
    told = next((one for one in pieces(quote) if _ELSEWHERE.search(one)), "")
    found = _ELSEWHERE.search(told)
    return found[0] if found and not _ON_CONDITION.search(told) else ""
