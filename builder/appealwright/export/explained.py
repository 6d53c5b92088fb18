"""The letters of a packet told part by part, for a person who reads another language: on screen this stands beside each part, and
no letter may hold it, since the plan reads the letter. So a packet has it as a page that stays with the person.
"""

from __future__ import annotations

from collections.abc import Iterator

from appealwright.case import Case
from appealwright.document import Block, Cell, Document, Heading, Paragraph, Run, Table, plain_text
from appealwright.export.own_page import page_of_ours
from appealwright.facts import Facts
from appealwright.interview.parts import part_of, part_said, parts_blocks
from appealwright.interview.said import said
from appealwright.packet import Packet
from appealwright.questions import Question, interview
from appealwright.words import Words

__all__ = ["letters_explained"]

_FACTS = (
    *("patient.name", "member.id", "denial.date", "denial.reference", "treatment.drug", "treatment.sessions", "treatment.dose"),
    *("treatment.schedule", "treatment.clinic", "treatment.diagnosis", "clinician.name", "sender.name"),
)
"""What is told of a letter that says it, so that nobody signs what they cannot read."""


def letters_explained(packet: Packet) -> tuple[Document, ...]:
    """The page, in the person's words: of each letter every part, by its heading in the letter, and what it does. None where the person
    reads the letters' own language.
    """
    words = packet.words
    if words.is_of_letters:
        return ()
    letters = ((number, packet.document(kind.name).document) for number, kind in enumerate(packet.in_turn, 1) if not kind.for_person)
    told = (block for number, letter in letters for block in _told(number, letter, packet))
    texts = (words("explained", "stem"), words("explained", "title"), words("explained", "lead"))
    return (page_of_ours("explained", texts, told, packet.assessment.as_of, words),)


def _told(number: int, letter: Document, packet: Packet) -> Iterator[Block]:
    """One letter: its title in the person's language, what it is for and with which facts, over the table of its parts."""
    words = packet.words
    rows = tuple(_rows(letter, words, packet.facts))
    if not rows:
        return
    yield Heading(f"{letter.id}-heading", 2, (Run(words("document_title", letter.id)),))
    facts = "; ".join(_facts(letter, packet.case, words))
    about = (words.maybe("document_about", letter.id), words("explained", "facts", facts=facts) if facts else "")
    yield Paragraph(f"{letter.id}-facts", (Run(" ".join(one for one in about if one)),))
    yield Table(letter.id, words("explained", "caption", file=f"{number:02}-{letter.stem}"), (), rows)


def _facts(letter: Document, case: Case, words: Words) -> Iterator[str]:
    """Of the facts of the case those that this letter says, each with what it is called."""
    there = {name for block in letter.blocks for name in block.why.answers}
    for name in _FACTS:
        told = said(case.get(name), interview().question(name), words, _no_choices) if name in there else ()
        if told:
            yield f"{words('question', name, 'short')}: {', '.join(told).replace(chr(10), ', ')}"


def _no_choices(_: Question) -> tuple[()]:
    """The facts that are told here are none of those with choices from rows."""
    return ()


def _rows(letter: Document, words: Words, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    for place, block in enumerate(letter.blocks):
        part = part_of(block, place)
        if does := part and part_said(letter.id, part, parts_blocks(letter, place), words, facts):
            heading = plain_text(block.runs) if isinstance(block, Heading) else words("explained", "beginning")
            yield (_cell(heading, header=True), _cell(does))


def _cell(text: str, *, header: bool = False) -> Cell:
    return Cell((Run(text),), header=header)
