"""The numbered clauses that a notice quotes side by side, of which it says which one applies: the others are no reason."""

from __future__ import annotations

import re

from appealwright.denial.mentions.quoted import defined_words
from appealwright.denial.page.letter import Letter

__all__ = ["only_quoted"]

_CLAUSE = re.compile(r"\s*[\"\u201c]?\((?P<number>\d{1,3})\)\s")
_APPLIES = re.compile(r"\b(?:exclusion|clause|item|number|paragraph|section)\s+\((?P<number>\d{1,3})\)\s+applies\b", re.IGNORECASE)


def only_quoted(letter: Letter) -> frozenset[int]:
    """The sentences that a notice quotes and that are no reason by themselves: definitions, and clauses that it does not apply."""
    return defined_words(letter) | _not_applied(letter)


def _not_applied(letter: Letter) -> frozenset[int]:
    """The sentences of the clauses beside the one of which the notice says that it applies; none where it says so of none of them."""
    applied = {match["number"] for match in _APPLIES.finditer(letter.text)}
    if not applied:
        return frozenset()
    begun = ((at, _CLAUSE.match(letter.text, part.sentence.start)) for at, part in enumerate(letter.parts.parts))
    numbers = {at: clause["number"] for at, clause in begun if clause}
    return frozenset(at for at, number in numbers.items() if number not in applied) if applied & set(numbers.values()) else frozenset()
