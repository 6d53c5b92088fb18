"""What a notice that denies the need misses in the notes, where a sentence apart from that denial says it: there stands what to answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.labelled import alike, any_of
from appealwright.denial.letter import Letter
from appealwright.denial.sections import Section

__all__ = ["MISSED", "missed_in_notes"]

MISSED = "signal.name.plain-missing"
_NEED = "ground.not-medically-necessary"
_LEANS = re.compile(r"\s*(?:They|These|It|Those)\b")
_LAST = 1
"""One such sentence: a list of conditions is quoted by the person."""


def missed_in_notes(letter: Letter, finds: list[Find]) -> Iterator[Find]:
    """The sentence of the reasons that says so, in the paragraph of the denial of need and in no other quotation, with the one before it
    where it leans on that.
    """
    need = next((find for find in finds if find.value == _NEED and find.confidence is not Confidence.LOW), None)
    if need is None:
        return
    parts = letter.parts.parts
    quoted = [_plain(find.quote) for find in finds]

    def words(at: int) -> str:
        return _plain(letter.text[parts[at].sentence.start : parts[at].sentence.end])

    free = [at for at, part in enumerate(parts) if part.section is Section.REASON and not any(words(at) in one for one in quoted)]
    paragraphs = {parts[at].sentence.paragraph for at in range(len(parts)) if words(at) and words(at) in _plain(need.quote)}
    missing = [at for at in free if parts[at].sentence.paragraph in paragraphs and _says_missing(letter).search(alike(words(at)))]
    for at in missing[:_LAST]:
        leans = at - 1 in free and _LEANS.match(letter.text, parts[at].sentence.start)
        place = parts[at - 1 if leans else at].sentence.start, parts[at].sentence.end
        yield letter.find(Kind.GROUND, _NEED, place, Basis(Confidence.MEDIUM, MISSED, _NEED))


def _plain(words: str) -> str:
    return " ".join(words.split())


def _says_missing(letter: Letter) -> re.Pattern[str]:
    return any_of(letter.words.names["plain-missing"])
