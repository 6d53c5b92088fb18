"""How much a sentence speaks for each ground, by weights that were learned from sentences with known grounds when the site was built."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import exp, sqrt
from operator import add, sub
from typing import Any

from appealwright.compiled import compiled_json
from appealwright.denial.weights.trust import Trust
from appealwright.denial.weights.wording import Lexicon, marks

__all__ = ["ALWAYS", "APPROVED", "NONE", "NO_GROUND", "STEP", "UNDECIDED", "Heard", "Weighed", "Weights", "our_weights"]

NONE = "none"
"""What a sentence speaks for that gives no ground."""
APPROVED, UNDECIDED = "approved", "undecided"
"""What a sentence speaks for that tells another outcome than a denial: no ground, but it counts against every ground of its letter."""
NO_GROUND = (NONE, APPROVED, UNDECIDED)
STEP = 0.5
"""Weights are whole numbers of this."""
ALWAYS = "^"
"""The mark that every sentence has: how often each ground is given at all."""
_ZERO = ord("N")
_FIRST = ord("a")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """How likely a sentence speaks for each ground (and for none), and the marks that say so."""

    share: Mapping[str, float]
    by_ground: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Heard:
    """The known marks of a sentence, and for each ground the sum of their weights."""

    marks: frozenset[str]
    sums: tuple[int, ...]


class Weights:
    """The learned weights: for each mark, how it speaks for and against each ground."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._packed: Mapping[str, str] = document["weights"]
        self._unpacked: dict[str, tuple[tuple[int, int], ...]] = {}
        self.grounds: tuple[str, ...] = tuple(document["grounds"])
        self.lexicon = Lexicon(document["notions"], document["words"].split())
        self.trust = Trust(document["trust"])

    @cached_property
    def _said(self) -> dict[str, str]:
        return {mark: said for said, together in self._packed.items() for mark in together.split()}

    def _weights(self, mark: str) -> tuple[tuple[int, int], ...]:
        """Which grounds a mark speaks for, and how much. Of thousands of marks a letter holds some hundred: the others stay packed."""
        if mark not in self._unpacked:
            said = self._said[mark]
            # A letter names the ground, the next one the weight.
            self._unpacked[mark] = tuple((ord(a) - _FIRST, ord(b) - _ZERO) for a, b in zip(said[::2], said[1::2], strict=True))
        return self._unpacked[mark]

    def heard(self, sentence: str) -> Heard:
        """The marks of a sentence that have a weight, and what they speak for."""
        return self._summed(marks(sentence, self.lexicon) & self._said.keys())

    def together(self, one: Heard, other: Heard) -> Heard:
        """Two sentences that stand together, as one: a mark that both have counts once."""
        twice = self._summed(one.marks & other.marks).sums
        sums = tuple(map(sub, map(add, one.sums, other.sums), twice))
        return Heard(one.marks | other.marks, sums)

    def weigh(self, sentence: str) -> Weighed:
        """What the sentence speaks for."""
        return self.weighed(self.heard(sentence))

    def weighed(self, heard: Heard) -> Weighed:
        """What a sentence, or two that stand together, speak for."""
        scale = STEP / sqrt(len(heard.marks) + 2)
        most = max(heard.sums)
        powers = [exp((one - most) * scale) for one in heard.sums]
        total = sum(powers)
        share = {name: power / total for name, power in zip(self.grounds, powers, strict=True)}
        return Weighed(share, _Reasons(self.grounds, self._weights, heard.marks))

    def _summed(self, of: frozenset[str]) -> Heard:
        sums = [0] * len(self.grounds)
        for mark in (ALWAYS, *of):
            for ground, weight in self._weights(mark):
                sums[ground] += weight
        return Heard(of, tuple(sums))


class _Reasons(Mapping[str, tuple[str, ...]]):
    """For a ground the marks that speak most for it; worked out only for the grounds that are asked for."""

    def __init__(self, grounds: tuple[str, ...], weights: Callable[[str], tuple[tuple[int, int], ...]], of: frozenset[str]) -> None:
        self._grounds, self._weights, self._of = grounds, weights, of

    def __getitem__(self, ground: str) -> tuple[str, ...]:
        at = self._grounds.index(ground)
        ranked = sorted((-weight, mark) for mark in self._of for of, weight in self._weights(mark) if of == at and weight > 0)
        return tuple(mark for _, mark in ranked[:_SHOWN])

    def __iter__(self) -> Iterator[str]:
        return iter(self._grounds)

    def __len__(self) -> int:
        return len(self._grounds)


@lru_cache(maxsize=1)
def our_weights() -> Weights:
    """The weights that ship with the package."""
    return Weights(compiled_json("sentences.json"))
