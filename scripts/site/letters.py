"""Sample letters: the worked cases of the builder, written by the builder at build, each part with why it is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from appealwright.document import Block, Document, Heading, PageBreak, Why
from appealwright.examples import EXAMPLES, TOLD_ON, example_document, marked
from appealwright.export.html import block_html
from appealwright.export.keep import kept_with_next
from appealwright.facts import Facts, Row
from appealwright.interview.judged import Judged, Wishes, judged
from appealwright.questions import interview
from appealwright.words import words_in
from scripts.site.inserts import plain
from scripts.site.words import long_date

STYLE = "assets/letter.css"
"""The letter's own style sheet, the same that the builder prints with; pages with a letter name it in their front matter."""


class Letters:
    """The documents of the worked cases, as parts of pages."""

    def __init__(self, facts: Facts, words: Mapping[str, Any], language: str = "en") -> None:
        """`words` is what the site says around a letter."""
        self.facts = facts
        self.words = words
        self.said = words_in(language)

    def letter(self, of: str) -> str:
        """`EXAMPLE DOCUMENT` as that document of that example."""
        name, _, document_id = of.partition(" ")
        case = self._judged(name)
        if document_id not in {kind.name for kind in case.packet.kinds}:
            raise ValueError(f"{name} makes no {document_id!r}")
        document = case.document(document_id).document
        head = f'<p class="running-line"><strong class="draft">{escape(document.furniture.draft)}</strong></p>'
        parts = "".join(self._parts(document))
        label = escape(self.words["label"].format(title=self.said("document_title", document_id)))
        letter = f'<section class="letter" lang="en" aria-label="{label}">{head}{parts}</section>'
        return f'<div class="aw-letter" data-search-exclude>{letter}</div>'

    def others(self, name: str) -> str:
        """The names of every document that this example gets."""
        return "\n".join(f"- {plain(self.said('document_title', kind.name))}" for kind in self._judged(name).packet.kinds)

    def rows_of(self, name: str) -> set[str]:
        """The rows that any document of the example rests on."""
        case = self._judged(name)
        documents = [case.document(kind.name).document for kind in case.packet.kinds]
        return {row_id for document in documents for block in document.blocks for row_id in block.why.rows}

    def _judged(self, name: str) -> Judged:
        if name not in EXAMPLES:
            raise ValueError(f"no example has the name {name!r}")
        return judged(example_document(name), self.facts, TOLD_ON, Wishes(finish=marked))

    def _parts(self, document: Document) -> Iterator[str]:
        kept = kept_with_next(document.blocks)
        for place, block in enumerate(document.blocks):
            yield block_html(block, document.furniture, keep=place in kept, deeper=1)
            if block.why.rows and not isinstance(block, Heading | PageBreak):
                yield self._why(block)

    def _why(self, block: Block) -> str:
        told = self._told(block.why)
        sources = "".join(self._source(self.facts.row(row_id)) for row_id in block.why.rows)
        answers = f"<p>{escape(self.words['told'])} {escape(', '.join(told))}.</p>" if told else ""
        rests = f"<p>{escape(self.words['rests_on'])}</p><ul>{sources}</ul>"
        return f'<details class="aw-why"><summary>{escape(self.words["why"])}</summary>{rests}{answers}</details>'

    def _told(self, why: Why) -> list[str]:
        asked = {question.name for question in interview().questions()}
        return [self.said("question", name, "short") for name in why.answers if name in asked]

    def _source(self, row: Row) -> str:
        citation = f", {escape(row.citation)}" if row.citation else ""
        checked = self.words["checked"].format(date=long_date(row.checked))
        link = row.official or next(iter(row.sources), None)
        said = self.words["open" if row.official else "read"]
        opened = f' <a href="{escape(link)}" rel="noreferrer noopener">{escape(said)}</a>' if link else ""
        return f"<li><strong>{escape(row.title)}</strong>{citation}. {escape(checked)}.{opened}</li>"
