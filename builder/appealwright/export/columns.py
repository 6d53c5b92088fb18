"""How wide the columns of a table are, for formats that will not work it out themselves.

All lengths are in twentieths of a point.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from unicodedata import east_asian_width

from appealwright.document import Cell, Table, plain_text

__all__ = ["column_widths"]

_SIZE = 200
"""The size of table text, 10 pt. A table of labels is set larger, and has room enough."""
_MARGINS = 180
"""What a cell adds at both sides of its text, with a little slack."""
_LONGEST_WORD = 2200
"""A word wider than this may be broken."""
_STEP = 100
"""How much wider a column grows at a time."""
_NEVER = sys.maxsize
_ENOUGH = 400
"""Characters of a cell that are looked at: past these, a cell is as tall as a cell can be."""

# Widths in hundredths of the size, of a bold sans-serif face; a little much for plain text, which does no harm.
_NARROW, _USUAL, _CAPITAL, _WIDE, _FULL = 34, 60, 72, 94, 100
_CHARACTERS = {**dict.fromkeys(" ijlftrI.,:;!'|()[]-/", _NARROW), **dict.fromkeys("mwMW@%\u2014", _WIDE)}


class _Widths(dict[str, int]):
    """The width of each character, worked out when it is first met."""

    def __missing__(self, character: str) -> int:
        width = self[character] = _other(character)
        return width


_width_of = _Widths(_CHARACTERS).__getitem__

_SPACE = _SIZE * _NARROW // 100


@dataclass(slots=True)
class _Line:
    """One line of a cell: the widths of its words, in how many it wraps, and the width from which it wraps otherwise."""

    words: list[int]
    count: int = 0
    until: int = 0

    def wrapped(self, width: int) -> int:
        """The lines that it takes in a column this wide. A column only grows: most steps change few of its lines."""
        if width >= self.until:
            self._wrap(width)
        return self.count

    def _wrap(self, width: int) -> None:
        self.count, self.until, used = 1, _NEVER, -_SPACE
        for word in self.words:
            used += _SPACE + word
            if used > width:
                self.until = min(self.until, used)
                self.count, used = self.count + 1, word


_Column = list[_Line]


def column_widths(table: Table, total: int) -> list[int]:
    """Widths that fill `total` exactly: every column holds its longest word, and those that wrap most get what is left."""
    columns = _columns(table)
    widths = [min(_LONGEST_WORD, max(max(line.words) for line in column)) for column in columns]
    costs = [_wrapping(column, width) for column, width in zip(columns, widths, strict=True)]
    for _ in range((total - _MARGINS * len(columns) - sum(widths)) // _STEP):
        neediest = costs.index(max(costs))
        if not costs[neediest]:
            break
        widths[neediest] += _STEP
        costs[neediest] = _wrapping(columns[neediest], widths[neediest])
    wide = [_MARGINS + width for width in widths]
    if not table.head and sum(wide) < total:
        return [*wide[:-1], total - sum(wide[:-1])]  # labels stay close to their values
    return _scaled(wide, total)


def _columns(table: Table) -> list[_Column]:
    rows = (table.head, *table.rows) if table.head else table.rows
    size = _SIZE if table.head else _SIZE * 23 // 20
    return [
        [line for row in rows if place < len(row) for line in _lines(row[place], size)] for place in range(max(map(len, rows), default=0))
    ]


def _lines(cell: Cell, size: int) -> _Column:
    # split(" "), not split(): a no-break space holds "75 mg" together.
    return [_Line([_length(word) * size // 100 for word in line.split(" ")]) for line in plain_text(cell.runs)[:_ENOUGH].split("\n")]


def _length(word: str) -> int:
    return sum(map(_width_of, word))


def _other(character: str) -> int:
    if east_asian_width(character) in "WF":
        return _FULL
    return _CAPITAL if character.isupper() else _USUAL


def _wrapping(column: _Column, width: int) -> int:
    """How badly `column` wraps when `width` wide: nothing when no line does; one tall cell is worse than two low ones."""
    return sum([count * (count - 1) for count in [line.wrapped(width) for line in column]])


def _scaled(widths: list[int], total: int) -> list[int]:
    """`widths` stretched or shrunk to fill `total`; what rounding leaves goes to the last."""
    whole = sum(widths)
    parts = [total * width // whole for width in widths[:-1]]
    return [*parts, total - sum(parts)]
