"""Whether a sentence of a denial calls the treatment experimental, whatever the ground under which it was put."""

from __future__ import annotations

import re

__all__ = ["calls_experimental"]

_WORD = r"(?:experimental|investigational|unproven)"
_CALLS = re.compile(
    rf"\b(?:is|are|remains?|considered|deemed|regarded|treated|as|be|being|an?|this|these|both|any|exclu\w+|for|covers?|cover)\s"
    rf"(?:[\w-]+\s){{0,3}}?(?:(?:and|or|/)\s)?{_WORD}\b|^{_WORD}\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    rf"\b(?:not|neither|no longer|never|whether|if|unless|nor)\s(?:[\w-]+\s){{0,3}}?{_WORD}\b"
    rf"|\b{_WORD}\s(?:new drugs?|device exemption|setting|product)\b|\b(?:outside|under)\s(?:of\s)?(?:an?\s|the\s)?{_WORD}\b",
    re.IGNORECASE,
)


def calls_experimental(quote: str) -> bool:
    """Whether it is called that: "not medically necessary because it is considered investigational"; not where that is denied or open."""
    words = " ".join(quote.split())
    return any(not any(no.start() < one.end() and one.start() < no.end() for no in _NOT.finditer(words)) for one in _CALLS.finditer(words))
