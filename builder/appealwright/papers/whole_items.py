"""A page of a booklet with each item of its lists on one line: where the end of a line cut it, no heading ended there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

__all__ = ["with_whole_items"]

_MARKED = re.compile(r"\s*(?:[-*\u2022\u00b7\u25aa\u25cf\u2013]|\(?(?:\d{1,2}|[a-zA-Z])[.)])\s+\S")
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
        goes_on = _MARKED.match(held) and not _ENDS.search(last) and not _MARKED.match(line) and not line[:1].isspace()
        if held and goes_on and len(last) + 1 + len(line.split()[0]) >= _FULL * widest:
            held, last = f"{held} {line}", line
            continue
        if held:
            yield held
        held = last = line
    if held:
        yield held
