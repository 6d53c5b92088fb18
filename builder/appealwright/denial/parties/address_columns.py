"""An address under a name in a head of two columns: beside each line of it stand labels of the other column."""

from __future__ import annotations

import re
from itertools import pairwise

from appealwright.denial.page.letter import Letter
from appealwright.denial.parties.addresses import has_street
from appealwright.denial.parties.person_names import Name, name_at, same_person

__all__ = ["column_under"]

_TOWN = re.compile(
    r"[A-Za-z][A-Za-z .'\u2019-]{1,40},? (?:[A-Z]{2}\.?|(?:(?:New|North|South|West|Rhode) )?[A-Z][a-z]{3,}) {1,2}\d{5}(?:-\d{4})?\Z"
)
_NO_LINE = re.compile(r":|\bc/o\b|\battn\b|(?!\A[NSEW]\d)[a-z][0-9]|[A-Z]0[A-Z]", re.IGNORECASE)
_SHIFT, _MOST, _LONGEST = 2, 4, 60
"""How far a scanner moves a line of a column; and of how many lines, and how long ones, an address is."""


def column_under(letter: Letter, name: Name) -> list[tuple[int, int]]:
    """Where each line of the address stands, to the town with its postal code; none where a line of it is missing or holds anything else.
    The name may stand there again, in other letters than where it is labelled.
    """
    for number, line in enumerate(letter.lines):
        for start, end in letter.cells(line.start, line.end):
            there = name_at(letter, start, end)
            if there and same_person(there.value, name.value) and not letter.text[there.end : end].strip():
                found = _below(letter, number, start - line.start)
                if found:
                    return found
    return []


def _below(letter: Letter, number: int, column: int) -> list[tuple[int, int]]:
    """The lines under a name that begins in this column, if they make an address beside another column."""
    found: list[tuple[int, int]] = []
    beside = len(letter.cells(letter.lines[number].start, letter.lines[number].end)) > 1
    for before, line in pairwise(letter.lines[number : number + _MOST + 1]):
        cells = letter.cells(line.start, line.end)
        own = next((cell for cell in cells if abs(cell[0] - line.start - column) <= _SHIFT), None)
        if own is None or letter.text[before.end : line.start].count("\n") > 1:
            return []
        words = letter.text[slice(*own)].strip()
        if not words or len(words) > _LONGEST or _NO_LINE.search(words):
            return []
        beside = beside or len(cells) > 1
        found.append((own[0], own[0] + len(words)))
        if _TOWN.match(words):
            return found if beside and len(found) > 1 and has_street(letter, *found[0]) else []
    return []
