"""How assessing and composing grow with the rows: `python -m scripts.bench.growth`. Ten conditions, and a thousand places of each.

The case stays the same. The rows beside it are copies of all ours, first as those of nine other conditions (each with its own arguments,
studies, medicines, insurers, reasons and laws, of the case's own place too), then, of each condition, as those of places that the case is
not in. What grows with all rows is the reading of the list of them, once a visit: it is printed, and promised of nobody.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
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
OTHERS = 9
"""Conditions beside ours."""
PLACE, ILLNESSES = 3, 5
"""Where an entry of the list names the place, and where the illnesses begin."""
FLAT = 1.5
"""So many times as long as with our own rows a hundred times of them may take: machines differ by as much from one minute to the next."""


def of_ten_conditions(lines: list[str]) -> list[str]:
    """The file of rows, its first line listing them, with all of them once more for each of nine other conditions."""
    return _with(lines, lambda entry, row: (_of(entry, row, other) for other in range(1, OTHERS + 1)))


def of_more_places(lines: list[str], by: int) -> list[str]:
    """The file, about so many times as long, with the rows of single places again and again for places that do not exist."""
    places = [entry[PLACE] for entry in json.loads(lines[0])["index"]]
    here = places.count(EVERYWHERE)
    copies = len(places) * (by - 1) // (len(places) - here)
    return _with(lines, lambda entry, row: (_at(entry, row, copy) for copy in range(1, copies + 1) if entry[PLACE] != EVERYWHERE))


Listed = tuple[list[Any], str]
"""A row's entry in the list, and the row."""


def _with(lines: list[str], copies: Callable[[list[Any], str], Iterator[Listed]]) -> list[str]:
    head = json.loads(lines[0])
    added = [copy for entry, row in zip(head["index"], lines[1:], strict=True) for copy in copies(entry, row)]
    index = [*head["index"], *(entry for entry, _ in added)]
    return [json.dumps(head | {"index": index}), *lines[1:], *(row for _, row in added)]


def _of(entry: list[Any], row: str, other: int) -> Listed:
    name = f"{entry[0]}-of-{other}"
    return [name, *entry[1:ILLNESSES], f"other-{other}"], json.dumps(json.loads(row) | {"id": name})


def _at(entry: list[Any], row: str, copy: int) -> Listed:
    name, place = f"{entry[0]}-at-{copy}", f"{entry[PLACE]}{copy}"
    fresh = json.dumps(json.loads(row) | {"id": name, "jurisdiction": place})
    return [name, *entry[1:PLACE], place, *entry[PLACE + 1 :]], fresh


def sizes() -> Iterator[tuple[str, list[str]]]:
    """Our rows, then ten and a hundred times as many."""
    ours = ROWS.read_text(encoding="utf-8").splitlines()
    yield "ours", ours
    ten = of_ten_conditions(ours)
    yield "of ten conditions", ten
    yield "of ten conditions and more places", of_more_places(ten, 10)


def main() -> None:
    """Print a line a size, then whether it stayed flat."""
    taken: list[tuple[float, float]] = []
    case = case_from_json(CASE.read_bytes(), TODAY)
    for what, lines in sizes():
        data = "\n".join(lines).encode()
        places = len({entry[PLACE] for entry in json.loads(lines[0])["index"]}) - 1
        start = time.process_time()
        facts = Facts.load(data)
        read = (time.process_time() - start) * 1000
        judged = assess(case, facts, TODAY)
        assessing, _ = times(lambda facts=facts: assess(case, facts, TODAY))  # type: ignore[misc] # the facts of this round
        composing, _ = times(lambda facts=facts, judged=judged: documents(case, facts, judged))  # type: ignore[misc] # the same
        taken.append((assessing, composing))
        size = f"{len(facts):8} rows {what} ({places} places)"
        print(f"{size:66} assess {assessing:7.2f} ms, compose the packet {composing:7.2f} ms (list read once: {read:6.1f} ms)", flush=True)
    for what, ours, grown in zip(("assess", "compose the packet"), taken[0], taken[-1], strict=True):
        print(Must(f"{what}, with a hundred times the rows", grown / ours, "x", most=FLAT))


if __name__ == "__main__":
    main()
