"""Medicines that the notice itself counts as tried: to tell them again answers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from appealwright.history.drugs import is_named

__all__ = ["concedes"]

_SENTENCE = re.compile(r"(?<=[.;])\s+")
_SHOWS = re.compile(
    r"\b(?:records?|claims?|notes?|file|history|chart|documentation|request|we|you)\b[^.;]{0,30}?"
    r"\b(?:shows?|documents?|lists?|reflects?|indicates?|finds?|found|have tried|has tried|see)\b(?P<what>[^.;]*)",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:not|never|no|neither|without|lacks?)\b|n['\u2019]t\b", re.IGNORECASE)
_FAULTS = re.compile(
    r"\b(?:in|sub|under)-?(?:adequate\w*|sufficient\w*|therapeutic|dos\w+)|\bnot\b|\btoo\b|\bshort\w*|\bonly\b", re.IGNORECASE
)
_UNTIL = re.compile(r",? (?:and|but|with) (?:no|not|none|nothing)\b.*", re.IGNORECASE)
"""From where on a sentence tells what is missed."""


def concedes(quote: str, drugs: Iterable[str]) -> bool:
    """Whether a sentence of the notice says that all of these medicines, and there are some, are shown, and finds no fault with them."""
    named = tuple(drugs)
    return bool(named) and any(_shows_all(sentence, named) for sentence in _SENTENCE.split(quote))


def _shows_all(sentence: str, drugs: tuple[str, ...]) -> bool:
    found = _SHOWS.search(_UNTIL.sub("", sentence))
    if found is None or _DENIES.search(found[0]) or _FAULTS.search(sentence[found.start("what") :].partition(" no ")[0]):
        return False
    return all(is_named(drug, found["what"]) for drug in drugs)
