"""The page: US Letter with one-inch margins, and the header that every page carries."""

from __future__ import annotations

import re
from functools import cache

from appealwright.document import Document
from appealwright.export.docx.element import paragraph, part, w
from appealwright.export.docx.runs import text_xml
from appealwright.export.xmltext import single_line

__all__ = ["TEXT_WIDTH", "header_part", "section_xml"]

# Lengths in twentieths of a point.
_INCH = 1440
_WIDTH, _HEIGHT = 12240, 15840
TEXT_WIDTH = _WIDTH - 2 * _INCH

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


@cache
def section_xml(header_id: str) -> str:
    """The section all pages belong to; `header_id` is the relationship of the header part."""
    header = f'<w:headerReference w:type="default" r:id="{header_id}"/>'
    margins = w("pgMar", top=_INCH, right=_INCH, bottom=_INCH, left=_INCH, header=_INCH // 2, footer=_INCH // 2, gutter=0)
    return w("sectPr", header, w("pgSz", w=_WIDTH, h=_HEIGHT), margins)


def header_part(document: Document) -> str:
    """DRAFT while it is one; then the running line at the left and where we are at the right."""
    running = text_xml(single_line(document.running)) + w("r", w("tab")) + _numbering(document.furniture.page)
    draft = paragraph("Header", text_xml(single_line(document.furniture.draft), style="Strong")) if document.draft else ""
    return part("hdr", draft, paragraph("RunningLine", running))


@cache
def _numbering(pattern: str) -> str:
    """`pattern` with fields for its {page} and {pages}; Word fills them in as it lays the pages out."""
    pieces = re.split(r"(\{pages?\})", single_line(pattern))
    return "".join(_field(_FIELDS[piece]) if piece in _FIELDS else text_xml(piece) for piece in pieces)


def _field(name: str) -> str:
    return w("fldSimple", text_xml("1"), instr=f" {name} ")
