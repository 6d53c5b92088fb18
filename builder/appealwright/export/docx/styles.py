"""The styles part: Word's own style names, so that assistive technology and whoever edits the letter find them.

Times New Roman: every word processor has it or a face of the same widths (Liberation Serif, Tinos), so pages break alike;
it sets an eighth more words to the line than Arial, which keeps an appeal near three pages; at 11.5 points its thin
strokes hold at a fax's 200 dots an inch. It sets Arabic and Hebrew as well; Chinese, Japanese and Korean fall to the
faces named for them.
"""

from __future__ import annotations

from functools import cache

from appealwright.export.docx.element import part, w
from appealwright.export.docx.page import TEXT_WIDTH

__all__ = ["FACE", "styles_part"]

FACE = "Times New Roman"
_EAST_ASIAN_FACE = "Microsoft YaHei"

# Sizes in half points, spaces in twentieths of a point, rules in eighths of a point.
_BODY, _SMALL, _TITLE, _COVER = 23, 20, 28, 72
_LINE = 276
"""Line spacing in 240ths: 1.15."""
_RULE = 6
"""Three quarters of a point: thinner rules break up on a fax."""
_SIGNATURE_WIDTH = 4680


@cache
def styles_part(language: str) -> str:
    """All styles a document uses; `language` is a language tag with a region ("en-US")."""
    return part("styles", _defaults(language), *_paragraphs(), *_characters(), *_tables())


def _defaults(language: str) -> str:
    fonts = w("rFonts", ascii=FACE, eastAsia=_EAST_ASIAN_FACE, hAnsi=FACE, cs=FACE)
    text = w("rPr", fonts, w("sz", val=_BODY), w("szCs", val=_BODY), w("lang", val=language))
    lines = w("pPr", w("widowControl"), w("spacing", before=0, after=0, line=_LINE, lineRule="auto"))
    return w("docDefaults", w("rPrDefault", text), w("pPrDefault", lines))


def _paragraphs() -> tuple[str, ...]:
    signature_rule = w("tabs", w("tab", val="left", leader="underscore", pos=_SIGNATURE_WIDTH))
    running = w("pBdr", w("bottom", val="single", sz=_RULE, space=4, color="000000"))
    place_at_right = w("tabs", w("tab", val="right", pos=TEXT_WIDTH))
    return (
        w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal"),
        _paragraph("BodyText", "Body Text", properties=_space(0, 110)),
        _heading("Title", "Title", level=0, space=_space(60, 110), size=_TITLE),
        _heading("Heading1", "heading 1", level=0, space=_space(60, 110), size=_TITLE),
        # Of a sheet that is found in a pile from across a table.
        _heading("CoverHeading", "Cover Heading", level=0, space=_space(2400, 600, line=240), size=_COVER),
        _heading("Heading2", "heading 2", level=1, space=_space(140, 50), size=_BODY),
        _paragraph("ListNumber", "List Number", properties=_space(0, 50)),
        _paragraph("ListBullet", "List Bullet", properties=_space(0, 50)),
        _paragraph("ListBoxes", "List Boxes", properties=_space(0, 50) + w("ind", left=300, hanging=300)),
        _paragraph("Caption", "caption", properties=w("keepNext") + _space(80, 60), text=w("b") + w("bCs")),
        _paragraph("Header", "header", properties=_space(0, 0, line=240), text=_size(_SMALL)),
        _paragraph("RunningLine", "Running Line", based_on="Header", properties=running + place_at_right + _space(0, 140, line=240)),
        _paragraph("Signature", "Signature", properties=w("keepLines") + signature_rule + _space(60, 60)),
        _paragraph("SignatureRule", "Signature Rule", based_on="Signature", properties=_space(600, 0)),
        _paragraph("TableText", "Table Text", properties=_space(0, 0, line=250), text=_size(_SMALL)),
        _paragraph("LabelText", "Label Text", properties=_space(0, 0, line=252), text=_size(_BODY)),
        _paragraph("TableGap", "Table Gap", properties=_space(0, 0, line=200, rule="exact"), text=_size(8)),
    )


def _characters() -> tuple[str, ...]:
    return (
        w("style", w("name", val="Default Paragraph Font"), type="character", default=1, styleId="DefaultParagraphFont"),
        w("style", w("name", val="Strong"), w("qFormat"), w("rPr", w("b"), w("bCs")), type="character", styleId="Strong"),
        w("style", w("name", val="Blank Label"), w("rPr", _size(_SMALL)), type="character", customStyle=1, styleId="BlankLabel"),
    )


def _tables() -> tuple[str, ...]:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    plain = w("style", w("name", val="Normal Table"), type="table", default=1, styleId="TableNormal")
    return (
        plain,
        _table("TableGrid", "Table Grid", sides, inset=80),
        _table("LabelTable", "Label Table", ("top", "bottom", "insideH"), inset=0, custom=1),
    )


def _paragraph(identity: str, name: str, *, based_on: str = "Normal", properties: str, text: str = "") -> str:
    custom = {"customStyle": 1} if identity in {"RunningLine", "SignatureRule", "TableText", "LabelText", "TableGap"} else {}
    inside = (
        w("name", val=name),
        w("basedOn", val=based_on),
        w("qFormat"),
        w("pPr", properties),
        w("rPr", text) if text else "",
    )
    return w("style", *inside, type="paragraph", styleId=identity, **custom)


def _heading(identity: str, name: str, *, level: int, space: str, size: int) -> str:
    inside = (
        w("name", val=name),
        w("basedOn", val="Normal"),
        w("next", val="BodyText"),
        w("qFormat"),
        w("pPr", w("keepNext"), w("keepLines"), space, w("outlineLvl", val=level)),
        w("rPr", w("b"), w("bCs"), _size(size)),
    )
    custom = {"customStyle": 1} if identity == "CoverHeading" else {}
    return w("style", *inside, type="paragraph", styleId=identity, **custom)


def _table(identity: str, name: str, ruled: tuple[str, ...], *, inset: int, custom: int = 0) -> str:
    borders = w("tblBorders", *(w(side, val="single", sz=_RULE, space=0, color="000000") for side in ruled))
    margins = w(
        "tblCellMar", *(w(side, w=space, type="dxa") for side, space in (("top", 40), ("left", inset), ("bottom", 40), ("right", 80)))
    )
    inside = (w("name", val=name), w("basedOn", val="TableNormal"), w("tblPr", borders, margins))
    return w("style", *inside, type="table", styleId=identity, **({"customStyle": custom} if custom else {}))


def _space(before: int, after: int, *, line: int = _LINE, rule: str = "auto") -> str:
    return w("spacing", before=before, after=after, line=line, lineRule=rule)


def _size(half_points: int) -> str:
    return w("sz", val=half_points) + w("szCs", val=half_points)
