"""The documents of a packet. Each is composed from the same case and the same assessment, so that they agree."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.compose import Composed, compose
from appealwright.facts import Facts, Predicate
from appealwright.predicates import holds

__all__ = ["DocumentKind", "document_kinds", "documents"]


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One document of the packet: its template, the stem of its file name, and when it is made (None: always)."""

    name: str
    stem: str
    when: Predicate | None


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """Every kind of document there is, in the order of the packet."""
    listed = json.loads((files("appealwright") / "data" / "packet.json").read_bytes())["documents"]
    return tuple(DocumentKind(item["name"], item["stem"], item.get("when")) for item in listed)


def documents(case: Case, facts: Facts, assessment: Assessment) -> tuple[Composed, ...]:
    """Every document that this case can use today, in the order of the packet."""
    return tuple(
        compose(kind.name, kind.stem, case, facts, assessment)
        for kind in document_kinds()
        if kind.when is None or holds(kind.when, assessment.view) is True
    )
