"""The table of `make bench`: medians of every visit, of keystrokes with the largest case, and what must be reached beside what is.

Everything is measured in one run on one machine, whose load is printed too: the figures are for comparing, most of all with each other.
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


def musts(times: dict[tuple[str, str], float], sent: int, heard: room.Heard) -> Iterator[Must]:
    """What issue 6 asks, each beside what was measured."""
    cold, line = f"cold, {LINES[0].name}", f"cold, {LINES[1].name}"
    yield Must("cold, times sooner than naive Pyodide", times["naive Pyodide", cold] / times["ours", cold], "x", least=3)
    yield Must("repeat, times sooner than naive Pyodide", times["naive Pyodide", "warm"] / times["ours", "repeat"], "x", least=5)
    yield Must("first visit", sent / 1e6, "MB", most=5.4)
    yield Must("first letter after one guide", times["ours", "after one guide"], "ms", most=600)
    yield Must(f"{LINES[1].name}, times the wire alone", times["ours", line] / times["the wire alone", line], "x", most=1.2)
    yield Must("keystroke to the letter laid out, 95 of 100", part(heard.laid, 95), "ms", most=16)
    yield Must("keystroke to the letter laid out, 99 of 100", part(heard.laid, 99), "ms", most=33)
    yield Must("longest task once the form can be typed into", max(heard.tasks, default=0), "ms", most=50)
    yield Must("memory of the worker", heard.memory, "MB", most=60)
    yield Must("a worker that died is back", heard.revived, "ms", most=1000)


def part(taken: list[float], of_100: int) -> float:
    """The time that so many of a hundred take at most."""
    return sorted(taken)[min(len(taken) - 1, len(taken) * of_100 // 100)]


def in_the_room(play: Playwright, rounds: int, host: Counted) -> room.Heard:
    """All keystrokes and tasks of the rounds; of memory and revival the median."""
    heard = []
    for _ in range(rounds):
        with fresh(play) as context:
            heard.append(room.measured(context.new_page(), host))
    return room.Heard(
        laid=[one for some in heard for one in some.laid],
        painted=[one for some in heard for one in some.painted],
        tasks=[one for some in heard for one in some.tasks],
        revived=statistics.median(some.revived for some in heard),
        memory=statistics.median(some.memory for some in heard),
    )


def main() -> None:
    """Print a line a measurement, then a line a figure that must be reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    rounds = options.parse_args().rounds
    times, first = {}, 0
    with running(folder()) as host, sync_playwright() as play:
        print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; medians of {rounds}")
        for name, kind, taken, sent in measured(play, rounds, host):
            times[name, kind] = statistics.median(taken)
            first = first or (sent if name == "ours" else 0)
            spread = ", ".join(f"{one:.0f}" for one in sorted(taken))
            size = f"  {sent / 1e6:5.2f} MB, {FREE_HOST / sent:9.0f} letters in 100 GB" if sent else ""
            print(f"{name:24} {kind:30} {times[name, kind]:8.0f} ms  ({spread}){size}", flush=True)
        heard = in_the_room(play, rounds, host)
    for what, taken in (("laid out", heard.laid), ("painted", heard.painted)):
        rare = f"p95 {part(taken, 95):.1f}, p99 {part(taken, 99):.1f}, {len(taken)} keys"
        print(f"{'keystroke, largest case':24} {what:30} {part(taken, 50):8.1f} ms, {rare}")
    print(f"load of the machine after: {os.getloadavg()[0]:.1f}\n")
    for must in musts(times, first, heard):
        print(must)


if __name__ == "__main__":
    main()
