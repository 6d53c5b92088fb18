"""The documents of the packet as they are offered: to look at, and to save."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from appealwright.compose import Composed
from appealwright.document import Items, Paragraph, Signature, plain_text
from appealwright.export.calendar import has_dates
from appealwright.interview.fragments import Fragment
from appealwright.packet import Packet
from appealwright.words import Words

__all__ = ["Downloads", "Lacks", "Offered", "lacks_of", "offered", "packet_list"]

_NEXT_STEPS, _TO_SIGN = "next-steps", "clinician-letter"
_CLINICIANS = {"certification-signature", "experimental-signature"}
"""Lines that the clinician signs in a letter of somebody else."""
_SENDERS = {"you", "both", "patient"}
"""Who signs a letter that the sender signs."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One document of the packet, as it is offered in the list."""

    id: str
    title: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Lacks:
    """What a document lacks: so many answers that it cannot do without, so many blanks that may stay for a pen, and whose signature."""

    gaps: int
    blanks: int
    signed: str


@dataclass(frozen=True, slots=True)
class Downloads:
    """What can be saved of the chosen document: in which formats this device hands it to another app, and for boxes of how many characters
    its text can be copied.
    """

    id: str
    title: str
    stem: str
    note: str
    shares: tuple[str, ...]
    boxes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PacketHead:
    """What to do first, in the words of the page of next steps, after what stops everything; what can be saved at once: all documents, of
    which so many still lack something, and the dates, if there are any to come.
    """

    warning: str
    first: str
    today: tuple[str, ...]
    drafts: int
    has_dates: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """One document on the last page: its number, what it is for and what it lacks; folded under its title on a phone."""

    id: str
    number: int
    title: str
    about: str
    lacks: Lacks
    folded: bool


def offered(packet: Packet, chosen: Composed, words: Words) -> tuple[Offered, ...]:
    """Every document of the packet by its title, the chosen one marked."""
    return tuple(Offered(kind.name, words("document_title", kind.name), kind.name == chosen.document.id) for kind in packet.kinds)


def packet_list(packet: Packet, words: Words, *, narrow: bool) -> Iterator[Fragment]:
    """The documents of the last page, one fragment each under a heading, in the order in which they are taken up."""
    drafts = sum(packet.document(kind.name).gaps > 0 for kind in packet.kinds)
    yield Fragment("packet", "packet_head", PacketHead(*_to_do(packet), drafts, has_dates(packet.case, packet.assessment, packet.facts)))
    for number, kind in enumerate(packet.in_turn, start=1):
        composed = packet.document(kind.name)
        listed = Listed(
            kind.name,
            number,
            words("document_title", kind.name),
            words.maybe("document_about", kind.name),
            lacks_of(packet, composed),
            narrow,
        )
        yield Fragment(f"packet:{kind.name}", "packet_document", listed)


def _to_do(packet: Packet) -> tuple[str, str, tuple[str, ...]]:
    """What stops everything, the day to act by and what to do today, as the page of next steps says it."""
    blocks = {block.id: block for block in packet.document(_NEXT_STEPS).document.blocks}
    warning, first, one = (
        blocks.get("read-first") or blocks.get("read-stroke"),
        blocks.get("first") or blocks.get("late"),
        blocks.get("one-thing"),
    )
    call, then, hear = blocks.get("call-clinic"), blocks.get("today"), blocks.get("hear")
    return (
        plain_text(warning.runs) if isinstance(warning, Paragraph) else "",
        plain_text(first.runs) if isinstance(first, Paragraph) else "",
        (
            *(plain_text(said.runs) for said in (one, call) if isinstance(said, Paragraph)),
            *((plain_text(item) for item in then.items) if isinstance(then, Items) else ()),
            *((plain_text(hear.runs),) if isinstance(hear, Paragraph) else ()),
        ),
    )


def lacks_of(packet: Packet, composed: Composed) -> Lacks:
    """What a document of the packet lacks. Blanks are told of letters that the sender signs, where they do not make a draft."""
    signed = _signed_by(composed, clinic=packet.case.is_("sender.role", "clinician"))
    is_told = signed in _SENDERS and not composed.blanks
    return Lacks(composed.gaps, len(composed.to_fill_by_pen) if is_told else 0, signed)


def _signed_by(composed: Composed, *, clinic: bool) -> str:
    """Who signs a document: `you`, `clinician`, `both`, `patient` (and you), `nobody`; where a clinic writes, it signs for both."""
    document = composed.document
    lines = [block.id for block in document.blocks if isinstance(block, Signature)]
    if not lines:
        return "nobody"
    if "member-signature" in lines:
        return "patient"
    if clinic:
        return "you"
    if document.id == _TO_SIGN:
        return "clinician"
    return "both" if _CLINICIANS & set(lines) else "you"
