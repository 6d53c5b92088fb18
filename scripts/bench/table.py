"""The table of `make bench`: medians of every visit, of keystrokes with the largest case, and what must be reached beside what is.

Everything is measured in one run on one machine, whose load is printed too: the figures are for comparing, most of all with each other.
Where others were at work on it, that is said. `--part` measures the visits or the room alone, to do it again.
"""

from __future__ import annotations

import argparse
import os
import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Playwright, sync_playwright

from scripts.bench import room
from scripts.bench.host import Counted, running
from scripts.bench.starts import LINES, folder, fresh, measured

FREE_HOST = 100e9
"""Bytes a month that a free host carries."""


@dataclass(frozen=True)
class Must:
    """A figure that must be reached: `most`, or else at least `least`."""

    what: str
    figure: float
    unit: str
    most: float = 0
    least: float = 0

    @property
    def is_met(self) -> bool:
        """Whether it is."""
        return self.figure <= self.most if self.most else self.figure >= self.least

    def __str__(self) -> str:
        asked = f"at most {self.most:g}" if self.most else f"at least {self.least:g}"
        return f"{self.what:58} {self.figure:9.1f} {self.unit:5} {asked:14} {'met' if self.is_met else 'NOT MET'}"


def of_visits(times: dict[tuple[str, str], float], sent: int) -> Iterator[Must]:
    """What issue 6 asks of visits, each beside what was measured."""
    cold, line = f"cold, {LINES[0].name}", f"cold, {LINES[1].name}"
    yield Must("cold, times sooner than naive Pyodide", times["naive Pyodide", cold] / times["ours", cold], "x", least=3)
    yield Must("repeat, times sooner than naive Pyodide", times["naive Pyodide", "warm"] / times["ours", "repeat"], "x", least=5)
    yield Must("first visit", sent / 1e6, "MB", most=5.4)
    yield Must("first letter after one guide", times["ours", "after one guide"], "ms", most=600)
    yield Must(f"{LINES[1].name}, times the wire alone", times["ours", line] / times["the wire alone", line], "x", most=1.2)


def of_the_room(heard: room.Heard) -> Iterator[Must]:
    """What it asks of the room."""
    yield Must("keystroke to the letter laid out, 95 of 100", part(heard.laid, 95), "ms", most=16)
    yield Must("keystroke to the letter laid out, 99 of 100", part(heard.laid, 99), "ms", most=33)
    yield Must("longest task once the form can be typed into", max(heard.tasks, default=0), "ms", most=50)
    yield Must("memory of the worker", heard.memory, "MB", most=60)
    yield Must("a worker that died is back, on a first visit", heard.revived, "ms", most=1000)
    yield Must("a worker that died is back, on a warm cache", heard.revived_warm, "ms", most=1000)


def part(taken: list[float], of_100: int) -> float:
    """The time that so many of a hundred take at most."""
    return sorted(taken)[min(len(taken) - 1, len(taken) * of_100 // 100)]


def in_the_room(play: Playwright, rounds: int, host: Counted) -> room.Heard:
    """All keystrokes and tasks of the rounds; of memory and revival the median."""
    heard = []
    for _ in range(rounds):
        with fresh(play) as context:
            page = context.new_page()
            some = room.measured(page, host)
            page.close()
            page = context.new_page()
            some.memory = room.memory(page, host)
            page.close()
            some.revived_warm = room.revived_warm(context.new_page(), host)
            heard.append(some)
    return room.Heard(
        laid=[one for some in heard for one in some.laid],
        painted=[one for some in heard for one in some.painted],
        tasks=[one for some in heard for one in some.tasks],
        revived=statistics.median(some.revived for some in heard),
        revived_warm=statistics.median(some.revived_warm for some in heard),
        memory=statistics.median(some.memory for some in heard),
    )


def visits(play: Playwright, rounds: int, host: Counted) -> Iterator[Must]:
    """Print a line a kind of visit; the figures that must be reached."""
    times, first = {}, 0
    for name, kind, taken, sent in measured(play, rounds, host):
        times[name, kind] = statistics.median(taken)
        first = first or (sent if name == "ours" else 0)
        spread = ", ".join(f"{one:.0f}" for one in sorted(taken))
        size = f"  {sent / 1e6:5.2f} MB, {FREE_HOST / sent:9.0f} letters in 100 GB" if sent else ""
        print(f"{name:24} {kind:30} {times[name, kind]:8.0f} ms  ({spread}){size}", flush=True)
    return of_visits(times, first)


def keys(play: Playwright, rounds: int, host: Counted) -> Iterator[Must]:
    """Print what a keystroke takes; the figures that must be reached."""
    heard = in_the_room(play, rounds, host)
    for what, taken in (("laid out", heard.laid), ("painted", heard.painted)):
        rare = f"p95 {part(taken, 95):.1f}, p99 {part(taken, 99):.1f}, {len(taken)} keys"
        print(f"{'keystroke, largest case':24} {what:30} {part(taken, 50):8.1f} ms, {rare}")
    return of_the_room(heard)


PARTS = {"visits": visits, "room": keys}
QUIET = 1.5
"""The browser and what measures it make up so much of the load by themselves, for each core; what is more are others."""


def load(when: str) -> float:
    """The load of the machine, which is printed."""
    now, cores = os.getloadavg()[0], os.cpu_count() or 1
    print(f"load of the machine {when}: {now:.1f} on {cores} cores")
    return now / cores


def main() -> None:
    """Print a line a measurement, then a line a figure that must be reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--part", choices=PARTS, help="only this, to measure it again")
    given = options.parse_args()
    found: list[Must] = []
    loads = [load(f"before, medians of {given.rounds}")]
    with running(folder()) as host, sync_playwright() as play:
        for name, measure in PARTS.items():
            if given.part in (None, name):
                found += measure(play, given.rounds, host)
                loads.append(load(f"after the {name}"))
    print()
    for must in found:
        print(must)
    if max(loads) > QUIET:
        print(
            "\nOthers were at work on this machine: the milliseconds are too many, and only what was measured in the same minute compares."
        )


if __name__ == "__main__":
    main()
