"""What the shell says of packets: a line that moves while they are made, then each case and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TextIO

from appealwright.shell.batch import Ended, Outcome
from appealwright.shell.making import Missing
from appealwright.words import Words

__all__ = ["Progress", "lines_about", "lines_missing", "totals"]

_BAR = 30
"""Signs of a bar: with its figures it stays on one line of a terminal."""


@dataclass(slots=True)
class Progress:
    """How far a run is: a bar and figures, on a line of its own that is written over; silent where nobody watches (a file, a pipe)."""

    total: int
    to: TextIO
    words: Words
    done: int = 0
    refused: int = 0
    _shown: int = field(default=0, init=False)

    def tell(self, outcome: Outcome) -> None:
        """Count one more case."""
        self.done += 1
        self.refused += outcome.ended is Ended.REFUSED
        if self.to.isatty():
            figures = self.words("shell", "progress", done=f"{self.done:,}", total=f"{self.total:,}", refused=f"{self.refused:,}")
            line = f"{self._bar()} {figures}"
            self.to.write(f"\r{line:<{self._shown}}")
            self.to.flush()
            self._shown = len(line)

    def _bar(self) -> str:
        full = self.done * _BAR // self.total
        return f"[{'#' * full}{'.' * (_BAR - full)}]"

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self.to.write(f"\r{'':<{self._shown}}\r")
            self._shown = 0


def lines_about(outcome: Outcome, words: Words) -> Iterator[str]:
    """One case: what became of it, and what its packet lacks. Why one was refused is told apart."""
    yield words("shell", "ended", outcome.ended.value, case=outcome.source.name, count=outcome.documents)
    for line in lines_missing(outcome.missing, words):
        yield f"  {line}"
    if outcome.removed_characters:
        yield f"  {words('shell', 'removed', count=outcome.removed_characters)}"


def lines_missing(missing: Missing, words: Words) -> Iterator[str]:
    """What a packet lacks, in the names that the form gives its questions."""
    for key, names in (("required", missing.required), ("wanted", missing.helpful)):
        if names:
            yield words("shell", key, answers="; ".join(_named(name, words) for name in names))


def totals(counts: dict[Ended, int], words: Words) -> str:
    """The last line of a run."""
    return words("shell", "totals", **{ended.value: f"{counts.get(ended, 0):,}" for ended in Ended})


def _named(name: str, words: Words) -> str:
    return words.maybe("question", name, "short") or words.maybe("question", name, "label") or name
