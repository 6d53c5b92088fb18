"""What was typed, read, judged and written: everything a view is drawn from, made anew after each event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from appealwright.assessment import Assessment, assess
from appealwright.case import Case, parsed
from appealwright.compose import Composed
from appealwright.disclosure import Withheld
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.reading import Problem
from appealwright.words import LETTERS, Words, words_in

__all__ = ["Judged", "Wishes", "judged"]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person wants of the documents: facts kept out of them, and the words for what stays with the person."""

    withheld: Withheld = field(default_factory=dict)
    words: Words = field(default_factory=lambda: words_in(LETTERS))


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, what could not be taken of it, its assessment and the documents it can use."""

    case: Case
    problems: tuple[Problem, ...]
    assessment: Assessment
    packet: Packet

    def document(self, document_id: str) -> Composed:
        """The document of this id, or the first: there is always one to show."""
        return self.packet.document(document_id)


def judged(
    document: Mapping[str, Any], facts: Facts, as_of: date, finish: Callable[[Composed], Composed], wishes: Wishes | None = None
) -> Judged:
    """Judge what was typed. Total: whatever stands in the fields, there is a case, an assessment and a letter."""
    wishes = wishes or Wishes()
    case, problems = parsed(document, as_of)
    assessment = assess(case, facts, as_of)
    return Judged(case, problems, assessment, Packet(case, facts, assessment, finish, wishes.withheld, wishes.words))
