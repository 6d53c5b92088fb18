"""What was typed, read, judged and written: everything a view is drawn from, made anew after each event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from appealwright.assessment import Assessment, assess
from appealwright.case import Case, parsed
from appealwright.compose import Composed
from appealwright.disclosure import Withheld
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.reading import Problem

__all__ = ["Judged", "judged"]


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
    document: Mapping[str, Any], facts: Facts, as_of: date, finish: Callable[[Composed], Composed], withheld: Withheld | None = None
) -> Judged:
    """Judge what was typed. Total: whatever stands in the fields, there is a case, an assessment and a letter."""
    case, problems = parsed(document, as_of)
    assessment = assess(case, facts, as_of)
    return Judged(case, problems, assessment, Packet(case, facts, assessment, finish, withheld or {}))
