"""What a person wrote freely and a letter prints as it stands: which documents do, said at the question and once more at the end. And what
none prints, because of words that are not an insurer's to read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from appealwright.case import Case
from appealwright.document import Document, block_runs, plain_text
from appealwright.facts import Facts
from appealwright.interview.fragments import Fragment
from appealwright.kinds import DocumentKind
from appealwright.next_steps.own import texts_of
from appealwright.packet import Packet
from appealwright.questions import Interview, Kind, Question
from appealwright.untold.civil import insults_in
from appealwright.untold.dangers import is_held, without_dangers
from appealwright.untold.half_truths import without_half_truths
from appealwright.untold.leftovers import without_leftovers
from appealwright.untold.life_apart import tells_life
from appealwright.untold.subjects import THERAPY, tells_subjects, without_subjects_of
from appealwright.untold.turned import without_turned
from appealwright.untold.unspoken import (
    ACCOUNT,
    CELLS,
    is_parted,
    is_unspoken,
    parted_in,
    unspoken_in,
    without_private,
    without_thoughts,
    words_parted,
)
from appealwright.untold.unusual import is_unusual, unusual_in, without_unusual, words_left_out
from appealwright.words import Words
from appealwright.writer.prose import OMITTED, sentences, stopless

__all__ = ["left_out", "printed_note", "printed_words"]

_ALSO = {
    "treatment.diagnosis",
    "treatment.monitoring",
    "treatment.review",
    "appeal.points",
    "network.calls",
    "network.distance",
}
"""Answers that stand in papers beside those whose question names the papers: short ones, or a clinic's. At the end they are shown too."""
_MOST_WORDS = 6
"""So many of the words that keep a clause out of the letters are named."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One free answer: its question, its words, and the titles of the documents in which they stand."""

    name: str
    label: str
    words: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllPrinted:
    """All of them; on a phone they can be folded away."""

    answers: tuple[Printed, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An answer of which papers leave something out: its question, and the sentences that no paper prints whole."""

    name: str
    label: str
    words: tuple[str, ...]


def printed_note(question: Question, case: Case, facts: Facts, kinds: tuple[DocumentKind, ...], words: Words) -> str:
    """Under a question: that its answer, or a sentence of it, stays out of every paper, or in which documents of this packet it stands as
    it was written; nothing where in none.
    """
    if left_out := _left_out_note(question, case, facts, words):
        return left_out
    titles = [words("document_title", kind.name) for kind in kinds if kind.name in question.printed_in]
    return words("view", "printed_table" if question.kind is Kind.TABLE else "printed", documents="; ".join(titles)) if titles else ""


def _left_out_note(question: Question, case: Case, facts: Facts, words: Words) -> str:
    """What is said where papers leave out a part of an answer, or all of it; else empty."""
    if is_unspoken(question.name, case, facts):
        return words("view", "left_out_part" if any(texts_of(question, without_thoughts(case, facts))) else "left_out")
    if is_parted(question.name, case, facts):
        return words("view", "left_out_rest") if _falls_whole(question, case, facts) else _for_parts(question, case, facts, words)
    if is_held(question.name, case):
        return words("view", "left_out_danger")
    if tells_life(question.name, case):
        return words("view", "left_out_part")
    # Nothing else is left out of the answer, but subjects of talk: it is read as it was typed, and by itself.
    typed = without_subjects_of(case) if question.name == THERAPY else case
    if is_unusual(question.name, typed, facts):
        return _for_words(words_left_out(question.name, typed, facts), words, whole=_falls_whole(question, case, facts))
    return words("view", "left_out_insult") if insults_in(question.name, case) else ""


def _falls_whole(question: Question, case: Case, facts: Facts) -> bool:
    """Whether no paper prints a word of an answer of which a part falls."""
    others = {*ACCOUNT, *CELLS} - {question.name}
    alone = replace(case, answers={name: answer for name, answer in case.answers.items() if name not in others})
    return question.name in ACCOUNT and not any(texts_of(question, _usual(alone, facts)))


def _for_parts(question: Question, case: Case, facts: Facts, words: Words) -> str:
    found = words_parted(question.name, case, facts)[:_MOST_WORDS]
    return words("view", "left_out_named", words='", "'.join(found)) if found else words("view", "left_out_part")


def _for_words(found: tuple[str, ...], words: Words, *, whole: bool) -> str:
    few = ", ".join(found[:_MOST_WORDS])
    if whole:
        return words("view", "left_out_rest_for", words=few) if found else words("view", "left_out_rest")
    return words("view", "left_out_for", words=few) if found else words("view", "left_out_words")


def printed_words(packet: Packet, interview: Interview, words: Words, *, narrow: bool) -> Iterator[Fragment]:
    """On the last page: each such answer with the documents in which it stands now."""
    asked = tuple(question for question in interview.questions() if question.printed_in or question.name in _ALSO)
    sent = {kind.name: _said(packet.document(kind.name).document) for kind in packet.in_turn if not kind.for_person}
    told = _usual(packet.case, packet.facts)
    found = tuple(one for question in asked for one in _printed(question, told, sent, words))
    if found:
        yield Fragment("packet:printed", "printed", AllPrinted(found, narrow))


def left_out(packet: Packet, interview: Interview, words: Words) -> Iterator[Fragment]:
    """On the last page: the answers of which papers leave something out, with what it is."""
    case, facts = packet.case, packet.facts
    silent = {*unspoken_in(case, facts), *parted_in(case, facts), *((THERAPY,) if tells_subjects(case) else ())}
    discreet = _discreet(case, facts)
    unusual = unusual_in(discreet, facts)
    usual = without_unusual(discreet, unusual, facts)
    told = without_turned(without_half_truths(without_leftovers(usual, case), case, facts), case)
    silent.update(unusual)
    found = tuple(
        LeftOut(one.name, words("question", one.name, "short"), _fallen(one, case, told))
        for one in interview.questions()
        if one.name in silent or is_held(one.name, case)
    )
    if found:
        yield Fragment("packet:left-out", "left_out", found)


def _discreet(case: Case, facts: Facts) -> Case:
    return without_dangers(without_private(without_subjects_of(without_thoughts(case, facts)), facts))


def _usual(case: Case, facts: Facts) -> Case:
    discreet = _discreet(case, facts)
    usual = without_leftovers(without_unusual(discreet, unusual_in(discreet, facts), facts), case)
    return without_turned(without_half_truths(usual, case, facts), case)


def _fallen(question: Question, case: Case, told: Case) -> tuple[str, ...]:
    kept = {_plain(stopless(one)) for text in texts_of(question, told) for one in sentences(text.replace("\n", " "))}
    typed = (one for text in texts_of(question, case) for one in sentences(text.replace("\n", " ")))
    return tuple(one for one in typed if _plain(stopless(one)) not in kept)


def _printed(question: Question, case: Case, sent: dict[str, str], words: Words) -> Iterator[Printed]:
    """Of each text the sentences that stand in a paper: of some, a part is told."""
    for text in texts_of(question, case):
        typed = {one: _plain(stopless(one)) for one in sentences(text.replace("\n", " "))}
        titles = tuple(words("document_title", name) for name, said in sent.items() if any(plain in said for plain in typed.values()))
        if titles:
            told = " ".join(one for one, plain in typed.items() if any(plain in said for said in sent.values()))
            yield Printed(question.name, words("question", question.name, "short"), told, titles)


def _said(document: Document) -> str:
    """Its words, without the marks of what fell from a quotation."""
    return "\n".join(_plain(plain_text(tuple(block_runs(block))).replace(f" {OMITTED}", "")) for block in document.blocks)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
