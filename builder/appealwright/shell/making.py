"""The packet of one case: its documents as files, and what they still lack in words for people."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from appealwright.assessment import assess
from appealwright.case import CaseError, case_from_json
from appealwright.compose import Composed
from appealwright.document import Document
from appealwright.export.calendar import calendar_bytes, has_dates
from appealwright.export.explained import letters_explained
from appealwright.export.packet_zip import packet_zip_bytes, packet_zip_name, word_and_text
from appealwright.facts import Facts
from appealwright.interview.made import Made, made_from
from appealwright.own_words import with_own_words
from appealwright.packet import Packet
from appealwright.reading import Problem
from appealwright.shell.pdf import pdf_bytes
from appealwright.shell.sources import LARGEST_CASE
from appealwright.words import LETTERS, words_in

__all__ = ["Missing", "PacketFiles", "Wanted", "packet_files"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The day that a packet is judged on and dated; whether everything goes into a ZIP file too, and each document into a PDF;
    the language of what stays with the person.
    """

    as_of: date
    archive: bool = False
    pdf: bool = False
    language: str = LETTERS


@dataclass(frozen=True, slots=True)
class Missing:
    """What a packet lacks, by the names of the answers: without `required` some letter stays a draft."""

    required: tuple[str, ...]
    helpful: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PacketFiles:
    """Every file of one packet by its name, the number of documents among them, and what they lack."""

    files: Mapping[str, bytes]
    documents: int
    missing: Missing
    removed_characters: int


def packet_files(data: bytes, facts: Facts, wanted: Wanted) -> PacketFiles:
    """The packet of the case in `data`, as the person left it: in their own words where they wrote some, without the facts
    they keep out. Raises CaseError.
    """
    if len(data) > LARGEST_CASE:
        raise CaseError((Problem("file", "too_large", f"more than {LARGEST_CASE:,} bytes", f"at most {LARGEST_CASE:,}"),))
    as_of, words = wanted.as_of, words_in(wanted.language)
    case = case_from_json(data, as_of, facts.grounds)
    made, facts = made_from(json.loads(data)), facts.about(case.illness)
    assessment = assess(case, facts, as_of)
    packet = Packet(case, facts, assessment, lambda composed: _in_own_words(composed, made), made.withheld, words)
    composed = [packet.document(kind.name) for kind in packet.kinds]
    forms = {ending: _once(make) for ending, make in {**word_and_text(as_of), **({".pdf": pdf_bytes} if wanted.pdf else {})}.items()}
    every = (*(item.document for item in composed), *letters_explained(packet))
    files = {f"{document.stem}{ending}": make(document) for document in every for ending, make in forms.items()}
    if has_dates(case, assessment, facts):
        files[f"{words('bundle', 'dates')}-{as_of.isoformat()}.ics"] = calendar_bytes(case, facts, assessment, words)
    if wanted.archive:
        files[packet_zip_name(as_of, words)] = packet_zip_bytes(packet, words, forms)
    return PacketFiles(files, len(composed), _missing(composed), case.removed_characters)


def _once(make: Callable[[Document], bytes]) -> Callable[[Document], bytes]:
    """The same, for the documents of one packet: each is written once, for its own file and for the archive."""
    made: dict[str, bytes] = {}

    def of(document: Document) -> bytes:
        if document.id not in made:
            made[document.id] = make(document)
        return made[document.id]

    return of


def _in_own_words(composed: Composed, made: Made) -> Composed:
    document, theirs = with_own_words(composed.document, made.own_words.get(composed.document.id, {}))
    return replace(composed, document=document, theirs=theirs)


def _missing(composed: list[Composed]) -> Missing:
    needs = [need for item in composed for need in item.needs]
    required = dict.fromkeys(need.answer for need in needs if need.required)
    return Missing(tuple(required), tuple(dict.fromkeys(need.answer for need in needs if need.answer not in required)))
