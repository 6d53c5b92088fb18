"""The documents of the packet as they are offered: to look at, and to save."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.compose import Composed
from appealwright.export.calendar import has_dates
from appealwright.interview.fragments import Fragment
from appealwright.packet import Packet
from appealwright.words import Words

__all__ = ["Downloads", "Offered", "gaps_of", "offered", "packet_list"]


@dataclass(frozen=True, slots=True)
class Offered:
    """One document of the packet, as it is offered in the list."""

    id: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Downloads:
    """What can be saved of the chosen document, and in which formats this device hands it to another app."""

    id: str
    title: str
    stem: str
    note: str
    shares: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PacketHead:
    """What can be saved at once: all documents, of which so many still lack something, and the dates, if there are any to come."""

    drafts: int
    has_dates: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """One document on the last page: what it is for and what it still lacks."""

    id: str
    title: str
    about: str
    gaps: int


def offered(packet: Packet, chosen: Composed, words: Words) -> tuple[Offered, ...]:
    """Every document of the packet by its title, the chosen one marked."""
    return tuple(Offered(kind.name, words("document_title", kind.name), kind.name == chosen.document.id) for kind in packet.kinds)


def packet_list(packet: Packet, words: Words) -> Iterator[Fragment]:
    """The documents of the last page, one fragment each under a heading."""
    drafts = sum(gaps_of(packet.document(kind.name)) > 0 for kind in packet.kinds)
    yield Fragment("packet", "packet_head", PacketHead(drafts, has_dates(packet.assessment)))
    for kind in packet.kinds:
        listed = Listed(
            kind.name, words("document_title", kind.name), words.maybe("document_about", kind.name), gaps_of(packet.document(kind.name))
        )
        yield Fragment(f"packet:{kind.name}", "packet_document", listed)


def gaps_of(composed: Composed) -> int:
    """How many answers a document cannot do without and does not have."""
    return sum(need.required for need in composed.needs)
