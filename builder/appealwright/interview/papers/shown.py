"""What the fragments of papers show: the values that their templates (forms/) are filled with."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.characters import folded
from appealwright.interview.papers.offers import Passage
from appealwright.interview.papers.sheets import Sight

__all__ = ["Card", "Finds", "PaperFile"]


@dataclass(frozen=True, slots=True)
class Card:
    """One offer as it is shown. `present` is what the form says instead; a `plain` one says no more than its quoted words.

    `sight` is where its words can be seen on the picture of a page, where there is one.
    """

    id: str
    answer: str
    label: str
    lines: tuple[str, ...]
    passage: Passage
    sure: str
    sure_id: str
    stand: str
    present: tuple[str, ...]
    short: str
    sight: Sight | None

    @property
    def plain(self) -> bool:
        """Whether the quoted words are the answer as it stands."""
        return folded(" ".join(self.lines)) == folded(self.passage.words)


@dataclass(frozen=True, slots=True)
class PaperFile:
    """Where a paper can be chosen as a file, and the kinds that can be read here."""

    paper: str
    id: str
    reads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finds:
    """Everything found in one paper. `notes` are finds that answer no question by themselves, `left` is what was not taken from a record;
    `together` says how many can be taken over at once. Those `beside` another question than their paper's are said in fewer words.
    """

    paper: str
    id: str
    cards: tuple[Card, ...]
    open: int
    notes: tuple[str, ...]
    left: tuple[str, ...] = ()
    together: int = 0
    beside: bool = False
