"""That a notice holds other treatments to be at hand: which it names so, and in which words."""

from __future__ import annotations

import re

from appealwright.notice.reasons.treatments_named import others_named

__all__ = ["held_available"]

_HELD = r"(?:available|covered|in[- ]network|(?:an? )?covered (?:benefits?|services?))"
_AVAILABLE = re.compile(
    rf"\b(?:is|are|remains?) (?:(?:also|both|all|each|readily|currently|widely|already) )*{_HELD}\b"
    rf"(?:[^.;,]{{0,40}}?\b(?:and|or) (?:(?:are|is|also) )*{_HELD}\b)?"
    r"(?! (?:only|when|if|after|unless|where|provided|once)\b)"
    r"|\b(?:available|covered)(?:,? (?:and|or) (?:available|covered))? (?:alternatives?|treatments?|options?|therap(?:y|ies))\b",
    re.IGNORECASE,
)
_OF_PAPERS = re.compile(r"\b(?:no|information|data|evidence|documentation|records?|results?|scores?)\b[^.;,]{0,40}\Z", re.IGNORECASE)
"""What stands before words that are said of papers."""
_SENTENCES = re.compile(r"(?<=[.;])\s+")


def held_available(quote: str) -> tuple[str, tuple[str, ...]]:
    """The words by which a sentence that names Spravato, ECT or TMS holds them available or covered, and which it names; else neither."""
    for one in _SENTENCES.split(quote):
        found, named = _AVAILABLE.search(one), others_named(one)
        if found and named and not _OF_PAPERS.search(one[: found.start()]):
            return found[0], named
    return "", ()
