"""Pages that the page has read from a file, or that the reader page has handed over: taken into the paper they belong to."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from appealwright.characters import without_forbidden
from appealwright.facts import Facts
from appealwright.interview.answers import Typed
from appealwright.interview.papers.held import Held
from appealwright.interview.papers.papers import BOOKLET_HOST, PAPERS

__all__ = ["Sent", "taken_over"]


@dataclass(frozen=True, slots=True)
class Sent:
    """A few pages of a paper, from page `first` on; `last` tells that no more will come."""

    paper: str
    pages: tuple[str, ...]
    first: int
    last: bool

    @classmethod
    def read(cls, target: str) -> Sent:
        """What the page sent. Raises ValueError for a paper that no question takes."""
        sent = json.loads(target)
        if sent["paper"] not in PAPERS:
            raise ValueError("a paper of no question")
        return cls(sent["paper"], tuple(map(str, sent["pages"])), int(sent["first"]), bool(sent["last"]))


def taken_over(sent: Sent, typed: Typed, held: Held, facts: Facts) -> tuple[Typed, Held]:
    """The answers and what is held after these pages. A text that stands in the form already is added to, not replaced."""
    held = replace(held, arrived=None)
    if sent.paper == BOOKLET_HOST:
        return typed, held.with_pages(sent.pages, sent.first, facts)
    text, present = "\n\n".join(page.strip("\n") for page in sent.pages), typed.text(sent.paper).rstrip()
    return typed.with_text(sent.paper, without_forbidden(f"{present}\n\n{text}" if present else text)[0]), held
