"""The plan's own test for going on, as a notice quotes it: "continued when there is a documented improvement from baseline"."""

from __future__ import annotations

import re

__all__ = ["continued_when"]

_TEST = re.compile(
    r"\b(?:continu\w+|renew\w*|re-?authori[sz]\w+|maintenance)\b[^.;]{0,80}?\b(?:when|if|where|requires?|upon|for|with)\b[^.;]{0,60}?"
    r"(?P<words>\b(?:(?:a|an|the) )?"
    r"(?:(?:documented|sustained|clinical(?:ly)?|meaningful|significant|objective|measurable|ongoing|any) ){1,3}"
    r"(?:improvement|benefit|response|reduction)\b[^.;]{0,90})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d|\bpercent\b|\bhalf\b|\bremission\b", re.IGNORECASE)
_REFUSES = re.compile(r"\b(?:not|no|fail\w*|lack\w*|denied|without)\b", re.IGNORECASE)
_GAIN = re.compile(r"\b(?:improvement|benefit|reduction)\b", re.IGNORECASE)


def continued_when(text: str) -> str:
    """The words for a gain by which a plan goes on, where they name no size of it; empty where the notice quotes no such test, and where
    the sentence says that the gain was not found.
    """
    for found in _TEST.finditer(text):
        words = found["words"].strip()
        if _GAIN.search(words) and not _NUMBER.search(words) and not _REFUSES.search(found.group()):
            return re.sub(r"^(?:an?|the) ", "", words, flags=re.IGNORECASE)
    return ""
