"""Finds the row of a medicine by the name a person types."""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.facts import Facts, Row

__all__ = ["drug_row", "names_of_drugs", "plain"]

_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=256)
def drug_row(typed: str, facts: Facts) -> Row | None:
    """The row of the medicine named in `typed` (generic or brand name, any case, strength and form ignored), or None.

    Of several names found, the longest is meant: "dextromethorphan-bupropion" is not bupropion.
    """
    words = plain(typed)
    return next((row for name, row in names_of_drugs(facts) if name in words), None)


@lru_cache(maxsize=2)
def names_of_drugs(facts: Facts) -> tuple[tuple[str, Row], ...]:
    """Every name of every medicine in plain words, those of most words first. Asked at every keystroke, so made plain once."""
    named = [(plain(str(name)), row) for row in facts.of_kind("drug") for name in (row.detail["name"], *row.detail.get("brands", ()))]
    return tuple(sorted(((words, row) for words, row in named if words.strip()), key=lambda pair: -len(pair[0].split())))


def plain(text: str) -> str:
    """A text in small letters with nothing between its words but a space, one before the first and one after the last: a name stands in
    another text as words where the one so written is in the other.
    """
    return f" {' '.join(_WORD.findall(text.casefold()))} "
