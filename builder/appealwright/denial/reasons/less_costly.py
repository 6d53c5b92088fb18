"""A reason that is one of cost: another treatment costs less, and nothing is required first.

No sentence was learned as giving it, so what was heard of such a sentence is another ground: it is this one where its words hold the cost
alone, and both where they hold more; within a reason of need it makes no row of its own (`rows`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.sections import Section
from appealwright.denial.reasons.plain_words import reason_start, told_plainly
from appealwright.notice.reasons.costs_less import holds_cost, names_place

__all__ = ["with_costs"]

_GROUND, _SITE, _NEED = "ground.less-costly", "ground.site-of-care", "ground.not-medically-necessary"
_SOURCE = "costs less"


def with_costs(letter: Letter, finds: list[Find]) -> list[Find]:
    """The finds, with the first reason of cost; a place that costs less stays a reason of the place."""
    parts = letter.parts.parts
    held = {
        at
        for at, _ in told_plainly(letter)
        if parts[at].section is Section.REASON and holds_cost(letter.text[parts[at].sentence.start : parts[at].sentence.end])
    }
    if not held or any(find.value == _GROUND for find in finds):
        return finds
    first = min(held)
    last = first
    while last + 1 in held:
        last += 1
    place = reason_start(letter, first), parts[last].sentence.end
    found = letter.find(Kind.GROUND, _GROUND, place, Basis(Confidence.MEDIUM, _SOURCE, _GROUND))
    if any(find.value == _SITE and _overlap(find, found) for find in finds) and names_place(found.quote):
        return finds
    return [*_without(finds, found), _beside(found, finds)]


def _overlap(one: Find, other: Find) -> bool:
    return one.start < other.end and other.start < one.end


def _without(finds: Iterable[Find], found: Find) -> list[Find]:
    """The finds that have words of their own; of need alone those that conclude it."""
    return [
        find
        for find in finds
        if find.kind is not Kind.GROUND
        or not _overlap(find, found)
        or not (found.start <= find.start and find.end <= found.end)
        or (find.value == _NEED and "necessary" in find.quote.casefold())
    ]


def _beside(found: Find, finds: Iterable[Find]) -> Find:
    """The find; as surely as what its own sentence was heard to say."""
    own = next((find for find in finds if find.kind is Kind.GROUND and _overlap(find, found)), None)
    return found if own is None else replace(found, confidence=min(own.confidence, Confidence.MEDIUM))
