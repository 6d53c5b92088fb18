"""Recognises a medicine by the name a person types, among the rows of medicines."""

from __future__ import annotations

from appealwright.facts import Facts, Row

__all__ = ["drug_class", "drug_row", "is_antidepressant"]


def drug_row(typed: str, facts: Facts) -> Row | None:
    """The row of the medicine named in `typed` (generic or brand name, any case, strength and form ignored), or None.

    Of several names found, the longest is meant: "dextromethorphan-bupropion" is not bupropion.
    """
    words = _words(typed)
    best: tuple[int, Row] | None = None
    for row in facts.of_kind("drug"):
        for name in (row.detail["name"], *row.detail.get("brands", ())):
            wanted = _words(str(name))
            if _stands_in(wanted, words) and (best is None or len(wanted) > best[0]):
                best = (len(wanted), row)
    return best[1] if best else None


def drug_class(typed: str, facts: Facts) -> str | None:
    """The class of the medicine named in `typed`, or None where no row knows it."""
    row = drug_row(typed, facts)
    return str(row.detail["class"]) if row else None


def is_antidepressant(typed: str, facts: Facts) -> bool:
    """Whether a trial of what was typed counts as one of an antidepressant; a name no row knows is taken at the person's word."""
    row = drug_row(typed, facts)
    return row is None or row.detail.get("role") in {"antidepressant", None}


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()


def _stands_in(name: list[str], words: list[str]) -> bool:
    return bool(name) and any(words[start : start + len(name)] == name for start in range(len(words) - len(name) + 1))
