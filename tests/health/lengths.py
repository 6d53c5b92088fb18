"""How long a paper is by the count of letters.md 1.5: its own sentences, without tables, what is quoted, and lists at the end."""

from __future__ import annotations

from collections.abc import Iterable

from appealwright.document import Block, Document, Items, PageBreak, Paragraph, block_runs, plain_text

MOST = {"internal-appeal": 1_400, "external-review-request": 1_200, "clinician-letter": 900}
LONGEST = {
    "clinician-letter": 900,
    "call-sheet": 420,
    "complaint": 350,
    "employer-letter": 250,
    "representative-form": 350,
    "fax-cover": 80,
    "call-log": 100,
    "next-steps": 330,
    "checklist": 150,
    "exhibits": 30,
}
"""Words in paragraphs and lists, without the page for the clinician."""

OUTSIDE_THE_BODY = frozenset({"sender", "date", "recipient", "denial-reasons", "enclosures", "references"})
OF_THE_CLINIC = frozenset({"clinician-note", "before"})
"""The page for the clinician, which is taken off before the letter is sent."""


def words_of(document: Document) -> str:
    return " ".join(plain_text(tuple(block_runs(block))) for block in document.blocks)


def counted(blocks: Iterable[Block], apart: frozenset[str] = OUTSIDE_THE_BODY) -> int:
    """Words in paragraphs and lists, without the blocks `apart`. Tables are not counted."""
    said = [block for block in blocks if isinstance(block, Paragraph | Items) and block.id not in apart]
    return sum(len(plain_text(tuple(block_runs(block))).split()) for block in said)


def words_as_sent(document: Document) -> int:
    return counted(document.blocks, OUTSIDE_THE_BODY | OF_THE_CLINIC)


def own_words(document: Document, quotes: Iterable[str]) -> int:
    """The statement that a clinician signs on a page of its own stands apart; `quotes` are sentences of the notice between the answers."""
    ends = [place for place, block in enumerate(document.blocks) if isinstance(block, PageBreak)]
    blocks = document.blocks[: ends[0]] if ends and document.id == "external-review-request" else document.blocks
    quoted = sum(len(quote.split()) for quote in quotes) if document.id == "clinician-letter" else 0
    return counted(blocks, OUTSIDE_THE_BODY | OF_THE_CLINIC | {"passages"}) - quoted
