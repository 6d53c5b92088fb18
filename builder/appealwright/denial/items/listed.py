"""A list of reasons under a line that leads to it ("denied for the following reasons:"): where each item stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["LISTED", "listed_reasons"]

LISTED = "listed reason"
"""The source of a find that an item gives by itself."""

_LEADS = re.compile(
    r"\b(?:reasons?|because|found(?: that)?(?: the following)?|determined(?: the following)?)"
    r"(?: (?:is|are|listed|given|below|follow\w*))*:\s*\Z",
    re.IGNORECASE,
)
_CONDITIONS = re.compile(r"\b(?:all|any|each|one|either|criteria|must|covered when|required)\b", re.IGNORECASE)
"""In the leading sentence: what follows is what a policy asks for, and no reason of this decision."""
_ITEM = re.compile(r"^[ \t]*\(?(?P<mark>\d{1,2}|[A-Za-z])[.)][ \t]+(?=\S)", re.MULTILINE)
_OVER = re.compile(r"\n[ \t]*\n")
_BREAKS = re.compile(r"\n[ \t]*\n(?=[\s\S]*\S[\s\S]*\Z)")
"""A blank line with words behind it before the next mark: the list has ended."""
_BEFORE = 200


def listed_reasons(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each item's mark stands, where its words begin, and where they end; of a list of two items or more, marked in order."""
    marks = list(_ITEM.finditer(text))
    for at, first in enumerate(marks):
        if first["mark"] not in {"1", "A", "a"} or not _leads(text, first.start()):
            continue
        items = [first]
        for one in marks[at + 1 :]:
            if one["mark"] != _next(items[-1]["mark"]) or _BREAKS.search(text, items[-1].end(), one.start()):
                break
            items.append(one)
        if len(items) > 1:
            stops = [one.start() for one in items[1:]] + [len(text)]
            yield from (_block(text, one, stop) for one, stop in zip(items, stops, strict=True))


def _leads(text: str, start: int) -> bool:
    sentence = re.split(r"(?<=[.!?])\s|\n[ \t]*\n", text[max(0, start - _BEFORE) : start].rstrip())[-1]
    return _LEADS.search(sentence) is not None and _CONDITIONS.search(sentence) is None


def _next(mark: str) -> str:
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)


def _block(text: str, item: re.Match[str], stop: int) -> tuple[int, int, int]:
    over = _OVER.search(text, item.end(), stop)
    return item.start(), item.end(), item.end() + len(text[item.end() : over.start() if over else stop].rstrip())
