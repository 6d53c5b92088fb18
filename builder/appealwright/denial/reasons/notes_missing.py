"""What a notice that denies the need misses in the notes, where a sentence apart from that denial says it: there stands what to answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.labelled import alike, any_of
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section

__all__ = ["MISSED", "missed_in_notes"]

MISSED = "signal.name.plain-missing"
_NEED, _LIMIT = "ground.not-medically-necessary", "ground.dose-frequency-limit"
_LEANS = re.compile(r"\s*(?:They|These|It|Those)\b")
_WORSE = re.compile(r"\bworse\b")
"""What a limit on how often misses: that longer intervals were tried, and did not hold."""
_LAST = 1
"""One such sentence: a list of conditions is quoted by the person."""


def missed_in_notes(letter: Letter, finds: list[Find]) -> Iterator[Find]:
    """The sentence of the reasons that says so, in the paragraph of the denial of need, or of a limit on how often, and in no other
    quotation; with the one before it where it leans on that, and the next one where that goes on with it.
    """
    sure = [find for find in finds if find.confidence is not Confidence.LOW]
    need = next((find for ground in (_NEED, _LIMIT) for find in sure if find.value == ground), None)
    if need is None:
        return
    parts = letter.parts.parts
    quoted = [_plain(find.quote) for find in finds]
    says_missing = any_of(letter.words.names["plain-missing"])

    def words(at: int) -> str:
        return _plain(letter.text[parts[at].sentence.start : parts[at].sentence.end])

    def leans(at: int) -> bool:
        return _LEANS.match(letter.text, parts[at].sentence.start) is not None

    free = [at for at, part in enumerate(parts) if part.section is Section.REASON and not any(words(at) in one for one in quoted)]
    said = [_plain(find.quote) for find in sure if find.value == need.value]
    paragraphs = {parts[at].sentence.paragraph for at in range(len(parts)) if words(at) and any(words(at) in one for one in said)}
    near = [at for at in free if parts[at].sentence.paragraph in paragraphs]
    missing = [at for at in near if says_missing.search(alike(words(at))) and (need.value == _NEED or _WORSE.search(words(at)))]
    for at in missing[:_LAST]:
        first = at - 1 if at - 1 in free and leans(at) else at
        last = at + 1 if at + 1 in missing and leans(at + 1) else at
        place = parts[first].sentence.start, parts[last].sentence.end
        yield letter.find(Kind.GROUND, str(need.value), place, Basis(Confidence.MEDIUM, MISSED, str(need.value)))


def _plain(words: str) -> str:
    return " ".join(words.split())
