"""How assessing and composing grow with the rows: `python -m scripts.bench.growth`. Ten and a hundred times the rows of other places.

The case stays the same; the rows beside it are copies of all rows that belong to one place, moved to places that the case is not in.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.bench.core import CASE, TODAY, times
from scripts.bench.table import Must

ROWS = Path("builder/appealwright/data/facts.browser.jsonl")
EVERYWHERE = "US"
PLACE = 3
"""Where an entry of the list names the place."""
FLAT = 1.5
"""So many times as long as with our own rows a hundred times of them may take: machines differ by as much from one minute to the next."""


def multiplied(lines: list[str], by: int) -> list[str]:
    """The file of rows, its first line listing them, with those of single places again and again for places that do not exist."""
    head = json.loads(lines[0])
    index, rows = list(head["index"]), lines[1:]
    placed = [(entry, row) for entry, row in zip(index, rows, strict=True) if entry[PLACE] != EVERYWHERE]
    added = [moved(entry, row, copy) for copy in range(1, len(rows) * (by - 1) // len(placed) + 1) for entry, row in placed]
    index += [entry for entry, _ in added]
    return [json.dumps(head | {"index": index}), *rows, *(row for _, row in added)]


def moved(entry: list[Any], row: str, copy: int) -> tuple[list[Any], str]:
    """A row and its entry in the list, at a place of their own."""
    name, place = f"{entry[0]}-{copy}", f"{entry[PLACE]}{copy}"
    fresh = json.dumps(json.loads(row) | {"id": name, "jurisdiction": place})
    return [name, *entry[1:PLACE], place, *entry[PLACE + 1 :]], fresh


def main() -> None:
    """Print a line a size, then whether it stayed flat."""
    taken: dict[int, tuple[float, float]] = {}
    lines = ROWS.read_text(encoding="utf-8").splitlines()
    case = case_from_json(CASE.read_bytes(), TODAY)
    for by in (1, 10, 100):
        grown = multiplied(lines, by)
        facts = Facts.load("\n".join(grown).encode())
        judged = assess(case, facts, TODAY)
        assessing, _ = times(lambda facts=facts: assess(case, facts, TODAY))  # type: ignore[misc] # the facts of this round
        composing, _ = times(lambda facts=facts, judged=judged: documents(case, facts, judged))  # type: ignore[misc] # the same
        taken[by] = assessing, composing
        print(f"{len(grown) - 1:8} rows: assess {assessing:8.2f} ms, compose the packet {composing:8.2f} ms", flush=True)
    for what, ours, grown_to in zip(("assess", "compose the packet"), taken[1], taken[100], strict=True):
        print(Must(f"{what}, with a hundred times the rows", grown_to / ours, "x", most=FLAT))


if __name__ == "__main__":
    main()
