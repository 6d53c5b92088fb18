"""The lines of a letter's box of reasons that stand on a page with room for a few: as they are there, in their order."""

from __future__ import annotations

import re

from markupsafe import Markup

__all__ = ["foremost"]

MOST = 4
"""So many lines fit beside the request on one page (letters.md 1.5)."""
_LINE = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_ELSEWHERE = re.compile(r"\bTable 2\b|\bbelow\b|\bin the answer\b|\babove\b|\[\d|<ref\b")
"""What only the letter itself has."""
_TABLE = re.compile(r" \(Table 1\)|(?<=\()Table 1; ?|(?<=\()rows? [^;()]{1,12} of Table 1; ?")
_ANSWERS = 'name="denial.reasons"'
_FACTS = ('name="treatment.scores"', 'name="history.trials"', 'name="treatment.risks"')
"""What was measured and what was tried decides: those lines have room first."""


def foremost(box: Markup, room: int, *, one_more: bool = False, answers: bool = False) -> tuple[Markup, ...]:
    """The lines of a box that stand for themselves, in so many words: those with the score and the trials, then the first of the others;
    `answers`: before them those that answer a reason by its own words.
    """
    found = [Markup(_TABLE.sub("", one)) for one in _LINE.findall(box) if not _ELSEWHERE.search(one)]  # noqa: S704 - of a letter
    facts = (_ANSWERS, *_FACTS) if answers else _FACTS
    ranked = sorted(found, key=lambda line: next((place for place, fact in enumerate(facts) if fact in line), len(facts)))
    chosen: list[Markup] = []
    for line in ranked:
        room -= (words := len(line.striptags().split()))
        if chosen and (room < 0 or len(chosen) == MOST + one_more):
            room += words
        else:
            chosen.append(line)
    return tuple(line for line in found if line in chosen)
