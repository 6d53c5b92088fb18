"""How quick a line and a processor a visit has, and how many rounds of it are enough."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from scripts.bench.host import Counted, Line
from scripts.bench.quarter import quartered

__all__ = ["NO_LIMIT", "PACES", "Pace"]


@dataclass(frozen=True)
class Pace:
    """A line and a processor. Rounds of ours, and of naive Pyodide and PyScript, which take a minute each where it is slow: there is less
    of chance in a long wait.
    """

    name: str
    line: Line
    rounds: int
    beside: int
    quarter: bool = False

    @contextmanager
    def kept(self, host: Counted) -> Iterator[None]:
        """Every visit goes at this pace until the block ends."""
        before, host.line = host.line, self.line
        with quartered(os.getpid()) if self.quarter else nullcontext():
            yield
        host.line = before


NO_LIMIT = Pace("no limit", Line(), rounds=9, beside=9)
PACES = (
    NO_LIMIT,
    Pace("10 Mbit/s, 40 ms", Line(1_250_000, 40), rounds=2, beside=1),
    Pace("1.6 Mbit/s, 150 ms", Line(200_000, 150), rounds=1, beside=1),
    Pace("a quarter core", Line(), rounds=2, beside=1, quarter=True),
)
