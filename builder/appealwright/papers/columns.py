"""A page of a booklet in the order it is read: two columns taken apart, and a table of terms as each term over its definition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from appealwright.papers.item_marks import ITEM

__all__ = ["in_reading_order"]

_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_LONGEST_TERM, _WIDEST_OF_TERMS = 32, 38
"""A narrower left column holds the terms that the right one defines."""
_SAME_EDGE, _SHORTEST_SAID = 2, 30
_MOST_ROWS = 200
"""Of one table or pair of columns: a page has fewer."""
_RUNS_ON = 0.6
"""A line of a definition that fills so much of its column goes on in the next."""
_GOES_ON = re.compile(r"(?:\b(?:or|and|of|for)|[,/])\Z")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of two columns; either side may be empty."""

    left: str
    right: str


def in_reading_order(page: str) -> str:
    """The page as a person reads it; a page in one column as it stands."""
    lines = page.splitlines()
    return "\n".join(_read(lines))


def _read(lines: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        edge = _edge(lines[at])
        rows = _rows(lines[at : at + _MOST_ROWS], edge) if edge else []
        if edge and edge <= _WIDEST_OF_TERMS and _are_terms(rows):
            yield from _as_entries(rows)
        elif len(rows) == 1 and _defines(rows[0], lines[at + 1] if at + 1 < len(lines) else ""):
            yield from ("", rows[0].left, "", rows[0].right)
        elif _is_prose([row.left for row in rows]) and any(row.right for row in rows[1:]):
            yield from (*(row.left for row in rows), "", *(row.right for row in rows), "")
        else:
            # Rows of cells that end on their lines are none from any later line on either.
            rows = rows[:1] if _goes_on(rows) else rows
            yield from lines[at : at + max(len(rows), 1)]
        at += max(len(rows), 1)


def _edge(line: str) -> int:
    """The column where the right side begins of a line in two; 0 of any other."""
    gaps = list(_GAP.finditer(line))
    return gaps[0].end() if len(gaps) == 1 else 0


def _rows(lines: Sequence[str], edge: int) -> list[_Row]:
    """The rows of two columns from the first line on, as far as they go."""
    rows: list[_Row] = []
    stop, open_left = 0, True
    for line in lines:
        row = _row(line, edge)
        if row is None:
            break
        rows.append(row)
        open_left = open_left and bool(row.left)
        if row.right or open_left:
            stop, open_left = len(rows), True
    return rows[:stop]


def _row(line: str, edge: int) -> _Row | None:
    """A line as a row with this edge; None where it does not keep to it."""
    bare = line.rstrip()
    own = _edge(bare)
    if own and abs(own - edge) <= _SAME_EDGE:
        return _Row(bare[:own].rstrip(), bare[own:])
    begins = len(bare) - len(bare.lstrip())
    if begins >= edge - _SAME_EDGE:
        return _Row("", bare[min(begins, edge) :])
    return _Row(bare, "") if not own and len(bare) < edge else None


def _are_terms(rows: Sequence[_Row]) -> bool:
    """Whether short words stand on the left and what they are goes on over lines on the right."""
    short = all(len(row.left.strip()) <= _LONGEST_TERM for row in rows)
    return (
        short
        and any(row.left and row.right for row in rows)
        and (any(row.right and not row.left for row in rows) or _is_prose([row.right for row in rows]))
    )


def _defines(row: _Row, behind: str) -> bool:
    """Whether a term stands left of the first line of what it is, and the next lines of that are not set in: so a PDF is read."""
    term, said = row.left.strip(), row.right
    short = 0 < len(term) <= _LONGEST_TERM and term[:1].isupper() and not ITEM.match(row.left)
    return short and len(said) >= _SHORTEST_SAID and said[0].isupper() and (said[-1] in ".:" or behind[:1].islower())


def _goes_on(rows: Sequence[_Row]) -> bool:
    """Whether anything in these rows goes on in the next line."""
    return any(not row.left for row in rows) or any(_is_prose(side) for side in ([row.left for row in rows], [row.right for row in rows]))


def _is_prose(side: Sequence[str]) -> bool:
    """Whether a column holds sentences that go on in the next line."""
    return any(one and other[:1].islower() for one, other in pairwise(side))


def _as_entries(rows: Sequence[_Row]) -> Iterator[str]:
    """Each term on a line of its own, and under it what it is."""
    wide = _RUNS_ON * max(len(row.right) for row in rows)
    term: list[str] = []
    said: list[str] = []
    before = _Row("", "")
    # Where a line is left free between entries, no other begins one.
    spaced = any(row.left and not (above.left or above.right) for above, row in pairwise(rows))
    for row in rows:
        left = row.left.strip()
        free, above = not (before.left or before.right), not before.left
        begins = free if spaced else above or (left[:1].isupper() and not (term and _GOES_ON.search(term[-1])))
        if left and term and begins:
            yield from _entry(term, said, wide)
            term, said = [], []
        term += [left] if left else []
        said.append(row.right)
        before = row
    yield from _entry(term, said, wide)


def _entry(term: Sequence[str], said: Sequence[str], wide: float) -> Iterator[str]:
    yield from ("", " ".join(term), "", *_flowing(said, wide), "")


def _flowing(said: Sequence[str], wide: float) -> Iterator[str]:
    """The lines of a definition, those joined that run on: what is short is a line of its own, as of an address."""
    held, full = "", False
    for line in said:
        if held and (not full or not line.strip() or ITEM.match(line) or held.endswith("-")):
            yield held
            held = ""
        held, full = f"{held} {line.strip()}" if held else line, len(line) >= wide
    yield held
