"""A reason under a number of its own ("Reason 2: ...", or an item of a list of reasons) is the whole of what stands there, without the
words that only number it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from appealwright.denial.finds import Find
from appealwright.denial.items.listed import listed_reasons
from appealwright.denial.items.marked import marked_runs
from appealwright.denial.items.paragraphs import as_paragraphs
from appealwright.denial.page.letter import Letter

__all__ = ["as_numbered", "numbered_reasons"]

_NUMBER = re.compile(r"^[ \t]*(?:reason|basis|ground) (?:no\. ?|number |#)?\d{1,2} ?[.:)\u2013\u2014-][ \t]*", re.IGNORECASE | re.MULTILINE)
_OVER = re.compile(r"\n[ \t]*\n|\n[ \t]*[A-Z][\w' ]{2,30}[:.][ \t]")
"""A blank line, or a line with a label of its own ("Reviewer: ...")."""
_LONGEST = 800


def as_numbered(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds; one whose sentence is alone under such a number, as the whole of what is said there."""
    blocks = numbered_reasons(letter.written, finds)
    return as_paragraphs(letter.written, [_whole(letter.written, find, finds, blocks) for find in finds])


def numbered_reasons(text: str, finds: Sequence[Find]) -> tuple[tuple[int, int, int], ...]:
    """Where each number or mark of a reason stands, where its words begin, and where they end; of lines that only their marks make a list,
    where one of them was found to be a reason.
    """
    told = (*_blocks(text), *listed_reasons(text))
    apart = [run for run in marked_runs(text) if not any(begin < run[-1][2] and run[0][0] < end for _, begin, end in told)]
    return (*told, *(one for run in apart if any(find.touches(run[0][1], run[-1][2]) for find in finds) for one in run))


def _whole(text: str, find: Find, finds: list[Find], blocks: tuple[tuple[int, int, int], ...]) -> Find:
    within = [(begin, end) for number, begin, end in blocks if _stands_in(text, find, number, end)]
    if not within:
        return find
    # Of the items that one find goes over, the other's item is not its own.
    touched = within + [(begin, end) for number, begin, end in blocks if find.start < number and end <= find.end]
    begin, end = next((one for one in touched if not any(_lies_in(other, one) for other in finds if other.value != find.value)), touched[0])
    # What begins in another item and goes over this one too is cut there.
    others = [(number, stop) for number, first, stop in blocks if first != begin]
    here = [one for one in finds if one.touches(begin, end) and not any(number <= one.start < stop for number, stop in others)]
    several = len({one.start for one in here}) > 1 and any(one.value != find.value for one in here)
    if several or end - begin > _LONGEST:
        begin, end = max(begin, find.start), min(find.end, max(end, find.start + 1))
    return replace(find, start=begin, end=end, quote=text[begin:end])


def _lies_in(find: Find, block: tuple[int, int]) -> bool:
    return find.end <= block[1] and find.start < block[1] and find.end > block[0]


def _stands_in(text: str, find: Find, number: int, end: int) -> bool:
    """Whether the find begins there, or with the words that lead there: "It is denied because: (1) ..."."""
    return number <= find.start < end or (find.start < number < find.end and text[find.start : number].rstrip().endswith((":", " because")))


def _blocks(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each such number stands, where its reason begins, and where it ends."""
    found = [(one.start(), one.end()) for one in _NUMBER.finditer(text)]
    for at, (number, begin) in enumerate(found):
        stop = found[at + 1][0] if at + 1 < len(found) else len(text)
        over = _OVER.search(text, begin, stop)
        end = over.start() if over else stop
        yield number, begin, begin + len(text[begin:end].rstrip())
