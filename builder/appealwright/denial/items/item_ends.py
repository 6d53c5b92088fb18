"""Where the words of a marked item end: at a blank line, a heading, or a line that goes on to who decided or what can be done."""

from __future__ import annotations

import re

__all__ = ["item_end"]

_OVER = re.compile(
    r"\n[ \t]*\n"
    r"|(?<=[.;])[ \t]*\n[ \t]*(?=[A-Z][^\n.:;?]{2,60}\?[ \t]*(?:\n|\Z))"
    r"|(?<=[.;])[ \t]*\n[ \t]*(?=(?:Who|How|What|Where|If you|You (?:may|can|have (?:the|a) right)"
    r"|(?:This|The|Our) (?:decision|review|denial)|Reviewe[dr]|The reviewer|Decided|Criteria used|Sincerely"
    r"|Your (?:doctor|provider|prescriber|clinician) (?:may|can))\b)"
    r"|(?<=[.;])[ \t]*\n[ \t]*(?=You\b[^.\n]{0,60}\bappeal)"
)
"""Of a line right below, only one behind a whole sentence: an item goes on over the lines that it is wrapped in."""


def item_end(text: str, begin: int, stop: int) -> int:
    """Where the words end that begin there, at the latest where the next mark stands."""
    over = _OVER.search(text, begin, stop)
    return begin + len(text[begin : over.start() if over else stop].rstrip())
