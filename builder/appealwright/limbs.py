"""The limbs of a plan's own definition of experimental: the words of it that can be answered one by one, as they stand there."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.facts import Facts
from appealwright.papers.signals import found_in, signals, skeleton_of

__all__ = ["Limb", "limbs_of"]


@dataclass(frozen=True, slots=True)
class Limb:
    """One limb: what it asks for (a word of rows/reading/limbs.yaml), and the definition's own words for it."""

    means: str
    words: str


def limbs_of(definition: str, facts: Facts) -> tuple[Limb, ...]:
    """The limbs found in a definition, in its own order; none where its words are not known to us."""
    wanted = signals(facts, "limb")
    skeleton = skeleton_of(definition, wanted)
    found = sorted((hit.start, hit.end, signal.means) for signal in wanted if (hit := found_in(skeleton, signal.terms)) is not None)
    # Of two that hold the same words the one that holds more of them.
    whole = [
        one
        for one in found
        if not any(other is not one and other[0] <= one[0] and one[1] <= other[1] and other[:2] != one[:2] for other in found)
    ]
    return tuple(Limb(means, definition[start : _word_end(definition, end)]) for start, end, means in whole)


def _word_end(text: str, end: int) -> int:
    """Where the word ends that a hit may have ended within: "outcome" in "outcomes"."""
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
