"""Word refuses a file whose elements stand in another order than the standard's; no other program complains."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.export.reading import parts
from tests.export.samples import letter, odd_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# ECMA-376, 5th edition, part 1, annex A.1 (wml.xsd): the children of each element that we write, in their order.
SEQUENCES = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
    "tabs suppressAutoHyphens kinsoku "
    "wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing "
    "w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout "
    "tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p tbl",
    "p": "pPr *",
    "r": "rPr *",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "pBdr": "top left bottom right between bar",
    "numPr": "ilvl numId",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat "
    "locked personal personalCompose "
    "personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "lvlOverride": "startOverride lvl",
    "settings": "writeProtection view zoom removePersonalInformation defaultTabStop characterSpacingControl "
    "compat themeFontLang clrSchemeMapping "
    "decimalSymbol listSeparator",
    "font": "altName panose1 charset family notTrueType pitch sig",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign "
    "noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "body": "* sectPr",
}
# Elements whose children are free or of one kind, and elements without any.
FREE = {"document", "hdr", "fonts", "tblGrid", "rPrDefault", "pPrDefault", "tabs", "compat", "fldSimple"}


@pytest.mark.parametrize("made", [letter(), odd_document()], ids=["letter", "odd"])
def test_elements_stand_in_the_order_of_the_standard(made: object) -> None:
    for name, content in parts(made).items():  # type: ignore[arg-type]
        root = etree.fromstring(content)
        if not root.tag.startswith(W):
            continue
        for element in root.iter():
            _check(name, element)


def _check(part: str, element: etree._Element) -> None:
    kind = element.tag.removeprefix(W)
    children = [child.tag.removeprefix(W) for child in element]
    if not children or kind in FREE:
        return
    assert kind in SEQUENCES, f"{part}: the order inside w:{kind} is not known to this test"
    order = SEQUENCES[kind].split()
    rest = order.index("*") if "*" in order else None
    places = [order.index(child) if child in order else rest for child in children]
    assert None not in places, f"{part}: w:{kind} may not hold {children}"
    assert places == sorted(places), f"{part}: w:{kind} holds {children}"  # type: ignore[type-var]


def test_an_element_out_of_order_is_found() -> None:
    wrong = etree.fromstring(f'<w:pPr xmlns:w="{W[1:-1]}"><w:keepNext/><w:pStyle w:val="BodyText"/></w:pPr>')
    with pytest.raises(AssertionError, match="pPr holds"):
        _check("made up", wrong)


def test_settings_of_a_table_row_follow_one_another() -> None:
    """`w:p` and `w:r` keep their properties first, which "p" and "r" above check; so must every table."""
    tables = etree.fromstring(parts(letter())["word/document.xml"]).iter(f"{W}tbl")
    assert all([child.tag for child in table][:2] == [f"{W}tblPr", f"{W}tblGrid"] for table in tables)
