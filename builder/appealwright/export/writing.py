"""Which way a stretch of text is written: word processors must be told, run by run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from unicodedata import bidirectional, category, east_asian_width

__all__ = ["WESTERN_SIGNS", "Writing", "reads_right_to_left", "spans"]


class Writing(Enum):
    """The kinds of script a word processor sets with different fonts or in another direction."""

    PLAIN = "plain"
    RIGHT_TO_LEFT = "right-to-left"
    EAST_ASIAN = "east-asian"


# A span starts and ends on a letter of its script; spaces, digits and signs between two such letters go with them.
_SPAN = re.compile(r"(?P<rtl>r(?:[rnm]*r)?m*)|(?P<east>e(?:[en]*e)?)")

# Up to the Hebrew block, and then from the dashes to the arrows, boxes and signs (not the marks of direction before them, nor two East
# Asian brackets among them), no character is of either script. All but a few letters stay in these: looked at whole, they cost a tenth.
WESTERN_SIGNS = "\u0080-\u058f\u2010-\u2328\u232b-\u2bff"
"""What is of neither script beyond ASCII, as a range of a pattern."""
_WESTERN = re.compile(f"[\0-\x7f{WESTERN_SIGNS}]*")


def spans(text: str) -> Iterator[tuple[str, Writing]]:
    """`text` cut where the kind of script changes; the pieces joined are the text again."""
    if _WESTERN.fullmatch(text):
        yield text, Writing.PLAIN
        return
    at = 0
    for match in _SPAN.finditer("".join(map(_letter, text))):
        if at < match.start():
            yield text[at : match.start()], Writing.PLAIN
        yield text[match.start() : match.end()], Writing.RIGHT_TO_LEFT if match["rtl"] else Writing.EAST_ASIAN
        at = match.end()
    if at < len(text):
        yield text[at:], Writing.PLAIN


def reads_right_to_left(text: str) -> bool:
    """Whether `text` has letters and all of them are written from right to left (an English line with an Arabic name does not)."""
    letters = "" if _WESTERN.fullmatch(text) else "".join(map(_letter, text))
    return "r" in letters and "l" not in letters and "e" not in letters


def _letter(character: str) -> str:
    """The class of one character: r(ight to left), m(ark on the letter before), e(ast Asian), l(eft to right), n(either)."""
    if east_asian_width(character) in "WF" and category(character)[0] in "LNP":
        return "e"
    return {"R": "r", "AL": "r", "NSM": "m", "L": "l"}.get(bidirectional(character), "n")
