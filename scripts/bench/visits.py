"""Which visits are timed, and in which order: each way at each pace, to the first question and to the first letter.

cold: nothing is kept. warm: the files are. repeat: all that an earlier visit left which stayed on the porch; only ours leaves more than
files. guide: a guide was read first, the reader pointed at the builder, and it was made ready. Elsewhere the form comes with the letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Playwright

from scripts.bench.host import Counted
from scripts.bench.paces import NO_LIMIT, PACES, Pace
from scripts.bench.starts import PYSCRIPT, Visited, after_a_guide, first_question, fresh, left_behind, other, ours, visit

__all__ = ["AFTER_A_GUIDE", "COLD", "REPEAT", "WARM", "Measured", "Series", "measured", "planned"]

COLD, WARM, REPEAT = "first letter, cold", "first letter, warm", "first letter, repeat"
TYPABLE = ("first question, cold", "first question, warm", "first question, repeat")
AFTER_A_GUIDE = "first letter, after one guide"


@dataclass(frozen=True)
class Way:
    """A way of getting to the letter: how it is visited, how often at most, and whether one visits it again."""

    name: str
    visited: Visited
    again: bool = True
    is_ours: bool = False
    rounds: int = 9


OURS = "ours"
LETTER = Way(OURS, ours, is_ours=True)
QUESTION = Way(OURS, first_question, is_ours=True)
WAYS = (
    LETTER,
    QUESTION,
    Way("naive Pyodide", other("naive")),
    Way("PyScript", other("pyscript"), rounds=2),
    Way("the wire alone", other("wire"), again=False),
    Way("a letter in JavaScript", other("plain"), again=False),
)


@dataclass(frozen=True)
class Series:
    """Visits of one kind, so many rounds of them, and what each round tells."""

    way: Way
    pace: Pace
    rounds: int
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """What a series took: the times, and the bytes of a first visit or 0."""

    way: str
    kind: str
    pace: str
    times: list[float]
    sent: int = 0


def planned(rounds: int) -> Iterator[Series]:
    """Every series. Ours is first, while nothing of the others is in the machine's own memory."""
    yield Series(LETTER, NO_LIMIT, rounds, (AFTER_A_GUIDE,))
    for pace in PACES:
        for way in WAYS:
            cold, warm, repeat = TYPABLE if way is QUESTION else (COLD, WARM, REPEAT)
            often = min(rounds, way.rounds, pace.rounds if way.is_ours or not way.again else pace.beside)
            yield Series(way, pace, often, (cold, warm) if way.again else (cold,))
            if way.is_ours:
                yield Series(way, pace, often, (repeat,))


def measured(play: Playwright, series: Series, host: Counted) -> Iterator[Measured]:
    """A series, timed."""
    if series.way.name == "PyScript" and not PYSCRIPT.exists():
        return
    times: dict[str, list[float]] = {kind: [] for kind in series.kinds}
    sent = 0
    for _ in range(series.rounds):
        if AFTER_A_GUIDE in times:
            times[AFTER_A_GUIDE].append(after_a_guide(host))
            continue
        with fresh(play) as context:
            if series.kinds[0] in (REPEAT, TYPABLE[2]):
                left_behind(context, host)
            for kind in series.kinds:
                before = host.sent
                times[kind].append(visit(context, series.way.visited, host, series.pace))
                sent = host.sent - before if kind == COLD else sent
    for kind, taken in times.items():
        yield Measured(series.way.name, kind, series.pace.name, taken, sent if kind == COLD else 0)
