"""What each part of a letter does, for a person who reads another language than the letter's."""

from __future__ import annotations

from appealwright.document import Block, Heading, Paragraph
from appealwright.words import Words

__all__ = ["part_of", "part_said"]

_HEAD = "head"
"""The part that a letter begins with, before its first heading."""

_ANY = "any"
_MANY = ("answer", "annex", "sheet")
"""Parts of which a document can have several, each under a name that goes on: answer-off-label, sheet-records."""


def part_of(block: Block, place: int) -> str:
    """The name of the part that a block begins, empty where it begins none."""
    if place == 0 and isinstance(block, Paragraph):
        return _HEAD
    if not isinstance(block, Heading):
        return ""
    name = block.id.removesuffix("-heading").removesuffix("-title")
    return next((many for many in _MANY if name.startswith(f"{many}-")), name)


def part_said(document_id: str, part: str, words: Words) -> str:
    """What this part does: as its own document says it, or as all do."""
    return words.maybe("letter_part", document_id, part) or words.maybe("letter_part", _ANY, part)
