"""How well the reader reads letters it has not learned from: `python -m scripts.bench.held_out [FOLDS]`.

Every letter of tests/denial/letters is read once by weights that were learned without its sentences. Other training sentences were
written with these letters in view, so the figure flatters; only letters of a new hand measure the reader. It serves to choose thresholds.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from unittest import mock

from appealwright.denial import Confidence, Kind, grounds, read
from appealwright.denial.weighing import Weights
from appealwright.facts import our_facts
from scripts.learn import examples, learned, notions
from tests.denial.expectations import HERE, expected_in, text_of

FOLDS = 10
Found = tuple[str, set[str], set[str], dict[str, Confidence]]
"""A letter's name, the grounds in it, others that are no mistake, and those that were read with how sure the reader was."""


def main() -> None:
    """Print recall and precision over all letters, for all finds and for those that are likely or sure."""
    folds = int(sys.argv[1]) if len(sys.argv) > 1 else FOLDS
    names = sorted(path.stem for path in (HERE / "letters").glob("*.yaml"))
    random.Random(5).shuffle(names)  # noqa: S311 - which letters go together, no secret
    with ProcessPoolExecutor() as pool:
        found = [one for some in pool.map(_read_held_out, [names[at::folds] for at in range(folds)]) for one in some]
    for least in Confidence:
        hits = sum(len(wanted & _from(least, got)) for _, wanted, _, got in found)
        missed = sum(len(wanted - _from(least, got)) for _, wanted, _, got in found)
        wrong = sum(len(_from(least, got) - wanted - fine) for _, wanted, fine, got in found)
        recall, precision = hits / (hits + missed), hits / (hits + wrong)
        print(f"{least.name.lower():8} and surer: recall {recall:.3f}, precision {precision:.3f}, missed {missed}, wrong {wrong}")
    for name, wanted, fine, got in sorted(found, key=lambda one: one[0]):
        if wanted - got.keys() or got.keys() - wanted - fine:
            print(f"  {name}: missed {sorted(wanted - got.keys())}, wrong {sorted(got.keys() - wanted - fine)}")


def _from(least: Confidence, got: dict[str, Confidence]) -> set[str]:
    return {ground for ground, sure in got.items() if sure >= least}


def _read_held_out(names: list[str]) -> list[Found]:
    weights = Weights(learned([example for example in examples() if example.letter not in names], notions()))
    with mock.patch.object(grounds, "our_weights", return_value=weights):
        return list(_read(names))


def _read(names: list[str]) -> Iterator[Found]:
    facts = our_facts()
    for name in names:
        expected = expected_in("letters", name)
        finds = read(text_of("letters", expected), facts).of(Kind.GROUND)
        sure = {str(find.value): find.confidence for find in reversed(finds)}
        yield name, set(expected.get("grounds", ())), set(expected.get("also_fine", ())), sure


if __name__ == "__main__":
    main()
