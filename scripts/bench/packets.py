"""How many full packets the shell makes in a second: `python -m scripts.bench.packets [--count N] [--jobs N]`.

Each case is one of the examples that come with the builder, with a name, a member number and a reference of its own, so that no two
packets are alike. Everything is written: every document as Word and plain text, the calendar, the mark. Start of the processes included.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from appealwright.examples import TOLD_ON
from appealwright.shell.batch import Ended, Order, outcomes
from appealwright.shell.making import Wanted
from appealwright.shell.sources import Source

EXAMPLES = Path("builder/appealwright/examples")
GOAL = 60.0
"""Seconds that 1,000 packets may take on two processors (issue 7)."""


def main(arguments: list[str] | None = None) -> int:
    """Make the packets in a folder that is thrown away; print a line of figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args(arguments)
    sources = tuple(cases(options.count))
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        made = list(outcomes(sources, Order(Path(folder), Wanted(TOLD_ON)), options.jobs))
        taken = time.monotonic() - start
        files = [path for path in Path(folder).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    refused = [outcome for outcome in made if outcome.ended is not Ended.MADE]
    if refused:
        print("; ".join(str(problem) for outcome in refused for problem in outcome.problems), file=sys.stderr)
        return 1
    used = sum(sum(resource.getrusage(whose)[:2]) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"{len(made):,} packets, {sum(outcome.documents for outcome in made):,} documents, {len(files):,} files, {size / 1e6:,.0f} MB "
        f"in {taken:.1f} s: {len(made) / taken:.1f} packets a second, {used / len(made) * 1000:.0f} ms of processor each "
        f"({options.jobs} processes, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}, {date.today()})"
    )
    print(f"1,000 packets at this rate: {1000 * taken / len(made):.0f} s; the goal on two processors is {GOAL:.0f} s")
    return 0


def cases(count: int) -> list[Source]:
    """So many cases, the examples in turn, each somebody else's."""
    examples = [json.loads(path.read_bytes()) for path in sorted(EXAMPLES.glob("*.json"))]
    return [_case(examples[number % len(examples)], number) for number in range(count)]


def _case(example: dict[str, Any], number: int) -> Source:
    document = {key: dict(value) if isinstance(value, dict) else value for key, value in example.items()}
    document["patient"]["name"] = f"Person {number}"
    document["member"]["id"] = f"M {number:07}"
    document["denial"]["reference"] = f"R-{number:06}"
    return Source(f"case-{number:05}", "the bench", json.dumps(document).encode())


if __name__ == "__main__":
    sys.exit(main())
