"""A passage in the person's own words, in the place of ours: one block of one document, undone at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from appealwright.document import Block, Document, Heading, Items, Mark, Paragraph, Run

__all__ = ["Own", "OwnWords", "Theirs", "can_be_changed", "own_words_from", "stored_own_words", "text_of", "with_own_words"]

_BLANK = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Own:
    """What the person wrote, and our words that they read when they wrote it."""

    text: str
    ours: str


OwnWords = Mapping[str, Mapping[str, Own]]
"""By document, then by block."""


@dataclass(frozen=True, slots=True)
class Theirs:
    """A block in the person's words. `ours` are our words for it now, None where it no longer stands in the document;
    `stale` says that they changed since.
    """

    block: str
    text: str
    ours: str | None
    stale: bool


def can_be_changed(block: Block) -> bool:
    """Whether a block is prose. Tables hold answers, which change where they are asked."""
    return isinstance(block, Heading | Paragraph | Items)


def text_of(block: Block) -> str:
    """A block as it is offered for changing: a line a list item, a gap as its label in square brackets."""
    match block:
        case Heading() | Paragraph():
            return _text(block.runs)
        case Items():
            return "\n".join(_text(item).replace("\n", " ") for item in block.items)
        case _:
            return ""


def with_own_words(document: Document, own: Mapping[str, Own]) -> tuple[Document, tuple[Theirs, ...]]:
    """The document with the person's words in it, and which they are."""
    if not own:
        return document, ()
    now = {block.id: text_of(block) for block in document.blocks if can_be_changed(block)}
    theirs = tuple(Theirs(block, one.text, now.get(block), now.get(block) not in {None, one.ours}) for block, one in own.items())
    blocks = tuple(_rewritten(block, own[block.id].text) if block.id in own and block.id in now else block for block in document.blocks)
    return replace(document, blocks=blocks), theirs


def own_words_from(stored: Any) -> dict[str, dict[str, Own]]:
    """What `stored_own_words` kept; anything else in a file is left out."""
    found: dict[str, dict[str, Own]] = {}
    for document, blocks in stored.items() if isinstance(stored, Mapping) else ():
        for block, own in blocks.items() if isinstance(blocks, Mapping) else ():
            if isinstance(own, Mapping) and isinstance(own.get("text"), str) and isinstance(own.get("ours"), str):
                found.setdefault(str(document), {})[str(block)] = Own(own["text"], own["ours"])
    return found


def stored_own_words(own: OwnWords) -> dict[str, Any]:
    """As JSON keeps it."""
    return {
        document: {block: {"text": one.text, "ours": one.ours} for block, one in blocks.items()}
        for document, blocks in own.items()
        if blocks
    }


def _text(runs: tuple[Run, ...]) -> str:
    parts = {Mark.PLAIN: "{}", Mark.STRONG: "{}", Mark.BLANK: "[{}]", Mark.BREAK: "\n"}
    return "".join(parts[run.mark].format(run.text) for run in runs)


def _rewritten(block: Block, text: str) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, runs=_runs(text, block.runs))
        case Items():
            before = tuple(run for item in block.items for run in item)
            return replace(block, items=tuple(_runs(line, before) for line in text.split("\n") if line.strip()))
        case _:
            return block


def _runs(text: str, before: tuple[Run, ...]) -> tuple[Run, ...]:
    """Text as runs; in square brackets, a label that was a gap before is one again."""
    labels = {run.text for run in before if run.mark is Mark.BLANK}
    runs: list[Run] = []
    for number, line in enumerate(text.strip().split("\n")):
        runs += [Run("", Mark.BREAK)] if number else []
        for place, piece in enumerate(_BLANK.split(line)):
            is_gap = place % 2 == 1 and piece in labels
            words = piece if place % 2 == 0 or is_gap else f"[{piece}]"
            runs += [Run(words, Mark.BLANK if is_gap else Mark.PLAIN)] if words else []
    return tuple(runs)
