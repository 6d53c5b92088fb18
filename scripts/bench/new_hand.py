"""How well the reader reads letters of a new hand: `python -m scripts.bench.new_hand FOLDER...`.

A folder holds letters and their expectations, as tests/denial/README.md tells. Read each set once before anything is mended by it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from appealwright.denial import read
from appealwright.facts import our_facts
from tests.denial.expectations import Sample, report, scores


def main() -> None:
    """Print recall and precision of every field, and each difference."""
    facts = our_facts()
    for folder in map(Path, sys.argv[1:]):
        found = []
        for path in sorted(folder.glob("*.yaml")):
            expected = yaml.safe_load(path.read_text(encoding="utf-8"))
            text = (folder / str(expected["letter"])).read_text(encoding="utf-8")
            found.append(Sample(path.stem, expected, text, read(text, facts)))
        print(report(folder.name, *scores(found)))


if __name__ == "__main__":
    main()
