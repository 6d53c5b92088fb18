"""What a person wrote freely and a letter prints as it stands: which documents do, said at the question and once more at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.case import Case
from appealwright.document import Document, Run, block_runs, plain_text
from appealwright.interview.fragments import Fragment
from appealwright.kinds import DocumentKind
from appealwright.packet import Packet
from appealwright.questions import Interview, Kind, Question
from appealwright.words import Words
from appealwright.writer.prose import stopless

__all__ = ["printed_note", "printed_words", "texts_of"]

_FREE = {Kind.TEXT, Kind.LINES}
_NAMES = {"drug", "words", "page"}
"""Columns of a table that name a thing or quote the plan, and tell nothing in the person's own words."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One free answer: its question, its words, and the titles of the documents in which they stand."""

    name: str
    label: str
    words: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllPrinted:
    """All of them; folded on a phone."""

    answers: tuple[Printed, ...]
    folded: bool


def printed_note(question: Question, kinds: tuple[DocumentKind, ...], words: Words) -> str:
    """Under a question: in which documents of this packet its answer stands as it was written; nothing where in none."""
    titles = [words("document_title", kind.name) for kind in kinds if kind.name in question.printed_in]
    return words("view", "printed_table" if question.kind is Kind.TABLE else "printed", documents="; ".join(titles)) if titles else ""


def printed_words(packet: Packet, interview: Interview, words: Words, *, narrow: bool) -> Iterator[Fragment]:
    """On the last page: each such answer with the documents in which it stands now."""
    found = tuple(one for question in interview.questions() if question.printed_in for one in _printed(question, packet, words))
    if found:
        yield Fragment("packet:printed", "printed", AllPrinted(found, narrow))


def texts_of(question: Question, case: Case) -> Iterator[str]:
    """What the person wrote freely in answer to a question, cell by cell in a table."""
    if question.kind is Kind.TABLE:
        columns = [column.name for column in question.columns if column.kind in _FREE and column.name not in _NAMES]
        yield from filter(None, (record.text(column) for record in case.records(question.name) for column in columns))
    elif case.text(question.name):
        yield case.text(question.name)


def _printed(question: Question, packet: Packet, words: Words) -> Iterator[Printed]:
    documents = [packet.document(kind.name).document for kind in packet.in_turn if kind.name in question.printed_in]
    for text in texts_of(question, packet.case):
        titles = tuple(words("document_title", document.id) for document in documents if _stands_in(text, document))
        if titles:
            yield Printed(question.name, words("question", question.name, "short"), text, titles)


def _stands_in(text: str, document: Document) -> bool:
    wanted = " ".join(stopless(text).split())
    return any(wanted in " ".join(plain_text(runs).split()) for runs in _parts(document))


def _parts(document: Document) -> Iterator[tuple[Run, ...]]:
    for block in document.blocks:
        yield tuple(block_runs(block))
