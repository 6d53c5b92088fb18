"""The parts around the text: what the file holds, how its parts belong together, settings and properties."""

from __future__ import annotations

from datetime import date
from functools import cache

from appealwright.export.docx.element import part, w
from appealwright.export.docx.styles import FACE
from appealwright.export.xmltext import escaped, single_line

__all__ = ["CONTENT_TYPES", "DOCUMENT_RELATIONS", "HEADER", "PACKAGE_RELATIONS", "core_part", "fonts_part", "regional", "settings_part"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

HEADER = "rId1"
"""The relationship of the page header."""

_PARTS = (("header1", "header", "header"), ("styles", "styles", "styles"), ("numbering", "numbering", "numbering"),
          ("settings", "settings", "settings"), ("fontTable", "fontTable", "fontTable"))  # fmt: skip

CONTENT_TYPES = (
    f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind, _ in _PARTS)
    + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
PACKAGE_RELATIONS = (
    f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
)
DOCUMENT_RELATIONS = (
    f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{relation}" Target="{name}.xml"/>'
        for number, (name, _, relation) in enumerate(_PARTS, start=1)
    )
    + "</Relationships>"
)


def regional(language: str) -> str:
    """A language tag with a region, which Word wants: letters go to readers in the United States."""
    return language if "-" in language else f"{language}-US"


@cache
def settings_part(language: str) -> str:
    """Settings; compatibility mode 15 keeps Word from opening the file as one of an old version."""
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return part(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", mode),
        w("themeFontLang", val=regional(language)),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


@cache
def fonts_part() -> str:
    """The face, and a free one of the same widths where it is missing."""
    return part("fonts", w("font", w("altName", val="Liberation Sans"), w("family", val="swiss"), w("pitch", val="variable"), name=FACE))


def core_part(title: str, language: str, as_of: date) -> str:
    """Title, language and day. No author: the file must not tell more than its text."""
    moment = f'xsi:type="dcterms:W3CDTF">{as_of.isoformat()}T00:00:00Z'
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(single_line(title))}</dc:title><dc:language>{escaped(regional(language))}</dc:language>"
        f"<dcterms:created {moment}</dcterms:created><dcterms:modified {moment}</dcterms:modified></cp:coreProperties>"
    )
