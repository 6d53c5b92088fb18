"""A pasted letter as sentences, so that the insurer's own words can be picked instead of typed again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from appealwright.characters import folded

__all__ = ["Sentence", "quote_with", "sentences_of"]

# A sentence ends at a stop that is followed by space and a capital, a digit or a bracket; a line of its own is one too.
_END = re.compile(r"(?<=[.!?])[\"'\u2019\u201d)\]]*\s+(?=[\"'\u2018\u201c(\[]?[A-Z0-9\u2022])|\s*\n\s*\n\s*|\n(?=\s*[\u2022*\-\u2013]\s)")
_NO_END = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|No|St|Inc|vs|Sec|Ref|Tel|Fax|Ext|U\.S|i\.e|e\.g|cf|p|pp|Jr|Sr|[A-Z])\.|\b\d{1,2}\.)$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands in the letter, from `start` to `end`."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=4)
def sentences_of(letter: str) -> tuple[Sentence, ...]:
    """The sentences of `letter`, in order, none of their words changed."""
    found: list[Sentence] = []
    start = 0
    for end in [*_ends(letter), len(letter)]:
        text = letter[start:end]
        if text.strip():
            left = start + len(text) - len(text.lstrip())
            found.append(Sentence(left, left + len(text.strip()), text.strip()))
        start = end
    return tuple(found)


def quote_with(letter: str, quote: str, picked: Sentence) -> str:
    """The quotation after `picked` was chosen: joined to `quote` where the two stand side by side, else in its place.

    A quotation is one unbroken passage of the letter: words between two sentences are never skipped.
    """
    passage = _passage(letter, quote)
    if passage is None:
        return picked.text
    start, end = passage
    first, last = min(start, picked.start), max(end, picked.end)
    between = letter[end : picked.start] if picked.start >= end else letter[picked.end : start]
    return picked.text if between.strip() else letter[first:last]


def _passage(letter: str, quote: str) -> tuple[int, int] | None:
    """Where the quotation stands, as whole sentences."""
    wanted = folded(quote)
    inside = [sentence for sentence in sentences_of(letter) if folded(sentence.text) in wanted] if wanted else []
    if not inside or folded(letter[inside[0].start : inside[-1].end]) != wanted:
        return None
    return inside[0].start, inside[-1].end


def _ends(letter: str) -> list[int]:
    return [
        match.end() for match in _END.finditer(letter) if not _NO_END.search(letter[max(0, match.start() - 8) : match.start()].rstrip())
    ]
