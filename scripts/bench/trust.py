"""Learns how far a sentence, and a letter as a whole, is believed: `python -m scripts.bench.trust` writes sentences/trust.yaml.

Each hand's letters are weighed by weights that were learned without them; then the odds that a ground is given in a letter are fitted to
what is in it (logistic regression over the sum of what its sentences claim). To be run when the sentences or the traits have changed much.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from math import exp, log, sqrt
from typing import Any

from appealwright.denial.filing.codes import codes
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.vocabulary import vocabulary
from appealwright.denial.reasons.grounds import letter_facts
from appealwright.denial.weights.claims import Claim, claims
from appealwright.denial.weights.traits import Traits
from appealwright.denial.weights.trust import likely
from appealwright.denial.weights.weighing import Weights
from appealwright.facts import our_facts
from scripts.bench.hands import Written, hands, without, written_by
from scripts.learn import TRUST

__all__ = ["Sample", "learned_trust", "samples_of", "yaml_of"]

_BEFORE: Mapping[str, float] = {
    "given": 1.0,
    "among": 0.5,
    "in reason": -0.4,
    "in body": -0.7,
    "in request": -2.4,
    "in criteria": -1.7,
    "in rights": -4.0,
    "perhaps": -1.0,
    "definition": -1.0,
    "somebody-says": -1.0,
    "perhaps-first^": -1.0,
    "earlier": -2.0,
    "rights": -1.5,
    "heading": -2.0,
    "labelled": 1.0,
    "ticked": 1.0,
    "item": 0.5,
    "pair": -1.0,
    "approved": -1.0,
    "undecided": -1.0,
    "approved again": -1.0,
    "undecided again": -1.0,
    "set-aside": -1.5,
    "then set-aside": -1.0,
    "could-be": -1.0,
    "untold": -0.5,
    "blanks": -1.5,
    "open, no denial": -2.0,
    "reversed, no denial": -2.0,
    "approved, no denial": -1.5,
    "undecided, no denial": -1.5,
    "named by a code": 1.5,
    "another is likelier": -1.0,
    "in another's sentence": -0.5,
}
"""What is believed before anything is learned, and what learning is held to: few letters have some of the traits."""
_ROUNDS, _RATE, _HOLD, _RANK_EVERY = 14, 0.15, 0.003, 4
_NEWER = 2.0
_OLDER = ("ours", "first", "second", "third", "A", "B", "ours-again")
"""Hands in whose view other training sentences were written: their letters read too well, and count half."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One ground in one letter: whether the letter gives it, what each claim has, and what is known of the letter.

    `counts` is False where a careful person could decide either way.
    """

    letter: str
    ground: str
    wanted: bool
    counts: bool
    claims: tuple[tuple[tuple[str, float], ...], ...]
    facts: tuple[tuple[str, float], ...]
    weight: float = 1.0


def samples_of(hand: str, learned: Mapping[str, Any]) -> list[Sample]:
    """What the letters of a hand claim, weighed by what was learned without them."""
    weights, facts = Weights(learned), our_facts()
    words, found = vocabulary(facts), list[Sample]()
    for one in written_by(hand):
        letter = Letter(one.text, facts, words)
        claimed, traits = claims(letter, weights), Traits(letter)
        named = {str(value) for find in codes(letter) for name, value in find.suggests if name == "ground"}
        by_ground: dict[str, list[Claim]] = {}
        for claim in claimed.found:
            by_ground.setdefault(claim.ground, []).append(claim)
        for ground, every in by_ground.items():
            known = letter_facts(every, claimed.told, named, further=False)
            found.append(_sample(one, ground, tuple(_values(claim, traits) for claim in every), known, 1.0 if hand in _OLDER else _NEWER))
    return found


def _sample(
    one: Written, ground: str, values: tuple[tuple[tuple[str, float], ...], ...], known: Mapping[str, float], weight: float
) -> Sample:
    facts = tuple((fact, holds) for fact, holds in known.items() if holds)
    return Sample(one.name, ground, ground in one.grounds, ground in one.grounds or ground not in one.fine, values, facts, weight)


def _values(claim: Claim, traits: Traits) -> tuple[tuple[str, float], ...]:
    """A claim as it is learned from: what its words say, and its traits, each half where two sentences are weighed together."""
    values: dict[str, float] = defaultdict(float)
    values |= {"given": claim.given, "among": claim.among}
    pair = claim.part != claim.last
    for part in (claim.part, claim.last) if pair else (claim.part,):
        for trait in traits.of(part):
            values[trait] += 0.5 if pair else 1.0
    if pair:
        values["pair"] = 1.0
    return tuple(values.items())


def learned_trust(samples: Iterable[Sample]) -> dict[str, float]:
    """The weight of each trait and fact."""
    every = list(samples)
    weights: dict[str, float] = dict(_BEFORE)
    squares: dict[str, float] = defaultdict(lambda: 1e-3)
    order = [at for at, sample in enumerate(every) if sample.counts]
    drawn = random.Random(4)  # noqa: S311 - the order of learning, no secret
    for number in range(_ROUNDS):
        if number % _RANK_EVERY == 0:
            every = _ranked(every, weights)
        drawn.shuffle(order)
        for at in order:
            _learn(every[at], weights, squares)
    return weights


def odds_of(sample: Sample, weights: Mapping[str, float]) -> float:
    """The odds that the letter gives the ground."""
    return _summed(sample, weights)[0] + _of(sample.facts, weights)


def _ranked(every: list[Sample], weights: Mapping[str, float]) -> list[Sample]:
    """The samples anew, each knowing whether another ground of its letter is likelier."""
    bare = [replace(one, facts=tuple(fact for fact in one.facts if fact[0] != "another is likelier")) for one in every]
    odds = [odds_of(one, weights) for one in bare]
    most: dict[str, float] = {}
    for one, by_all in zip(bare, odds, strict=True):
        most[one.letter] = max(most.get(one.letter, by_all), by_all)
    return [
        replace(one, facts=(*one.facts, ("another is likelier", 1.0))) if by_all < most[one.letter] else one
        for one, by_all in zip(bare, odds, strict=True)
    ]


def _learn(sample: Sample, weights: dict[str, float], squares: dict[str, float]) -> None:
    """One step of AdaGrad on one ground of one letter."""
    odds, parts = _summed(sample, weights)
    wrong = (likely(odds + _of(sample.facts, weights)) - sample.wanted) * sample.weight
    if abs(wrong) < 0.003:
        return
    slopes: dict[str, float] = defaultdict(float)
    for part, values in zip(parts, sample.claims, strict=True):
        if part > 0.01:
            for trait, value in values:
                slopes[trait] += part * value
    for fact, holds in sample.facts:
        slopes[fact] += holds
    for trait, value in slopes.items():
        slope = wrong * value + _HOLD * (weights.get(trait, 0.0) - _BEFORE.get(trait, 0.0))
        squares[trait] += slope * slope
        weights[trait] = weights.get(trait, 0.0) - _RATE * slope / sqrt(squares[trait])


def _summed(sample: Sample, weights: Mapping[str, float]) -> tuple[float, list[float]]:
    """The sum of the odds of all claims, in logarithms, and the part of each in it."""
    odds = [_of(values, weights) for values in sample.claims]
    most = max(odds)
    powers = [exp(one - most) for one in odds]
    total = sum(powers)
    return most + log(total), [power / total for power in powers]


def _of(values: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    return sum(weights.get(trait, 0.0) * value for trait, value in values)


def yaml_of(weights: Mapping[str, float]) -> str:
    """The weights as the file holds them; what counts next to nothing is left out."""
    lines = [f'"{trait}": {weight:.2f}' for trait, weight in sorted(weights.items()) if abs(weight) >= 0.05]
    head = "# How far a sentence is believed by its traits, and a letter as a whole. Learned: python -m scripts.bench.trust"
    return "\n".join([head, *lines, ""])


def _held_out(hand: str) -> list[Sample]:
    return samples_of(hand, without(hand))


def main() -> None:
    """Learn from all hands and write the file."""
    with ProcessPoolExecutor() as pool:
        every = [sample for some in pool.map(_held_out, hands()) for sample in some]
    TRUST.write_text(yaml_of(learned_trust(every)), encoding="utf-8")


if __name__ == "__main__":
    main()
