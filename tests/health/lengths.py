"""How long a paper is by the count of letters.md 1.5: its own sentences, without tables, what is quoted, and lists at the end."""

from __future__ import annotations

from collections.abc import Iterable

from appealwright.document import Document, Items, PageBreak, Paragraph, block_runs, plain_text
from tests.health.test_letters_on_every_day import OUTSIDE_THE_BODY

__all__ = ["MOST", "own_words"]

MOST = {"internal-appeal": 1_400, "external-review-request": 1_200, "clinician-letter": 900}
_APART = OUTSIDE_THE_BODY | {"passages", "clinician-note", "before"}
"""Not counted besides: the plan's own words, and the page that stays with the clinic."""


def own_words(document: Document, quotes: Iterable[str]) -> int:
    """The statement that a clinician signs on a page of its own stands apart; `quotes` are sentences of the notice between the answers."""
    ends = [place for place, block in enumerate(document.blocks) if isinstance(block, PageBreak)]
    blocks = document.blocks[: ends[0]] if ends and document.id == "external-review-request" else document.blocks
    counted = [block for block in blocks if isinstance(block, Paragraph | Items) and block.id not in _APART]
    quoted = sum(len(quote.split()) for quote in quotes) if document.id == "clinician-letter" else 0
    return sum(len(plain_text(tuple(block_runs(block))).split()) for block in counted) - quoted
