"""The documents of a packet. Each is composed from the same case and the same assessment, so that they agree."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from appealwright.assessment import Assessment
from appealwright.case import Case
from appealwright.compose import Composed, compose
from appealwright.facts import Facts, Predicate
from appealwright.predicates import holds

__all__ = ["DocumentKind", "Packet", "document_kinds", "documents"]


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One document of the packet: its template, the stem of its file name, and when it is made (None: always)."""

    name: str
    stem: str
    when: Predicate | None


@dataclass(frozen=True, slots=True)
class Packet:
    """The documents that one case can use on one day, in their order; each is written when it is first looked at.

    `finish` is done to each once it is written: a mark, the person's own words.
    """

    case: Case
    facts: Facts
    assessment: Assessment
    finish: Callable[[Composed], Composed] = lambda composed: composed
    _written: dict[str, Composed] = field(default_factory=dict)

    @property
    def kinds(self) -> tuple[DocumentKind, ...]:
        """What this case can use; never empty."""
        return tuple(kind for kind in document_kinds() if kind.when is None or holds(kind.when, self.assessment.view) is True)

    def document(self, name: str) -> Composed:
        """The document of this name, or the first where this case has none of it."""
        kind = next((kind for kind in self.kinds if kind.name == name), self.kinds[0])
        if kind.name not in self._written:
            self._written[kind.name] = self.finish(compose(kind.name, kind.stem, self.case, self.facts, self.assessment))
        return self._written[kind.name]


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """Every kind of document there is, in the order of the packet."""
    listed = json.loads((files("appealwright") / "data" / "packet.json").read_bytes())["documents"]
    return tuple(DocumentKind(item["name"], item["stem"], item.get("when")) for item in listed)


def documents(case: Case, facts: Facts, assessment: Assessment) -> tuple[Composed, ...]:
    """Every document that this case can use today, in the order of the packet."""
    packet = Packet(case, facts, assessment)
    return tuple(packet.document(kind.name) for kind in packet.kinds)
