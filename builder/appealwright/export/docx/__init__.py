"""Word: a .docx file written over strings, since no library for it runs in the browser.

US Letter, one-inch margins, black on white, left aligned, real styles: it must survive a fax machine, a screen reader and an
editor at a clinic. The bytes depend on the document and the day alone.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from appealwright.document import Document
from appealwright.export.archive import Member, archive, member
from appealwright.export.docx import package
from appealwright.export.docx.blocks import body
from appealwright.export.docx.element import part, w
from appealwright.export.docx.numbering import numbering_part
from appealwright.export.docx.page import header_part, section_xml
from appealwright.export.docx.styles import styles_part

__all__ = ["docx_bytes"]


def docx_bytes(document: Document, as_of: date) -> bytes:
    """`document` as a Word file, dated `as_of` in its properties."""
    written = body(document)
    return archive((
        _same("[Content_Types].xml", package.CONTENT_TYPES),
        _same("_rels/.rels", package.PACKAGE_RELATIONS),
        _own("docProps/core.xml", package.core_part(document.title, document.language, as_of)),
        _own("word/document.xml", part("document", w("body", written.xml, section_xml(package.HEADER)))),
        _same("word/_rels/document.xml.rels", package.DOCUMENT_RELATIONS),
        _own("word/header1.xml", header_part(document)),
        _same("word/styles.xml", styles_part(package.regional(document.language))),
        _same("word/numbering.xml", numbering_part(written.numbered_lists)),
        _same("word/settings.xml", package.settings_part(document.language)),
        _same("word/fontTable.xml", package.fonts_part()),
    ))  # fmt: skip


def _own(name: str, xml: str) -> Member:
    """A part of this document alone."""
    return member(name, xml.encode())


@cache
def _same(name: str, xml: str) -> Member:
    """A part that many documents share: none of it was typed by anybody, so it may be kept."""
    return _own(name, xml)
