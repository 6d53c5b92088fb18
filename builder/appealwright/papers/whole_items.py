"""A page of a booklet with each item of its lists on one line: where the end of a line cut it, no heading ended there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from appealwright.papers.item_marks import ITEM

__all__ = ["with_whole_items"]

_ENDS = re.compile(r"[.;:!?]\W*\Z")
_FULL = 0.9
"""A line is full that could not have taken the first word of the next one: about this share of the widest line around it."""


def with_whole_items(page: str) -> str:
    """The page with the lines of each item joined that fill the width."""
    blocks = groupby(page.splitlines(), key=lambda line: bool(line.strip()))
    return "\n".join(line for told, block in blocks for line in (_joined(list(block)) if told else block))


def _joined(lines: Sequence[str]) -> Iterator[str]:
    widest = max(map(len, lines))
    held, last = "", ""
    for line in lines:
        goes_on = ITEM.match(held) and not _ENDS.search(last) and not ITEM.match(line) and not line[:1].isspace()
        if held and goes_on and len(last) + 1 + len(line.split()[0]) >= _FULL * widest:
            held, last = f"{held} {line}", line
            continue
        if held:
            yield held
        held = last = line
    if held:
        yield held
