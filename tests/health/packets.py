"""The papers of a case, as their words: what most stories of whole packets look at."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import Any, TypeVar

from appealwright.assessment import assess
from appealwright.case import Case, case_from_json
from appealwright.compose import Composed
from appealwright.document import Document
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed
from tests.health.papers import Papers
from tests.health.shelf import on_shelf

T = TypeVar("T")


class Made(Mapping[str, T]):
    """What comes of each paper of a packet, by the paper's name, when a story first looks at it: most look at one of a dozen."""

    def __init__(self, packet: Packet, of: Callable[[Composed], T]) -> None:
        self._names, self._packet, self._of = [kind.name for kind in packet.kinds], packet, of
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = self._of(self._packet.document(name))
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        """Own, so that nothing is written to know it."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def packet_of_case(case: Case, facts: Facts, day: date = TODAY) -> Packet:
    return Packet(case, facts.about(case.illness), assess(case, facts, day))


def composed_of(case: Case, facts: Facts, day: date = TODAY) -> Made[Composed]:
    return Made(packet_of_case(case, facts, day), lambda composed: composed)


def documents_of(case: Case, facts: Facts, day: date = TODAY) -> Made[Document]:
    return Made(packet_of_case(case, facts, day), lambda composed: composed.document)


def first_of(case: Case, facts: Facts) -> Document:
    """The first paper of the packet: the appeal of most."""
    return next(iter(documents_of(case, facts).values()))


def packet(facts: Facts, base: str | Mapping[str, Any], change: Mapping[str, Any] | None = None, language: str = "en") -> Papers:
    """The words of every paper of a case (a case file by its name, or a case) with a change laid over it, by the paper's name."""
    document = case_document(base) if isinstance(base, str) else base
    return papers_of(facts, changed(document, change or {}), TODAY, language)


def papers_of(facts: Facts, document: Mapping[str, Any], day: date, language: str = "en") -> Papers:
    """The words of every paper of a case told as a document, by the paper's name."""
    told = json.dumps(document)

    def made() -> Packet:
        case = case_from_json(told, day)
        return Packet(case, facts, assess(case, facts, day), words=words_in(language))

    return on_shelf((facts, told, day, language), made, lambda made, name: words_of_papers(made)[name])


def words_of_papers(made: Packet) -> Papers:
    """The papers of a packet, their spaces plain."""
    case = (repr(sorted(made.case.answers.items(), key=itemgetter(0))), made.case.removed_characters, made.assessment.as_of)
    ways = (made.words.language, repr(made.withheld), made.finish, made.write, made.usable)
    return on_shelf((made.facts, *case, *ways), lambda: made, _words)


def _words(made: Packet, name: str) -> str:
    return " ".join(plain_text_bytes(made.document(name).document).decode().replace("\u00a0", " ").split())
