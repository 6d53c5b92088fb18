"""Who signed the letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter

__all__ = ["signatories"]

_NAME = re.compile(
    r"(?:Dr\.?\s+)?[A-Z][\w.'\u2019-]*(?:\s+(?:[A-Z][\w.'\u2019-]*|de|la|del|van|von|y)){1,4}(?:,\s*[A-Z][A-Za-z.]{1,7}){0,4}"
)
_RULE = "-_=*~ \t|"


def signatories(letter: Letter) -> Iterator[Find]:
    """Who signed, with the title: the lines after the closing, or a labelled reviewer."""
    for closing in letter.cue("closing"):
        lines = _lines_after(letter, closing.end)
        named = next((at for at, (start, end) in enumerate(lines) if _is_name(letter.text[start:end])), None)
        if named is not None:
            yield _signed(letter, lines, named, Confidence.HIGH, closing.term.row)
    for hit in letter.labels(Kind.SIGNATORY.value):
        for start, end in letter.after(hit):
            if _NAME.match(letter.text, start, end):
                yield letter.find(
                    Kind.SIGNATORY, " ".join(letter.text[start:end].split()), (start, end), Basis(Confidence.MEDIUM, hit.term.row)
                )
                break


def _lines_after(letter: Letter, offset: int) -> list[tuple[int, int]]:
    after = [line for line in letter.lines if line.start >= offset and letter.text[line.start : line.end].strip(_RULE)]
    return [(line.start, line.end) for line in after[:5]]


def _is_name(words: str) -> bool:
    return len(words) <= 80 and _NAME.match(words.strip(_RULE)) is not None


def _signed(letter: Letter, lines: list[tuple[int, int]], named: int, confidence: Confidence, source: str) -> Find:
    """The name, and the lines under it that hold a title."""
    last = named
    for at in range(named + 1, min(named + 3, len(lines))):
        if letter.first_cue("title", *lines[at]) >= 0:
            last = at
    value = ", ".join(letter.text[start:end].strip(_RULE) for start, end in lines[named : last + 1])
    start = lines[named][0]
    while letter.text[start] in _RULE:
        start += 1
    return letter.find(Kind.SIGNATORY, value, (start, lines[last][1]), Basis(confidence, source))
