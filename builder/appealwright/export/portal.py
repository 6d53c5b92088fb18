"""A letter for a portal's box that takes no more than so many characters: whole parts of it, in its own words, and nothing shortened.

What is asked and why stands first; of the rest each part that still fits, in the letter's order. A line says that the whole letter follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from appealwright.document import BOXES, Block, Document, Heading, Items, PageBreak, Signature
from appealwright.export.text import block_text, portable

__all__ = ["portal_bytes", "portal_text"]

_FIRST = ("opening", "reasons", "decision", "denial-reasons", "time")
"""The parts that go in first, by a block of theirs."""
_ELSEWHERE = frozenset({"sender", "date", "recipient", "reference", "enclosures", "references"})
"""What a portal asks in fields of its own, or what is attached."""
_LINE = "\r\n"
_GAP = _LINE * 2


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading and what stands under it; `at` is its place in the letter."""

    at: int
    blocks: tuple[Block, ...]

    @property
    def rank(self) -> tuple[int, int]:
        """What goes in first is lower."""
        named = [_FIRST.index(block.id) for block in self.blocks if block.id in _FIRST]
        return (min(named, default=len(_FIRST)), self.at)


def portal_text(document: Document, limit: int) -> str:
    """The letter in at most `limit` characters, with CR LF at line ends. A draft says so in its first line."""
    name = next((block_text(block, document.furniture).splitlines()[1] for block in document.blocks if isinstance(block, Signature)), "")
    head = [document.furniture.draft] if document.draft else []
    tail = [portable(document.furniture.attached), portable(name)]
    left = limit - len(_GAP.join((*head, *tail, "")))
    kept: list[tuple[int, str]] = []
    for part in sorted(_parts(document.blocks), key=lambda part: part.rank):
        said = _said(part, document, left)
        if said:
            kept.append((part.at, said))
            left -= len(said) + len(_GAP)
    return _GAP.join((*head, *(said for _, said in sorted(kept)), *tail))


def portal_bytes(document: Document) -> bytes:
    """A file with the letter for a small box and for a large one, each under a line that counts its characters."""
    pieces = []
    for limit in BOXES:
        text = portal_text(document, limit)
        pieces.append(f"{document.furniture.portal.format(limit=f'{limit:,}', count=f'{len(text):,}')}{_LINE}{'-' * 30}{_LINE}{text}")
    return (f"{_GAP}{'-' * 30}{_LINE}".join(pieces) + _LINE).encode()


def _parts(blocks: Sequence[Block]) -> Iterator[_Part]:
    """The letter's parts, up to its signature."""
    current: list[Block] = []
    start = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Signature | PageBreak):
            break
        if block.id in _ELSEWHERE:
            continue
        if isinstance(block, Heading) or block.id == "time":
            if current:
                yield _Part(start, tuple(current))
            current, start = [], at
        current.append(block)
    if current:
        yield _Part(start, tuple(current))


def _said(part: _Part, document: Document, left: int) -> str:
    """The part in full; of the list of reasons, as many as fit; empty where it does not fit or is a heading alone."""
    if all(isinstance(block, Heading) for block in part.blocks):
        return ""
    blocks = part.blocks
    while len(said := _text(blocks, document)) > left:
        last = blocks[-1]
        if last.id != "reasons" or not isinstance(last, Items) or len(last.items) == 1:
            return ""
        blocks = (*blocks[:-1], replace(last, items=last.items[:-1]))
    return said


def _text(blocks: Sequence[Block], document: Document) -> str:
    pieces = (portable(block_text(block, document.furniture)) for block in blocks)
    return _GAP.join(piece.replace("\n", _LINE) for piece in pieces if piece)
