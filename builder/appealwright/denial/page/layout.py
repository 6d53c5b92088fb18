"""The order in which a person would read the letter: two columns side by side are taken apart, page marks left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from appealwright.notice.page_marks import page_turns

__all__ = ["Line", "Ordered", "alternate", "as_read", "lines_of", "mended", "ordered", "unparted"]

_GUTTER = re.compile(r"(?<=\S)(?: {3,}|[ \xa0]*\t+[ \xa0]*| {1,3}[|\u00a6] {1,3})(?=\S)")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")
_AMOUNT = re.compile(r"\$|\d\.\d\d\b|:\s*$")
_PARTED = re.compile(r"(?<=[a-z])(?<!\blong)(?<!\bshort)(?<!\bself)(?<!\bnon)(?<!\boff)(?<!\bfollow)-[ \t]*\n\s*(?=[a-z])")
"""Where a line ends within a word; "long-term" has its own hyphen."""
_SHORTEST_RUN, _SHORTEST_ADDRESSES = 4, 3
_POSTAL = re.compile(r"\b[A-Z]{2}\.? +\d{5}(?:-\d{4})?(?!\d)")
_SAME_EDGE = 4
_NARROWEST = 12


class Line(NamedTuple):
    """A line or a cell of one, by offsets."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ordered:
    """The text in reading order, and where each of its lines stood."""

    text: str
    _starts: tuple[int, ...]
    _lines: tuple[Line, ...]
    _turns: tuple[Line, ...] = ()
    """The lines that the turn of a page put between others, which are left out."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The place in the letter of text[start:end]; only its longest line where its lines did not stand together."""
        while end > start and self.text[end - 1].isspace():
            end -= 1
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, max(start, end - 1)) - 1
        pieces = [self._clipped(index, start, end) for index in range(first, last + 1)]
        together = all(self._stand_together(earlier, later) for earlier, later in pairwise(pieces))
        if together:
            return pieces[0].start, pieces[-1].end
        longest = max(pieces, key=lambda piece: piece.end - piece.start)
        return longest.start, longest.end

    def words(self, start: int, end: int) -> str:
        """Those of text[start:end] as a column has them, where its lines did not stand together in the letter; none where they did."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, max(start, end - 1)) - 1
        pieces = [self._clipped(index, start, end) for index in range(first, last + 1)]
        apart = any(not self._stand_together(earlier, later) for earlier, later in pairwise(pieces))
        return mended(self.text[start:end].strip()) if apart else ""

    def _stand_together(self, earlier: Line, later: Line) -> bool:
        between = [turn for turn in self._turns if earlier.end <= turn.start and turn.end <= later.start]
        left = later.start - earlier.end - sum(turn.end - turn.start for turn in between)
        return 0 <= left <= 2 * (1 + len(between)) and later.start >= earlier.end

    def _clipped(self, index: int, start: int, end: int) -> Line:
        line, at = self._lines[index], self._starts[index]
        from_ = line.start + max(0, start - at)
        return Line(min(from_, line.end), max(min(line.end, line.start + end - at), from_) if from_ <= line.end else line.end)


def lines_of(text: str) -> list[Line]:
    """The lines of a text, without their ends."""
    found: list[Line] = []
    at = 0
    for whole in text.splitlines(keepends=True):
        found.append(Line(at, at + len(whole.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))))
        at += len(whole)
    return found


def mended(words: str) -> str:
    """The words of a column on one line, those that a line's end parted joined again: "antidepres-" and "sants"."""
    return " ".join(unparted(words).split())


def unparted(words: str) -> str:
    """The words with those joined again that a line's end parted."""
    return _PARTED.sub("", words)


def as_read(text: str) -> tuple[str, ...]:
    """The letter in each order in which it may be read, on one line: down its columns, or every other line."""
    return tuple(mended(order(text).text) for order in (ordered, alternate))


def ordered(text: str) -> Ordered:
    """The letter in the order it is read."""
    lines = lines_of(text)
    turns = page_turns([text[line.start : line.end] for line in lines], text)
    kept = [line for at, line in enumerate(lines) if at not in turns]
    return replace(_joined(text, _without_columns(text, kept)), _turns=tuple(lines[at] for at in sorted(turns)))


def alternate(text: str) -> Ordered:
    """The letter read every other line: for two columns whose lines were copied in turn."""
    kept = [line for line in lines_of(text) if text[line.start : line.end].strip()]
    return _joined(text, (*kept[::2], *kept[1::2]))


def _joined(text: str, lines: Iterable[Line]) -> Ordered:
    pieces: list[str] = []
    starts: list[int] = []
    order = tuple(lines) or (Line(0, 0),)
    at = 0
    for line in order:
        pieces.append(text[line.start : line.end])
        starts.append(at)
        at += line.end - line.start + 1
    return Ordered("\n".join(pieces), tuple(starts), order)


def _without_columns(text: str, lines: list[Line]) -> Iterator[Line]:
    edges = [_edge(text, line) for line in lines]
    at = 0
    while at < len(lines):
        edge = edges[at]
        stop = _run_end(text, lines, edges, at, edge) if edge is not None else at
        if edge is None or stop == at:
            yield lines[at]
            at += 1
            continue
        sides = [_sides(text, line, edge) for line in lines[at:stop]]
        yield from (left for left, _ in sides)
        yield from (right for _, right in sides)
        at = stop


def _edge(text: str, line: Line) -> int | None:
    """The column where the right half of a line of prose begins; None for a line that is whole, or a row of a table."""
    gaps = list(_GUTTER.finditer(text, line.start, line.end)) if line.end - line.start >= _NARROWEST else []
    if len(gaps) != 1:
        return None
    left, right = text[line.start : gaps[0].start()], text[gaps[0].end() : line.end]
    prose = all(len(_WORD.findall(side)) >= 2 and not _AMOUNT.search(side) for side in (left, right))
    return gaps[0].end() - line.start if prose else None


def _run_end(text: str, lines: list[Line], edges: list[int | None], at: int, edge: int) -> int:
    """The end of the run of lines from `at` that are set in two columns, the right one from `edge`; `at` where there is none."""
    stop, both = at, 0
    for index in range(at, len(lines)):
        words = text[lines[index].start : lines[index].end].rstrip()
        if _stands_at(words, edge):
            stop, both = index + 1, both + (edges[index] is not None)
        elif len(words) > edge:
            break
    return stop if both >= _SHORTEST_RUN or (both >= _SHORTEST_ADDRESSES and _ends_two(text, lines[stop - 1], edge)) else at


def _ends_two(text: str, line: Line, edge: int) -> bool:
    """Whether a line ends two addresses that stand side by side, as a member's and a clinic's do."""
    return all(_POSTAL.search(text, side.start, side.end) for side in _sides(text, line, edge))


def _stands_at(words: str, edge: int) -> bool:
    """Whether something begins at the edge, after a gap or after nothing."""
    begins = [gap.end() for gap in _GUTTER.finditer(words)] or [len(words) - len(words.lstrip())]
    return any(abs(column - edge) <= _SAME_EDGE for column in begins) and bool(words)


def _sides(text: str, line: Line, edge: int) -> tuple[Line, Line]:
    words = text[line.start : line.end]
    gap = next((found for found in _GUTTER.finditer(words) if abs(found.end() - edge) <= _SAME_EDGE), None)
    if gap:
        return Line(line.start, line.start + gap.start()), Line(line.start + gap.end(), line.end)
    if words[: max(edge - _SAME_EDGE, 0)].strip():
        return line, Line(line.end, line.end)
    return Line(line.start, line.start), Line(line.start + len(words) - len(words.lstrip()), line.end)
