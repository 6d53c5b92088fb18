"""How well the reader reads a hand it has not learned from: `python -m scripts.bench.held_out [HAND...]`.

Each hand of tests/denial/hands.yaml is read once by weights, and by trust in them, that were learned without its letters. Loose training
sentences were written with the older hands in view, so their figures flatter; those of a hand not yet learned from measure the reader.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import Any
from unittest import mock

from appealwright.denial import Kind, read
from appealwright.denial.reasons import grounds
from appealwright.denial.weights.weighing import Weights
from appealwright.facts import our_facts
from scripts.bench.hands import Written, hands, without, written_by
from scripts.bench.trust import Sample, learned_trust, samples_of

Found = tuple[Written, frozenset[str]]
"""A letter, and the grounds that were read in it."""


def main() -> None:
    """Print recall and precision a hand and a ground, then each letter that was read amiss."""
    asked = sys.argv[1:] or hands()
    with ProcessPoolExecutor() as pool:
        learned = dict(zip(hands(), pool.map(_learned, hands()), strict=True))
        others = [[sample for other, (_, some) in learned.items() if other != hand for sample in some] for hand in asked]
        found = dict(zip(asked, pool.map(_read, asked, [learned[hand][0] for hand in asked], others), strict=True))
    for hand, some in found.items():
        print(f"{hand:24} {_figures(some)}")
    every = [one for some in found.values() for one in some]
    print(f"{'all':24} {_figures(every)}\n")
    for ground in sorted({ground for one, got in every for ground in one.grounds | got}):
        print(f"{ground:36} {_figures(every, ground)}")
    for one, got in every:
        missed, wrong = one.grounds - got, got - one.grounds - one.fine
        if missed or wrong:
            print(f"  {one.name}: missed {sorted(missed)}, wrong {sorted(wrong)}")


def _learned(hand: str) -> tuple[dict[str, Any], list[Sample]]:
    learned = without(hand)
    return learned, samples_of(hand, learned)


def _read(hand: str, learned: dict[str, Any], others: list[Sample]) -> list[Found]:
    weights, facts = Weights({**learned, "trust": learned_trust(others)}), our_facts()
    with mock.patch.object(grounds, "our_weights", return_value=weights):
        return [(one, frozenset(str(find.value) for find in read(one.text, facts).of(Kind.GROUND))) for one in written_by(hand)]


def _figures(found: Iterable[Found], only: str | None = None) -> str:
    hits = missed = wrong = 0
    for one, got in found:
        among = {only} if only else one.grounds | got
        hits += len(one.grounds & got & among)
        missed += len((one.grounds - got) & among)
        wrong += len((got - one.grounds - one.fine) & among)
    recall, precision = hits / max(1, hits + missed), hits / max(1, hits + wrong)
    return f"wanted {hits + missed:4}, recall {recall:.3f}, precision {precision:.3f}, missed {missed}, wrong {wrong}"


if __name__ == "__main__":
    main()
