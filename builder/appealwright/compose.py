"""Renders one letter template over a case and its assessment into a document, noting every gap it met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.document import Document, Furniture, Mark, PageBreak, Run, block_runs
from appealwright.kinds import DocumentKind
from appealwright.markup import blocks_in
from appealwright.next_steps.advice import Advice
from appealwright.next_steps.around import Around
from appealwright.next_steps.order import Order
from appealwright.next_steps.today import Today
from appealwright.own_words import Theirs, can_be_changed
from appealwright.recall import Recall
from appealwright.site import our_site
from appealwright.templates import environment
from appealwright.words import LETTERS, Words, words_in
from appealwright.writer.ink import Ink

__all__ = ["Composed", "Need", "compose"]


@dataclass(frozen=True, slots=True)
class Need:
    """Something the letter lacks: the answer that would fill it. `required`: the letter is a draft without it."""

    answer: str
    required: bool


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, what it still needs from the person, required first, the passages that are in the person's own words, and, where they
    make it a draft, how many ruled blanks stand in it.
    """

    document: Document
    needs: tuple[Need, ...]
    theirs: tuple[Theirs, ...] = ()
    blanks: int = 0

    @property
    def gaps(self) -> int:
        """How many answers it cannot do without and does not have; where blanks make it a draft, how many those are."""
        return max(sum(need.required for need in self.needs), self.blanks)

    @property
    def to_fill_by_pen(self) -> tuple[Run, ...]:
        """The ruled blanks before the page that is for the clinician alone, each once: those that make no draft. A second letter in one
        paper is the sender's too.
        """
        own = takewhile(lambda block: not isinstance(block, PageBreak) or block.id == "second-letter", self.document.blocks)
        blanks = (run for block in own for run in block_runs(block) if run.mark is Mark.BLANK)
        required = {need.answer for need in self.needs if need.required}
        return tuple({run.text: run for run in blanks if run.answer not in required}.values())

    def with_blanks_counted(self) -> Composed:
        """The same, a draft while a blank stands before the page that is for the clinician alone."""
        own = takewhile(lambda block: not isinstance(block, PageBreak), self.document.blocks)
        blanks = sum(run.mark is Mark.BLANK for block in own if can_be_changed(block) for run in block_runs(block))
        return replace(self, blanks=blanks, document=replace(self.document, draft=self.document.draft or blanks > 0))


def compose(kind: DocumentKind, around: Around) -> Composed:
    """The document of one kind. Its stem becomes the file name and carries no health word. What stays with the person is in
    the language of the words `around` it, all else in the language of letters.
    """
    return composed_anew(kind, around, None)


def composed_anew(kind: DocumentKind, around: Around, recall: Recall | None) -> Composed:
    """The same. `recall`: the document as it was written last, by the same facts and words: what is the same is taken from there."""
    words = _words_of(kind, around.words)
    case, assessment = around.case, around.assessment

    def begun(case: Case, assessment: Assessment) -> tuple[Ink, Iterator[str]]:
        ink = Ink(case, around.facts, assessment, recall=recall, names_exhibits=kind.names_exhibits)
        beside = replace(around, case=case, assessment=assessment, words=words)
        today = Today(ink, beside)
        return ink, template.generate(
            ink=ink,
            case=case,
            assessment=assessment,
            around=beside,
            today=today,
            order=Order(today),
            advice=Advice(today),
            day=words.day,
            letterhead=our_site().letterhead_for(case),
        )

    template = environment("letters").get_template(_template(kind, words.language))
    rest = (around.missing, around.pen, around.counted, around.kept_out, around.drafts, around.printed)
    ink, pieces = recall.write(case, assessment, rest, begun) if recall else _at_once(*begun(case, assessment))
    needs = sorted((Need(answer, required) for answer, required in ink.needs.items()), key=lambda need: not need.required)
    day = words.day(assessment.as_of)
    document = Document(
        id=kind.name,
        title=ink.title,
        stem=f"{kind.stem}-{assessment.as_of.isoformat()}",
        language=words.tag,
        running=" · ".join(filter(None, (case.text("patient.name"), case.text("member.id"), case.text("denial.reference"), day))),
        draft=any(need.required for need in needs),
        furniture=_furniture(words),
        blocks=blocks_in(*pieces),
    )
    return Composed(document, tuple(needs))


def _at_once(ink: Ink, pieces: Iterator[str]) -> tuple[Ink, list[str]]:
    """What is written, in one piece, and the ink as it then stands."""
    return ink, ["".join(pieces)]


def _words_of(kind: DocumentKind, words: Words) -> Words:
    """The words of the person for what stays with them, unless one of our translations of them is older than the original."""
    is_old = any(key.startswith("template.") for key in words.newer)
    return words if kind.for_person and not is_old else words_in(LETTERS)


def _template(kind: DocumentKind, language: str) -> str:
    return f"{kind.name}.html.j2" if language == LETTERS else f"{language}/{kind.name}.html.j2"


@cache
def _furniture(words: Words) -> Furniture:
    return Furniture(**{name: words("document", name) for name in ("draft", "page", "sheet", "date", "attached", "portal")})
