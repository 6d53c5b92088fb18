"""A table of one row that was pasted cell by cell: the names of its columns a line each, then as many lines with what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.page.letter import Letter

__all__ = ["under_their_heads"]

_HEAD = re.compile(r"[A-Z][A-Za-z/' -]{2,38}")
_FEWEST, _MOST = 3, 8
"""Columns: of two lines neither is surely a head."""


def under_their_heads(letter: Letter) -> dict[int, tuple[int, int]]:
    """Where each such head begins, and the place of the line that belongs to it."""
    found: dict[int, tuple[int, int]] = {}
    for block in _blocks(letter):
        half = len(block) // 2
        words = [letter.text[slice(*line)] for line in block]
        heads = all(_HEAD.fullmatch(one) for one in words[:half]) and any(any(map(str.isdigit, one)) for one in words[half:])
        if len(block) % 2 == 0 and _FEWEST <= half <= _MOST and heads:
            found |= {head[0]: under for head, under in zip(block[:half], block[half:], strict=True)}
    return found


def _blocks(letter: Letter) -> Iterator[list[tuple[int, int]]]:
    """The lines that stand together, without the space at their ends."""
    block: list[tuple[int, int]] = []
    for line in letter.lines:
        words = letter.text[line.start : line.end]
        if words.strip():
            first = line.start + len(words) - len(words.lstrip())
            block.append((first, first + len(words.strip())))
        elif block:
            yield block
            block = []
    yield block
