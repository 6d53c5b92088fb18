"""A letter is read once, however many ask what it says: its offers, its periods, and the codes that stand alone."""

from __future__ import annotations

from functools import lru_cache

from appealwright import denial
from appealwright.denial.finds import Reading
from appealwright.facts import Facts

__all__ = ["reading_of"]


@lru_cache(maxsize=4)
def reading_of(text: str, facts: Facts) -> Reading:
    """Everything read in a letter."""
    return denial.read(text, facts)
