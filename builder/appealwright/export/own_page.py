"""A page that we add to a packet for the person: it is no letter, and nobody sends it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from appealwright.document import Block, Document, Furniture, Heading, Paragraph, Run
from appealwright.words import Words

__all__ = ["page_of_ours"]


def page_of_ours(name: str, texts: tuple[str, str, str], blocks: Iterable[Block], as_of: date, words: Words) -> Document:
    """The page called `name`. `texts` are what its file's name begins with, its title and its lead."""
    stem, title, lead = texts
    return Document(
        id=name,
        title=title,
        stem=f"{stem}-{as_of.isoformat()}",
        language=words.tag,
        running="",
        draft=False,
        furniture=Furniture(words("document", "draft"), words("document", "page"), words("document", "date")),
        blocks=(Heading("title", 1, (Run(title),)), Paragraph("lead", (Run(lead),)), *blocks),
    )
