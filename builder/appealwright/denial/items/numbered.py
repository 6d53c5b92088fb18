"""A reason under a number of its own ("Reason 2: ...", or an item of a list of reasons) is the whole of what stands there, without the
words that only number it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.items.listed import listed_reasons
from appealwright.denial.page.letter import Letter

__all__ = ["as_numbered"]

_NUMBER = re.compile(r"^[ \t]*reason (?:no\. ?|number |#)?\d{1,2} ?[.:)\u2013\u2014-][ \t]*", re.IGNORECASE | re.MULTILINE)
_OVER = re.compile(r"\n[ \t]*\n|\n[ \t]*[A-Z][\w' ]{2,30}[:.][ \t]")
"""A blank line, or a line with a label of its own ("Reviewer: ...")."""
_LONGEST = 800


def as_numbered(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds; one whose sentence is alone under such a number, as the whole of what is said there."""
    blocks = (*_blocks(letter.written), *listed_reasons(letter.written))
    return [_whole(letter.written, find, finds, blocks) for find in finds]


def _whole(text: str, find: Find, finds: list[Find], blocks: tuple[tuple[int, int, int], ...]) -> Find:
    block = next(((begin, end) for number, begin, end in blocks if number <= find.start < end), None)
    if block is None:
        return find
    begin, end = block
    if len({one.start for one in finds if one.start < end and one.end > begin}) > 1 or end - begin > _LONGEST:
        begin, end = max(begin, find.start), find.end
    return replace(find, start=begin, end=end, quote=text[begin:end])


def _blocks(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each such number stands, where its reason begins, and where it ends."""
    found = [(one.start(), one.end()) for one in _NUMBER.finditer(text)]
    for at, (number, begin) in enumerate(found):
        stop = found[at + 1][0] if at + 1 < len(found) else len(text)
        over = _OVER.search(text, begin, stop)
        end = over.start() if over else stop
        yield number, begin, begin + len(text[begin:end].rstrip())
