"""Recognises a medicine by the name a person types, among the rows of medicines."""

from __future__ import annotations

from appealwright.facts import Facts, Row

__all__ = ["drug_class", "drug_row"]


def drug_row(typed: str, facts: Facts) -> Row | None:
    """The row of the medicine named in `typed` (generic or brand name, any case, strength and form ignored), or None."""
    words = "".join(letter if letter.isalnum() or letter in "-/" else " " for letter in typed.casefold()).split()
    for row in facts.of_kind("drug"):
        names = (row.detail["name"], *row.detail.get("brands", ()))
        if any(_named(str(name).casefold().split(), words) for name in names):
            return row
    return None


def drug_class(typed: str, facts: Facts) -> str | None:
    """The class of the medicine named in `typed`, or None where no row knows it."""
    row = drug_row(typed, facts)
    return str(row.detail["class"]) if row else None


def _named(name: list[str], words: list[str]) -> bool:
    return bool(name) and any(words[start : start + len(name)] == name for start in range(len(words) - len(name) + 1))
