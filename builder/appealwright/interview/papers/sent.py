"""Pages that the page has read from a file, or that the reader page has handed over: taken into the paper they belong to."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from appealwright.characters import without_forbidden
from appealwright.facts import Facts
from appealwright.interview.answers import Typed
from appealwright.interview.papers.held import Held
from appealwright.interview.papers.papers import BOOKLET_HOST, PAPERS
from appealwright.interview.papers.sheets import Sheet, sheet_of

__all__ = ["Sent", "taken_over"]


@dataclass(frozen=True, slots=True)
class Sent:
    """A few pages of a paper, from page `first` on; `last` tells that no more will come. A page without a picture has no sheet. `following`
    is the text of the page behind them, where there is one.
    """

    paper: str
    pages: tuple[str, ...]
    sheets: tuple[Sheet | None, ...]
    first: int
    last: bool
    following: str = ""

    @classmethod
    def read(cls, target: str) -> Sent:
        """What the page sent. Raises ValueError for a paper that no question takes."""
        sent = json.loads(target)
        if sent["paper"] not in PAPERS:
            raise ValueError("a paper of no question")
        paper, first, pages = sent["paper"], int(sent["first"]), sent["pages"]
        sheets = (
            sheet_of(paper, str(page["picture"]), number, page["lines"]) if page["picture"] else None
            for number, page in enumerate(pages, first)
        )
        return cls(paper, tuple(str(page["text"]) for page in pages), tuple(sheets), first, bool(sent["last"]), str(sent.get("next", "")))


def taken_over(sent: Sent, typed: Typed, held: Held, facts: Facts) -> tuple[Typed, Held]:
    """The answers and what is held after these pages. A text that stands in the form already is added to, not replaced."""
    held = replace(held, arrived=None)
    if sent.paper == BOOKLET_HOST:
        pages = tuple(without_forbidden(page)[0] for page in sent.pages)
        return typed, held.with_pages(pages, sent.first, facts, sent.sheets, sent.following)
    text, present = "\n\n".join(page.strip("\n") for page in sent.pages), typed.text(sent.paper).rstrip()
    whole = without_forbidden(f"{present}\n\n{text}" if present else text)[0]
    return typed.with_text(sent.paper, whole), held.with_sheets(sent.paper, sent.sheets, anew=not present)
