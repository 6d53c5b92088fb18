"""What a notice asks for and finds missing, in sentences apart from the one that was heard as its step: a reason of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.reasons.plain_words import reason_start, widened
from appealwright.history.drugs import drugs_in

__all__ = ["APART", "stated_apart"]

APART = "signal.name.plain-step-therapy"
_STEP = "ground.step-therapy"


def stated_apart(letter: Letter, finds: list[Find], plain: Mapping[str, frozenset[int]]) -> Iterator[Find]:
    """The first such sentences of the reasons that stand in no quotation, with the next one where it goes on with a medicine."""
    known = [find for find in finds if find.value == _STEP]
    parts = letter.parts.parts

    def quoted(at: int) -> bool:
        start, end = letter.order.original(parts[at].sentence.start, parts[at].sentence.end)
        return any(find.touches(start, end) for find in finds)

    free = frozenset(at for at in plain.get(_STEP, frozenset()) if parts[at].section is Section.REASON and not quoted(at))
    if not known or len(free) < len(_BOTH):
        return
    first, last = widened(letter, min(free), min(free), free)
    if last == first:
        return
    if last + 1 < len(parts) and not quoted(last + 1) and _goes_on(letter, last + 1, last):
        last += 1
    place = reason_start(letter, first), parts[last].sentence.end
    yield letter.find(Kind.GROUND, _STEP, place, Basis(Confidence.MEDIUM, APART, _STEP))


_BOTH = ("asked", "missing")
"""A rule alone is no reason, and what is on record alone is none: they stand side by side."""


def _goes_on(letter: Letter, at: int, before: int) -> bool:
    """Whether a sentence goes on with what is on record of a medicine, in the same paragraph."""
    part, last = letter.parts.parts[at], letter.parts.parts[before]
    words = letter.text[part.sentence.start : part.sentence.end]
    same = part.sentence.paragraph == last.sentence.paragraph and part.section is last.section
    return same and not part.cues and bool(drugs_in(words, letter.facts))
