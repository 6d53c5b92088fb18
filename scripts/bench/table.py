"""The table of `make bench`: medians of every visit, of keystrokes with the largest case, and what must be reached beside what is.

Everything is measured in one run on one machine, whose load is printed too: the figures are for comparing, most of all with each other.
Where others were at work on it, that is said. To measure again: `--part` the visits or the room alone, `--pace` the visits at one pace,
`--way` those of one way.
"""

from __future__ import annotations

import argparse
import os
import statistics
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Playwright, sync_playwright

from scripts.bench import photo, room
from scripts.bench.host import Counted, running
from scripts.bench.paces import NO_LIMIT, PACES
from scripts.bench.starts import folder, fresh
from scripts.bench.visits import AFTER_A_GUIDE, COLD, OURS, REPEAT, WARM, Measured, measured, planned

FREE_HOST = 100e9
"""Bytes a month that a free host carries."""


@dataclass(frozen=True)
class Wanted:
    """How many rounds at most, and of which visits alone."""

    rounds: int
    pace: str | None = None
    way: str | None = None


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


Medians = dict[tuple[str, str, str], float]
"""By way, kind of visit, and pace."""


def of_visits(times: Medians, sent: int) -> Iterator[Must]:
    """What issue 6 asks of visits, each beside what was measured; nothing of what was not."""
    naive, free, line = "naive Pyodide", NO_LIMIT.name, PACES[1].name

    def ratio(one: tuple[str, str, str], other: tuple[str, str, str]) -> float:
        return times[one] / times[other] if one in times and other in times else 0

    found = (
        Must("cold, times sooner than naive Pyodide", ratio((naive, COLD, free), (OURS, COLD, free)), "x", least=3),
        Must("repeat, times sooner than naive Pyodide", ratio((naive, WARM, free), (OURS, REPEAT, free)), "x", least=5),
        Must("first visit", sent / 1e6, "MB", most=5.4),
        Must("first letter after one guide", times.get((OURS, AFTER_A_GUIDE, free), 0), "ms", most=600),
        Must(f"{line}, times the wire alone", ratio((OURS, COLD, line), ("the wire alone", COLD, line)), "x", most=1.2),
    )
    yield from (must for must in found if must.figure)


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


def visits(play: Playwright, wanted: Wanted, host: Counted) -> Iterator[Must]:
    """Print a line a kind of visit, then the medians side by side; the figures that must be reached."""
    times: Medians = {}
    first = 0
    for series in planned(wanted.rounds):
        if wanted.pace in (None, series.pace.name) and wanted.way in (None, series.way.name):
            for found in measured(play, series, host):
                times[found.way, found.kind, found.pace] = statistics.median(found.times)
                first = first or (found.sent if found.way == OURS else 0)
                print(told(found), flush=True)
    print()
    print(*side_by_side(times), sep="\n", flush=True)
    return of_visits(times, first)


def told(found: Measured) -> str:
    """A line on one kind of visit: the median, all times, and the bytes of a first visit."""
    spread = ", ".join(f"{one:.0f}" for one in sorted(found.times))
    size = f"  {found.sent / 1e6:5.2f} MB, {FREE_HOST / found.sent:9.0f} letters in 100 GB" if found.sent else ""
    return f"{found.way:24} {found.kind:30} {found.pace:20} {statistics.median(found.times):8.0f} ms  ({spread}){size}"


def side_by_side(times: Medians) -> Iterator[str]:
    """The table of medians in milliseconds: a line a way and kind, a column a pace."""
    yield f"{'medians, ms':55}" + "".join(f"{pace.name:>20}" for pace in PACES)
    for way, kind in dict.fromkeys((way, kind) for way, kind, _ in times):
        cells = (times.get((way, kind, pace.name)) for pace in PACES)
        yield f"{way:24} {kind:30}" + "".join(f"{'-' if cell is None else f'{cell:,.0f}':>20}" for cell in cells)


def keys(play: Playwright, wanted: Wanted, host: Counted) -> Iterator[Must]:
    """Print what a keystroke takes; the figures that must be reached."""
    heard = in_the_room(play, wanted.rounds, host)
    for what, taken in (("laid out", heard.laid), ("painted", heard.painted)):
        rare = f"p95 {part(taken, 95):.1f}, p99 {part(taken, 99):.1f}, {len(taken)} keys"
        print(f"{'keystroke, largest case':24} {what:30} {part(taken, 50):8.1f} ms, {rare}")
    return of_the_room(heard)


def photos(play: Playwright, wanted: Wanted, host: Counted) -> Iterator[Must]:
    """Print what the photo of a page takes; the figure that must be reached (issue 4)."""
    with fresh(play) as context:
        picture = photo.sheet(context.new_page())
        taken = [photo.read(context.new_page(), host, picture) for _ in range(wanted.rounds)]
    spread = ", ".join(f"{one:.0f}" for one in sorted(taken))
    print(f"{'photo of a page':24} {'chosen to its text':30} {statistics.median(taken):8.0f} ms  ({spread})")
    yield Must("a page photo, on two cores", statistics.median(taken) / 1000, "s", most=5)


PARTS = {"visits": visits, "room": keys, "photo": photos}
QUIET = 1.5
"""The browser and what measures it make up so much of the load by themselves, for each core; what is more are others."""


def load(when: str) -> float:
    """The load of the machine, which is printed."""
    now, cores = os.getloadavg()[0], os.cpu_count() or 1
    print(f"load of the machine {when}: {now:.1f} on {cores} cores")
    return now / cores


def main() -> None:
    """Print a line a measurement, the table of medians, then a line a figure that must be reached."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--part", choices=PARTS, help="only this, to measure it again")
    options.add_argument("--pace", choices=[pace.name for pace in PACES], help="only the visits at this pace")
    options.add_argument("--way", choices=dict.fromkeys(series.way.name for series in planned(1)), help="only the visits by this way")
    given = options.parse_args()
    wanted = Wanted(given.rounds, given.pace, given.way)
    part = given.part or ("visits" if given.pace or given.way else None)
    found: list[Must] = []
    loads = [load(f"before, medians of {given.rounds} or fewer")]
    with running(folder()) as host, sync_playwright() as play:
        for name, measure in PARTS.items():
            if part in (None, name):
                found += measure(play, wanted, host)
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
