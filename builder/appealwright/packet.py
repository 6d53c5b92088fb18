"""The documents of a packet. Each is composed from the same case and the same assessment, so that they agree."""

from __future__ import annotations

from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.compose import Composed, compose
from appealwright.facts import Facts

__all__ = ["DOCUMENTS", "documents"]

DOCUMENTS = {"internal-appeal": "appeal-letter"}
"""Template name to the stem of its file name, which carries no health word."""


def documents(case: Case, facts: Facts, assessment: Assessment) -> tuple[Composed, ...]:
    """Every document that this case can use, in the order of the packet."""
    return tuple(compose(name, stem, case, facts, assessment) for name, stem in DOCUMENTS.items())
