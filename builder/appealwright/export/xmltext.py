"""Text on its way into XML or HTML: cleaned, split into lines, escaped."""

from __future__ import annotations

import re
from html import escape

from appealwright.characters import without_forbidden as clean

__all__ = ["clean", "escaped", "lines", "single_line"]

_GAPS = re.compile("[ \t\n]+")  # not \s: a no-break space is meant


def lines(text: str) -> list[str]:
    """`text` as its lines (at least one), without line ends and without the characters XML forbids."""
    return clean(text)[0].split("\n")


def single_line(text: str) -> str:
    """`text` on one line: for attributes, titles and page headers, which have no second one."""
    return _GAPS.sub(" ", clean(text)[0]).strip(" ")


def escaped(text: str) -> str:
    """`text` as character data or as an attribute in double quotes, in XML and in HTML alike."""
    return escape(clean(text)[0], quote=True)
