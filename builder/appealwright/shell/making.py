"""The packet of one case: its documents as files, and what they still lack in words for people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from appealwright.assessment import assess
from appealwright.case import CaseError, case_from_json
from appealwright.compose import Composed
from appealwright.export.calendar import calendar_bytes, has_dates
from appealwright.export.docx import docx_bytes
from appealwright.export.packet_zip import packet_zip_bytes, packet_zip_name
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.interview.made import Made, made_from
from appealwright.own_words import with_own_words
from appealwright.packet import Packet
from appealwright.reading import Problem
from appealwright.shell.sources import LARGEST_CASE
from appealwright.words import Words

__all__ = ["Missing", "PacketFiles", "packet_files"]


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


def packet_files(data: bytes, facts: Facts, as_of: date, words: Words, *, archive: bool) -> PacketFiles:
    """The packet of the case in `data`, as the person left it: in their own words where they wrote some, without the facts
    they keep out. `archive` adds everything as one ZIP file. Raises CaseError.
    """
    if len(data) > LARGEST_CASE:
        raise CaseError((Problem("file", "too_large", f"more than {LARGEST_CASE:,} bytes", f"at most {LARGEST_CASE:,}"),))
    case = case_from_json(data, as_of, facts.grounds)
    made = made_from(json.loads(data))
    assessment = assess(case, facts, as_of)
    packet = Packet(case, facts, assessment, lambda composed: _in_own_words(composed, made), made.withheld)
    composed = [packet.document(kind.name) for kind in packet.kinds]
    files = {
        f"{item.document.stem}{ending}": made_bytes
        for item in composed
        for ending, made_bytes in ((".docx", docx_bytes(item.document, as_of)), (".txt", plain_text_bytes(item.document)))
    }
    if has_dates(assessment):
        files[f"{words('bundle', 'dates')}-{as_of.isoformat()}.ics"] = calendar_bytes(case, facts, assessment, words)
    if archive:
        files[packet_zip_name(as_of, words)] = packet_zip_bytes(packet, words)
    return PacketFiles(files, len(composed), _missing(composed), case.removed_characters)


def _in_own_words(composed: Composed, made: Made) -> Composed:
    document, theirs = with_own_words(composed.document, made.own_words.get(composed.document.id, {}))
    return replace(composed, document=document, theirs=theirs)


def _missing(composed: list[Composed]) -> Missing:
    needs = [need for item in composed for need in item.needs]
    required = dict.fromkeys(need.answer for need in needs if need.required)
    return Missing(tuple(required), tuple(dict.fromkeys(need.answer for need in needs if need.answer not in required)))
