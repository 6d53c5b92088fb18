"""Words of a notice without what the turn of a page put into them: its number, its repeated head, a word cut at the end of a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

__all__ = ["page_turns", "whole_words", "without_page_marks"]

_MARK = re.compile(
    r"[ \t*\u2013-]*(?:(?:page|p[aá]gina|pg\.?)[ \t]*\d{1,3}(?:[ \t]*(?:of|/|de)[ \t]*\d{1,3})?"
    r"|(?:-{1,2}|\u2013)[ \t]*\d{1,3}[ \t]*(?:-{1,2}|\u2013))[ \t*\u2013-]*",
    re.IGNORECASE,
)
_CUT = re.compile(r"([^\W\d_]+)-[ \t]*\n[ \t]*(?!(?:and|or|to)\b)([a-z]+)")
_LONGEST = 40
_HEAD_WORDS = 2
_CAPITALS = 0.6
"""A running head is set in capitals, this share of its letters or more, and begins as another line of the notice does."""
_GAP = re.compile(r"\s{3,}")
_COMPOUND = re.compile(
    r"age|board|brand|case|clinician|co|cost|day|dose|double|drug|evidence|family|first|follow|four|group|health|high|home|in|long|low"
    r"|medication|mental|month|multi|non|off|office|out|over|patient|peer|placebo|plan|post|pre|provider|second|self|short|six|state|third"
    r"|three|treatment|twelve|two|up|week|well|year",
    re.IGNORECASE,
)
"""First halves that keep their hyphen: "evidence-based", "long-term"."""


def without_page_marks(words: str, whole: str = "") -> str:
    """`words` as they stand in the notice, without page numbers and the head of the next page, and with words cut at a line's end whole
    again. `whole`: the notice, by which a head is known; without it none is left out.
    """
    if "\n" not in words:
        return words
    lines = words.split("\n")
    turns = page_turns(lines, whole)
    kept = "\n".join(line for at, line in enumerate(lines) if at not in turns)
    return whole_words(kept, whole).strip("\n")


def whole_words(words: str, whole: str) -> str:
    """`words` with those made whole that the end of a line cut; `whole` is the paper, by which a hyphen of the word's own is known."""
    return _CUT.sub(lambda cut: _whole_word(cut[1], cut[2], whole), words)


def page_turns(lines: Sequence[str], whole: str) -> frozenset[int]:
    """Which of these lines are the number of a page, or after one its head and what is empty."""
    marks = {at for at, line in enumerate(lines) if len(line.strip()) < _LONGEST and _MARK.fullmatch(line)}
    begun = Counter(map(_beginning, whole.splitlines())) if marks else Counter()
    printed = Counter(cell for line in whole.splitlines() for cell in _cells(line)) if marks else Counter()
    turns: set[int] = set()
    for at, line in enumerate(lines):
        follows = at - 1 in turns and (not line.strip() or (begun[_beginning(line)] > 1 and _in_capitals(line)) or _again(line, printed))
        if at in marks or follows:
            turns.add(at)
    return frozenset(turns)


def _beginning(line: str) -> str:
    return " ".join(line.split(maxsplit=_HEAD_WORDS)[:_HEAD_WORDS])


def _cells(line: str) -> list[str]:
    return [" ".join(cell.split()) for cell in _GAP.split(line.strip()) if cell]


def _again(line: str, printed: Counter[str]) -> bool:
    """Whether all that stands on a line stands elsewhere in the notice too, on lines of its own: the name of the plan, the title."""
    return all(printed[cell] > 1 and len(cell.split()) >= _HEAD_WORDS for cell in _cells(line))


def _in_capitals(line: str) -> bool:
    letters = [one for one in line if one.isalpha()]
    return bool(letters) and sum(one.isupper() for one in letters) >= _CAPITALS * len(letters)


def _whole_word(first: str, second: str, whole: str) -> str:
    hyphened = f"{first}-{second}"
    return hyphened if hyphened in whole or _COMPOUND.fullmatch(first) else first + second
