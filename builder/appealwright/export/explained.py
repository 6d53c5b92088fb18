"""The letters of a packet told part by part, for a person who reads another language: on screen this stands beside each part, and
no letter may hold it, since the plan reads the letter. So a packet has it as a page that stays with the person.
"""

from __future__ import annotations

from collections.abc import Iterator

from appealwright.document import Block, Cell, Document, Heading, Run, Table, plain_text
from appealwright.export.own_page import page_of_ours
from appealwright.interview.parts import part_of, part_said
from appealwright.packet import Packet
from appealwright.words import Words

__all__ = ["letters_explained"]


def letters_explained(packet: Packet) -> tuple[Document, ...]:
    """The page, in the person's words: of each letter every part, by its heading in the letter, and what it does. None where the person
    reads the letters' own language.
    """
    words = packet.words
    if words.is_of_letters:
        return ()
    letters = (packet.document(kind.name).document for kind in packet.kinds if not kind.for_person)
    told = (block for letter in letters for block in _told(letter, words))
    texts = (words("explained", "stem"), words("explained", "title"), words("explained", "lead"))
    return (page_of_ours("explained", texts, told, packet.assessment.as_of, words),)


def _told(letter: Document, words: Words) -> Iterator[Block]:
    """One letter: its title in the person's language over the table of its parts."""
    rows = tuple(_rows(letter, words))
    if not rows:
        return
    yield Heading(f"{letter.id}-heading", 2, (Run(words("document_title", letter.id)),))
    yield Table(letter.id, words("explained", "caption", file=letter.stem), (), rows)


def _rows(letter: Document, words: Words) -> Iterator[tuple[Cell, ...]]:
    for place, block in enumerate(letter.blocks):
        part = part_of(block, place)
        if said := part and part_said(letter.id, part, words):
            heading = plain_text(block.runs) if isinstance(block, Heading) else words("explained", "beginning")
            yield (_cell(heading, header=True), _cell(said))


def _cell(text: str, *, header: bool = False) -> Cell:
    return Cell((Run(text),), header=header)
