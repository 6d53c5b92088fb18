"""Reading exported files back, for the tests."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import docx

from appealwright.export.docx import docx_bytes
from appealwright.export.text import portable

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from appealwright.document import Document

DAY = date(2026, 11, 23)


def word(document: Document) -> WordDocument:
    """The Word file as python-docx reads it."""
    return docx.Document(BytesIO(docx_bytes(document, DAY)))


def parts(document: Document) -> dict[str, bytes]:
    """The parts of the Word file by name."""
    with ZipFile(BytesIO(docx_bytes(document, DAY))) as file:
        return {name: file.read(name) for name in file.namelist()}


def word_text(document: Document) -> str:
    """All text of the body of the Word file, a line for each paragraph."""
    read = word(document)
    pieces = []
    for block in read.iter_inner_content():
        cells = [cell for row in getattr(block, "rows", ()) for cell in row.cells]
        pieces += [paragraph.text for cell in cells for paragraph in cell.paragraphs] if cells else [getattr(block, "text", "")]
    return "\n".join(pieces)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"span", "strong"}:
            self.pieces.append("\n")


def html_text(html: str) -> str:
    """The text of HTML, a line for each element that is not part of a line."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.pieces)


def words(text: str) -> list[str]:
    """The words of `text` in order, whatever stands between them and however quotation marks are drawn."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", portable(text))
