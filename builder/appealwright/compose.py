"""Renders one letter template over a case and its assessment into a document, noting every gap it met."""

from __future__ import annotations

from dataclasses import dataclass

from appealwright.around import Around
from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.document import Document, Furniture
from appealwright.facts import Facts
from appealwright.ink import Ink
from appealwright.kinds import DocumentKind
from appealwright.markup import blocks_in
from appealwright.own_words import Theirs
from appealwright.site import our_site
from appealwright.templates import environment
from appealwright.words import words_in
from appealwright.written import written

__all__ = ["Composed", "Need", "compose"]


@dataclass(frozen=True, slots=True)
class Need:
    """Something the letter lacks: the answer that would fill it. `required`: the letter is a draft without it."""

    answer: str
    required: bool


@dataclass(frozen=True, slots=True)
class Composed:
    """A document, what it still needs from the person, required first, and the passages that are in the person's own words."""

    document: Document
    needs: tuple[Need, ...]
    theirs: tuple[Theirs, ...] = ()


def compose(kind: DocumentKind, case: Case, facts: Facts, assessment: Assessment, gaps: tuple[str, ...] = ()) -> Composed:
    """The document of one kind. Its stem becomes the file name and carries no health word; `gaps` are answers that other
    documents lack, for the page that lists them.
    """
    ink = Ink(case, facts, assessment)
    template = environment("letters").get_template(f"{kind.name}.html.j2")
    fragment = template.render(
        ink=ink,
        case=case,
        assessment=assessment,
        around=Around(case, facts, assessment, gaps),
        letterhead=our_site().letterhead_for(case),
    )
    needs = sorted((Need(answer, required) for answer, required in ink.needs.items()), key=lambda need: not need.required)
    document = Document(
        id=kind.name,
        title=ink.title,
        stem=f"{kind.stem}-{assessment.as_of.isoformat()}",
        language="en-US",
        running=" · ".join(
            part
            for part in (case.text("patient.name"), case.text("member.id"), case.text("denial.reference"), written(assessment.as_of))
            if part
        ),
        draft=any(need.required for need in needs),
        furniture=_furniture(),
        blocks=blocks_in(fragment),
    )
    return Composed(document, tuple(needs))


def _furniture() -> Furniture:
    words = words_in("en")
    return Furniture(draft=words("document", "draft"), page=words("document", "page"), date=words("document", "date"))
