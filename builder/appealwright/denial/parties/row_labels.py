"""The labels of a table without colons in the head of a letter: "Asked for by     Piedmont Psychiatry". None names a sender."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from appealwright.denial.page.layout import Line
from appealwright.denial.page.letter import Letter

__all__ = ["row_labels"]

_FEWEST = 3
_FIGURE = re.compile(r"\d")


def row_labels(letter: Letter, lines: Iterable[Line]) -> frozenset[tuple[int, int]]:
    """The first of two cells in each of several rows whose second cells begin below each other; none of a block with figures, which is an
    address beside another.
    """
    rows = [(line, letter.cells(line.start, line.end)) for line in lines]
    found: set[tuple[int, int]] = set()
    for column, block in groupby(rows, key=lambda row: row[1][1][0] - row[0].start if len(row[1]) == 2 else 0):
        labels = [cells[0] for _, cells in block] if column else []
        if len(labels) >= _FEWEST and not any(_FIGURE.search(letter.text, *label) for label in labels):
            found.update(labels)
    return frozenset(found)
