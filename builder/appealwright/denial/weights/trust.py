"""How far a sentence is believed, and a letter: weights that were learned from letters read by a reader that had not seen their hand.

`scripts/bench/trust.py` learns them; they are data (sentences/trust.yaml), a number for each trait.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log

__all__ = ["Trust", "given_and_among", "likely", "summed"]

_MOST = 30.0
_GIVEN, _AMONG = (-4.0, 5.0), (-3.0, 0.0)
"""Between what the odds of a ground against none, and against the likeliest other ground, are counted."""
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Trust:
    """The weight of each trait; a trait without one counts nothing."""

    weights: Mapping[str, float]

    def of(self, traits: Iterable[str]) -> float:
        """What these traits add to the odds."""
        return sum(self.weights.get(trait, 0.0) for trait in traits)

    def both(self, one: float, other: float) -> float:
        """What the traits of two sentences add that are weighed together."""
        return (one + other) / 2 + self.weights.get("pair", 0.0)

    def odds(self, given: float, among: float) -> float:
        """What a sentence's own words add: how likely the ground is against none, and against the others."""
        return self.weights.get("given", 1.0) * given + self.weights.get("among", 0.0) * among

    def told(self, facts: Mapping[str, float]) -> float:
        """What is known of the letter as a whole adds, each fact as far as it holds."""
        return sum(self.weights.get(fact, 0.0) * holds for fact, holds in facts.items())


def given_and_among(share: float, none: float, other: float) -> tuple[float, float]:
    """The logarithm of the odds of a ground against no ground, and against the likeliest other ground."""
    return _within(log((share + _TINY) / (none + _TINY)), _GIVEN), _within(log((share + _TINY) / (other + _TINY)), _AMONG)


def summed(odds: Iterable[float]) -> float:
    """The odds that one of several sentences gives the ground: their sum, in logarithms."""
    every = list(odds)
    most = max(every)
    return most + log(sum(exp(one - most) for one in every))


def likely(odds: float) -> float:
    """Odds as a probability."""
    return 1 / (1 + exp(-_within(odds, (-_MOST, _MOST))))


def _within(value: float, limits: tuple[float, float]) -> float:
    return max(limits[0], min(limits[1], value))
