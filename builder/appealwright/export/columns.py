"""How wide the columns of a table are, for formats that will not work it out themselves.

All lengths are in twentieths of a point.
"""

from __future__ import annotations

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
_ENOUGH = 400
"""Characters of a cell that are looked at: past these, a cell is as tall as a cell can be."""

# Widths in hundredths of the size, of a bold sans-serif face; a little much for plain text, which does no harm.
_NARROW, _USUAL, _CAPITAL, _WIDE, _FULL = 34, 60, 72, 94, 100
_CHARACTERS = {**dict.fromkeys(" ijlftrI.,:;!'|()[]-/", _NARROW), **dict.fromkeys("mwMW@%\u2014", _WIDE)}

_Column = list[list[int]]
"""The widths of the words of each line of a column's cells."""


def column_widths(table: Table, total: int) -> list[int]:
    """Widths that fill `total` exactly: every column holds its longest word, and those that wrap most get what is left."""
    columns = _columns(table)
    widths = [min(_LONGEST_WORD, max(word for line in column for word in line)) for column in columns]
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
    return [[_length(word) * size // 100 for word in line.split(" ")] for line in plain_text(cell.runs)[:_ENOUGH].split("\n")]


def _length(word: str) -> int:
    return sum(_CHARACTERS.get(character) or _other(character) for character in word)


def _other(character: str) -> int:
    if east_asian_width(character) in "WF":
        return _FULL
    return _CAPITAL if character.isupper() else _USUAL


def _wrapping(column: _Column, width: int) -> int:
    """How badly `column` wraps when `width` wide: nothing when no line does; one tall cell is worse than two low ones."""
    return sum(count * (count - 1) for count in (_line_count(line, width) for line in column))


def _line_count(words: list[int], width: int) -> int:
    """The lines that words of these widths take."""
    space = _SIZE * _NARROW // 100
    count, used = 1, -space
    for word in words:
        used += space + word
        if used > width:
            count, used = count + 1, word
    return count


def _scaled(widths: list[int], total: int) -> list[int]:
    """`widths` stretched or shrunk to fill `total`; what rounding leaves goes to the last."""
    whole = sum(widths)
    parts = [total * width // whole for width in widths[:-1]]
    return [*parts, total - sum(parts)]
