"""How much a sentence speaks for each ground, by weights that were learned from sentences with known grounds when the site was built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import exp, sqrt
from typing import Any

from appealwright.compiled import compiled_json
from appealwright.denial.wording import Lexicon, marks

__all__ = ["ALWAYS", "NONE", "STEP", "Weighed", "Weights", "our_weights"]

NONE = "none"
"""What a sentence speaks for that gives no ground."""
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


class Weights:
    """The learned weights: for each mark, how it speaks for and against each ground."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._packed: Mapping[str, str] = document["weights"]
        self.grounds: tuple[str, ...] = tuple(document["grounds"])
        self.lexicon = Lexicon(document["notions"], document["words"].split())

    @cached_property
    def _weights(self) -> dict[str, list[tuple[int, int]]]:
        """A letter names the ground, the next one the weight."""
        return {
            mark: [(ord(ground) - _FIRST, ord(weight) - _ZERO) for ground, weight in zip(said[::2], said[1::2], strict=True)]
            for said, together in self._packed.items()
            for mark in together.split()
        }

    def known(self, sentence: str) -> frozenset[str]:
        """The marks of a sentence that have a weight."""
        return marks(sentence, self.lexicon) & self._weights.keys()

    def weigh(self, sentence: str) -> Weighed:
        """What the sentence speaks for."""
        return self.weighed(self.known(sentence))

    def weighed(self, of: frozenset[str]) -> Weighed:
        """What these marks, of one sentence or of two that stand together, speak for."""
        known = [(mark, self._weights[mark]) for mark in (ALWAYS, *sorted(of))]
        sums = [0] * len(self.grounds)
        for _, said in known:
            for ground, weight in said:
                sums[ground] += weight
        scale = STEP / sqrt(len(known) + 1)
        most = max(sums)
        powers = [exp((one - most) * scale) for one in sums]
        total = sum(powers)
        return Weighed({name: power / total for name, power in zip(self.grounds, powers, strict=True)}, _Reasons(self.grounds, known))


class _Reasons(Mapping[str, tuple[str, ...]]):
    """For a ground the marks that speak most for it; worked out only for the grounds that are asked for."""

    def __init__(self, grounds: tuple[str, ...], known: list[tuple[str, list[tuple[int, int]]]]) -> None:
        self._grounds, self._known = grounds, known

    def __getitem__(self, ground: str) -> tuple[str, ...]:
        at = self._grounds.index(ground)
        ranked = sorted((-weight, mark) for mark, said in self._known for of, weight in said if of == at and weight > 0 and mark != ALWAYS)
        return tuple(mark for _, mark in ranked[:_SHOWN])

    def __iter__(self) -> Iterator[str]:
        return iter(self._grounds)

    def __len__(self) -> int:
        return len(self._grounds)


@lru_cache(maxsize=1)
def our_weights() -> Weights:
    """The weights that ship with the package."""
    return Weights(compiled_json("sentences.json"))
