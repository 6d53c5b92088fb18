"""Which of two tests of its own paper a notice says that it relies on."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["one_relied_on"]

_ONE = r"\b(?:the )?(?:first|second|latter|former)\b(?: of (?:these|those|them|the two))?(?: (?:test|part|limb|definition|paragraph)s?)?"
_RELIES = re.compile(rf"{_ONE} (?:alone )?(?:that |which )?(?:we|I) rely on\b|\b(?:we|I) rely (?:only )?on {_ONE}(?=[.;,])", re.IGNORECASE)


def one_relied_on(sentences: Iterable[str]) -> str:
    """The sentence that says so: "It is the second of these that we rely on."; empty where none does."""
    return next((one for one in sentences if _RELIES.search(one)), "")
