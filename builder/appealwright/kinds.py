"""The kinds of document a packet can hold, and which of them a case can use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from appealwright.compiled import compiled_json
from appealwright.facts import Predicate
from appealwright.predicates import holds
from appealwright.view import CaseView

__all__ = ["DocumentKind", "by_turn", "document_kinds", "first_kind", "kinds_for", "makes"]


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One document of the packet: its template, the stem of its file name, and when it is made (None: always).

    One `for_person` stays with the person and is written in their language; all others are in the language of letters. `turn`: in
    which order a person takes them up. `blanks_count`: a ruled blank makes it a draft even where no question fills it.
    `signed_by_sender`: a letter that goes out under the name of who writes, so that its ruled blanks are filled before it is signed.
    `names_exhibits`: whether it names exhibits by their letters, which move when a paper is added. `sheaf`: where it lies among what
    goes out; 0: it stays.
    """

    name: str
    stem: str
    when: Predicate | None
    for_person: bool = False
    turn: int = 0
    blanks_count: bool = False
    signed_by_sender: bool = False
    sheaf: int = 0
    names_exhibits: bool = True


@cache
def document_kinds() -> tuple[DocumentKind, ...]:
    """Every kind of document there is, in the order of the packet."""
    listed = compiled_json("packet.json")["documents"]
    return tuple(
        DocumentKind(
            item["name"],
            item["stem"],
            item.get("when"),
            item.get("for_person", False),
            item.get("turn", len(listed)),
            item.get("blanks_count", False),
            item.get("signed_by_sender", False),
            item.get("sheaf", 0),
            item.get("names_exhibits", True),
        )
        for item in listed
    )


def kinds_for(view: CaseView) -> tuple[DocumentKind, ...]:
    """What this case can use, in the order of the packet; never empty."""
    return tuple(kind for kind in document_kinds() if _is_used(kind, view))


def first_kind(view: CaseView) -> DocumentKind:
    """The first of what this case can use."""
    return next(kind for kind in document_kinds() if _is_used(kind, view))


def makes(name: str, view: CaseView) -> bool:
    """Whether this case can use the document of this name."""
    return any(kind.name == name and _is_used(kind, view) for kind in document_kinds())


def _is_used(kind: DocumentKind, view: CaseView) -> bool:
    return kind.when is None or holds(kind.when, view) is True


def by_turn(kinds: tuple[DocumentKind, ...]) -> tuple[DocumentKind, ...]:
    """The same in the order in which a person takes them up: by it they are numbered."""
    return tuple(sorted(kinds, key=lambda kind: kind.turn))
