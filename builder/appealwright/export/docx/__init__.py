"""Word: a .docx file written over zipfile and strings, since no library for it runs in the browser.

US Letter, one-inch margins, black on white, left aligned, real styles: it must survive a fax machine, a screen reader and an
editor at a clinic. The bytes depend on the document and the day alone.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from appealwright.document import Document
from appealwright.export.docx import package
from appealwright.export.docx.blocks import body
from appealwright.export.docx.element import part, w
from appealwright.export.docx.numbering import numbering_part
from appealwright.export.docx.page import header_part, section_xml
from appealwright.export.docx.styles import styles_part

__all__ = ["docx_bytes"]

_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file can name: the day the file was made is told in its properties, the hour nowhere."""


def docx_bytes(document: Document, as_of: date) -> bytes:
    """`document` as a Word file, dated `as_of` in its properties."""
    written = body(document)
    parts = {
        "[Content_Types].xml": package.CONTENT_TYPES,
        "_rels/.rels": package.PACKAGE_RELATIONS,
        "docProps/core.xml": package.core_part(document.title, document.language, as_of),
        "word/document.xml": part("document", w("body", written.xml, section_xml(package.HEADER))),
        "word/_rels/document.xml.rels": package.DOCUMENT_RELATIONS,
        "word/header1.xml": header_part(document),
        "word/styles.xml": styles_part(package.regional(document.language)),
        "word/numbering.xml": numbering_part(written.numbered_lists),
        "word/settings.xml": package.settings_part(document.language),
        "word/fontTable.xml": package.fonts_part(),
    }
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, xml in parts.items():
            info = ZipInfo(name, _NO_DATE)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0  # else the bytes tell the operating system
            archive.writestr(info, xml.encode())
    return file.getvalue()
