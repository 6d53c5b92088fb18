"""Which blocks stay on the page of the block that follows."""

from __future__ import annotations

from itertools import zip_longest

from appealwright.document import Block, Heading, PageBreak, Paragraph, Signature, block_runs, plain_text

__all__ = ["kept_with_next"]

_COMPANY = 80
"""Characters of text that must stand above a signature: a full line, more than a closing phrase."""


def kept_with_next(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Places in `blocks` of those held with the next one: marked paragraphs, and what keeps a signature company.

    Headings are always held, by their style, and are not listed. A marked paragraph leads to a list or a table that this case may not have:
    before a heading it is not held, or the heading would take it along to the next page, and its own heading with it.
    """
    kept = set()
    for place, (block, after) in enumerate(zip_longest(blocks, blocks[1:])):
        if isinstance(block, Paragraph) and block.keep and not isinstance(after, Heading):
            kept.add(place)
    for place, block in enumerate(blocks):
        if isinstance(block, Signature):
            kept.update(_company(blocks, place))
    return frozenset(kept)


def _company(blocks: tuple[Block, ...], signature: int) -> set[int]:
    """Places of the blocks before `signature` that stay with it."""
    company: set[int] = set()
    length = 0
    for place in range(signature - 1, -1, -1):
        if length >= _COMPANY or isinstance(blocks[place], PageBreak):
            break
        company.add(place)
        length += len(plain_text(tuple(block_runs(blocks[place]))))
    return company
