"""Words of a printed page as one line: its line ends are no part of what it says, nor is a hyphen that only breaks a word."""

from __future__ import annotations

import re

__all__ = ["one_line"]

_BROKEN = re.compile(r"(?P<left>[^\W\d_]{2,})-[^\S\n]*\n\s*(?P<right>[a-z]{2,})")
_HALVES = "self non well short long peer evidence post pre high low off cost life follow one two three half part full drug out over"
_FIRST_HALVES = frozenset(_HALVES.split())
"""What a word with a hyphen of its own begins with."""


def one_line(words: str, page: str) -> str:
    """These words of a page on one line. A word that the end of a line broke is made whole: it keeps its hyphen where it begins like a
    word that has one, or stands so on the page, or both its halves do.
    """
    return " ".join(_BROKEN.sub(lambda broken: _joined(broken["left"], broken["right"], page), words).split())


def _joined(left: str, right: str, page: str) -> str:
    whole = left + right
    if _stands(whole, page):
        return whole
    kept = left.lower() in _FIRST_HALVES or _stands(f"{left}-{right}", page) or (_stands(left, page) and _stands(right, page))
    return f"{left}-{right}" if kept else whole


def _stands(word: str, page: str) -> bool:
    """Whether a word stands whole somewhere on the page, and is no half of a broken one."""
    return re.search(rf"(?<![\w-])(?<!-\n){word}(?![\w-])", page, re.IGNORECASE) is not None
