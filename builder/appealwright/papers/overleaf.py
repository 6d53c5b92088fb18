"""What of a passage stands on the next page: the rest of a list, or of a sentence, that the end of a page cut."""

from __future__ import annotations

import re

from appealwright.denial.page.sentences import sentences
from appealwright.papers.item_marks import ITEM

__all__ = ["overleaf"]

_FIGURES = re.compile(r"\d+")
_OPEN = re.compile(r"\b(?:the|a|an|of|in|by|to|for|and|or|with|under)\s*\Z")
_MOST = 1_800


def overleaf(page: str, start: int, end: int, following: str) -> str:
    """The words of the following page with which page[start:end] goes on; none where more than the foot of the page stands below it. What
    is an item itself does not go on with the next one.
    """
    if not following.strip():
        return ""
    shared = _shared_lines(page, following)
    if any(_masked(line) not in shared for line in page[end:].splitlines() if line.strip()):
        return ""
    rest = _without_head(following, shared)
    cut_off = page[start:end].rstrip()[-1:] not in set(".!?;:")
    open_ended = _OPEN.search(page[start:end]) is not None
    first, *lines = page[start:end].splitlines()
    marks = [mark for line in lines if (mark := ITEM.match(line))] if not ITEM.match(first) else []
    taken = 0
    for sentence in sentences(rest):
        words = rest[sentence.start : sentence.end]
        mark = ITEM.match(words)
        goes_on = taken == 0 and cut_off and mark is None and (open_ended or words[:1].islower())
        listed = bool(marks) and mark is not None and bool(mark["sign"]) is bool(marks[-1]["sign"])
        if sentence.heading or not (goes_on or listed) or sentence.end > _MOST:
            break
        taken = sentence.end
    return rest[:taken]


def _shared_lines(page: str, following: str) -> frozenset[str]:
    """What both pages print but for their numbers: their heads and feet."""
    return frozenset(map(_masked, page.splitlines())) & frozenset(map(_masked, following.splitlines()))


def _masked(line: str) -> str:
    return _FIGURES.sub("#", " ".join(line.split()))


def _without_head(page: str, shared: frozenset[str]) -> str:
    lines = page.splitlines()
    while lines and _masked(lines[0]) in {*shared, ""}:
        del lines[0]
    return "\n".join(lines)
