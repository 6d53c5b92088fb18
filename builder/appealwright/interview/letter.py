"""The letter on the screen: one fragment a block, each with its answer to "Why this sentence?"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice

from markupsafe import Markup

from appealwright.case import Case
from appealwright.compose import Composed
from appealwright.document import Block, Document, Furniture, Heading, PageBreak, Why
from appealwright.export.html import block_html
from appealwright.export.keep import kept_with_next
from appealwright.facts import Facts, Row
from appealwright.interview.fields import Choices
from appealwright.interview.fragments import Fragment
from appealwright.interview.offered import Lacks, Offered, lacks_of, offered
from appealwright.interview.parts import part_of, part_said, parts_blocks
from appealwright.interview.place import Editing
from appealwright.interview.said import said
from appealwright.ledger import Ledger
from appealwright.own_words import Theirs, can_be_changed
from appealwright.packet import Packet
from appealwright.questions import Interview
from appealwright.words import Words

__all__ = ["Preview"]

_Here = tuple[bool, Theirs | None, Editing | None]
"""What is so of a block in this place: whether it is kept with the next, the person's own words for it, what is changed by hand."""


@dataclass(frozen=True, slots=True)
class LetterHead:
    """What stands over the letter: which document this is, what it still lacks, the first of that by name and label, and why it is in
    another language, if it is.
    """

    documents: tuple[Offered, ...]
    title: str
    lacks: Lacks
    missing: tuple[tuple[str, str], ...]
    narrow: bool
    about: str


@dataclass(frozen=True, slots=True)
class Running:
    """The line at the head of the first page."""

    text: str
    draft: str


@dataclass(frozen=True, slots=True)
class Source:
    """A row that a block rests on, as it is shown beside it."""

    title: str
    citation: str
    address: str
    checked: str
    status: str
    verified: str
    by_site: str


@dataclass(frozen=True, slots=True)
class Told:
    """An answer that brought a block in."""

    name: str
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One block of the letter and why it is there; `is_kept` holds it on the page of the next.

    For a person who reads another language, `part` says what the part does that this block begins, and `language` is the letter's.
    """

    id: str
    block: Block
    furniture: Furniture
    is_kept: bool
    sources: tuple[Source, ...]
    told: tuple[Told, ...]
    theirs: Theirs | None
    editing: Editing | None
    part: str = ""
    language: str = ""

    @property
    def html(self) -> Markup:
        """The block as every export of it to HTML draws it, one heading level down: the page's own title stands above."""
        return Markup(block_html(self.block, self.furniture, keep=self.is_kept, deeper=1, language=self.language))  # noqa: S704 - escaped where it is written

    @property
    def has_why(self) -> bool:
        """Whether there is a sentence to explain: a heading says nothing of its own."""
        return not isinstance(self.block, PageBreak | Heading)

    @property
    def can_be_changed(self) -> bool:
        """Whether the person can put their own words here."""
        return can_be_changed(self.block)


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything the letter region is drawn from."""

    case: Case
    facts: Facts
    interview: Interview
    words: Words
    choices: Choices
    as_of: date
    narrow: bool
    editing: Editing
    ledger: Ledger

    def head(self, packet: Packet, chosen: Composed) -> Fragment:
        """What stands over the letter."""
        title = self.words("document_title", chosen.document.id)
        documents = offered(packet, chosen, self.words)
        missing = (need.answer for need in chosen.needs if need.required and need.answer in self.interview)
        first = tuple((name, self.words("question", name, "short")) for name in islice(missing, 1))
        head = LetterHead(documents, title, lacks_of(packet, chosen), first, self.narrow, self._about(chosen.document))
        return Fragment("head", "letter_head", head)

    def _about(self, document: Document) -> str:
        """What a document in another language is for, and why it is in that language."""
        if document.language == self.words.tag:
            return ""
        return f"{self.words('document_about', document.id)} {self.words('language', 'letters')}"

    def fragments(self, composed: Composed) -> Iterator[Fragment]:
        """The blocks of the document under its running line; at its end what the person wrote and no longer has a place in it."""
        document = composed.document
        theirs = {one.block: one for one in composed.theirs}
        yield Fragment(
            f"{document.id}:running", "running_line", Running(document.running, document.furniture.draft if document.draft else "")
        )
        kept = kept_with_next(document.blocks)
        is_other, furniture, language = document.language != self.words.tag, document.furniture, document.language
        for place, block in enumerate(document.blocks):
            part_made = parts_blocks(document, place) if is_other else ()
            here = (place in kept, theirs.get(block.id), self.editing if self.editing.block == block.id else None)
            key = f"{document.id}:{block.id}"
            # The very same as before where all is the same that it hangs on.
            hangs_on = (block, part_made, place, furniture, language, here)
            yield self.ledger.of(key, hangs_on, partial(self._fragment, key, document, place, part_made, here), apart=True)
        homeless = tuple(one for one in composed.theirs if one.ours is None)
        if homeless:
            yield Fragment(f"{document.id}:homeless", "homeless", homeless)

    def _fragment(self, key: str, document: Document, place: int, part_made: tuple[Block, ...], here: _Here) -> Fragment:
        """A block of the document."""
        block, (is_kept, theirs, editing) = document.blocks[place], here
        sources = tuple(self._source(row_id) for row_id in block.why.rows if row_id in self.facts)
        shown = Shown(block.id, block, document.furniture, is_kept, sources, self._told(block.why), theirs, editing)
        if document.language != self.words.tag:
            part = part_said(document.id, part_of(block, place), part_made, self.words, self.facts)
            shown = replace(shown, part=part, language=document.language)
        return Fragment(key, "letter_block", shown)

    def _source(self, row_id: str) -> Source:
        return self.ledger.of(("source", row_id), None, lambda: self._source_of(self.facts.row(row_id)))

    def _source_of(self, row: Row) -> Source:
        return Source(
            row.title,
            row.citation or "",
            row.official or (row.sources[0] if row.sources else ""),
            self.words.day(row.checked),
            self.words("letter_view", "status", row.status_on(self.as_of).value),
            self.words("letter_view", "verified", row.verified.value),
            self.words("letter_view", "by_site", row.by_site) if row.by_site else "",
        )

    def _told(self, why: Why) -> tuple[Told, ...]:
        return tuple(self._answer(name) for name in why.answers if name in self.interview)

    def _answer(self, name: str) -> Told:
        def told() -> Told:
            question = self.interview.question(name)
            return Told(name, self.words("question", name, "short"), said(self.case.get(name), question, self.words, self.choices))

        return self.ledger.of(("told", name), None, told)
