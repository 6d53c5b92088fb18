"""A document as a Word file: its styles, its header, and what readers of the file are told of it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from appealwright.document import Cell, Document, Heading, Items, PageBreak, Paragraph, Signature, Table
from appealwright.export.docx import docx_bytes
from appealwright.export.html import block_html
from appealwright.export.xmltext import clean
from tests.export.reading import DAY, parts, word, word_text
from tests.export.samples import BREAK, ODD, blank, document, letter, odd_document, row, strong, text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(made: Document) -> etree._Element:
    return etree.fromstring(parts(made)["word/document.xml"])


def styles(made: Document) -> list[tuple[str, str]]:
    return [(paragraph.style.name, paragraph.text) for paragraph in word(made).paragraphs]


def test_headings_lists_and_text_have_the_styles_of_word() -> None:
    made = document(
        Heading("a", 1, text("Appeal")),
        Heading("b", 2, text("Reasons")),
        Paragraph("c", text("Text")),
        Items("d", numbered=True, items=(text("one"),)),
        Items("e", numbered=False, items=(text("dot"),)),
        Heading("f", 1, text("Exhibit A")),
        Signature("g", text("Jane Doe")),
    )
    assert styles(made) == [
        ("Title", "Appeal"),
        ("Heading 2", "Reasons"),
        ("Body Text", "Text"),
        ("List Number", "one"),
        ("List Bullet", "dot"),
        ("Heading 1", "Exhibit A"),
        ("Signature Rule", "\t"),
        ("Signature", "Jane Doe"),
        ("Signature", "Date: \t"),
    ]


def test_headings_have_a_level_that_screen_readers_and_tagged_pdf_follow() -> None:
    levels = {
        style.get(f"{W}styleId"): style.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val")
        for style in etree.fromstring(parts(letter())["word/styles.xml"]).iter(f"{W}style")
        if style.find(f"{W}pPr/{W}outlineLvl") is not None
    }
    assert levels == {"Title": "0", "Heading1": "0", "CoverHeading": "0", "Heading2": "1"}


def test_title_language_and_day_are_told_and_no_author() -> None:
    properties = word(letter()).core_properties
    assert properties.title == "Appeal letter, 23 November 2026"
    assert properties.language == "en-US"
    assert properties.created == datetime(2026, 11, 23, tzinfo=UTC)
    assert properties.author == properties.last_modified_by == ""
    language = etree.fromstring(parts(letter())["word/styles.xml"]).find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert language.get(f"{W}val") == "en-US"


def test_the_page_is_us_letter_with_inch_margins_and_one_header() -> None:
    (section,) = word(letter()).sections
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)
    assert {section.left_margin.inches, section.right_margin.inches, section.top_margin.inches, section.bottom_margin.inches} == {1}
    assert not section.different_first_page_header_footer


def test_every_page_tells_who_where_and_that_it_is_a_draft() -> None:
    def header(*, draft: bool) -> list[str]:
        return [paragraph.text for paragraph in word(letter(draft=draft)).sections[0].header.paragraphs]

    assert header(draft=True)[0] == "DRAFT"
    assert header(draft=False)[0].startswith("J.D., reference 48-1127")
    fields = re.findall(rb'w:instr="(.*?)"', parts(letter())["word/header1.xml"])
    assert fields == [b" PAGE ", b" NUMPAGES "]


def test_header_rows_repeat_and_no_row_is_split() -> None:
    made = body(letter())
    tables = list(made.iter(f"{W}tbl"))
    assert len(tables) == 3
    for table in tables:
        rows = table.findall(f"{W}tr")
        assert all(each.find(f"{W}trPr/{W}cantSplit") is not None for each in rows)
        heads = [each.find(f"{W}trPr/{W}tblHeader") is not None for each in rows]
        labels = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "LabelTable"
        assert heads == [not labels, *[False] * (len(rows) - 1)]


def test_every_row_has_a_cell_for_every_column() -> None:
    made = body(document(Table("t", "", row("a", "b", "c"), (row("1"), row("1", "2", "3", "4"), ()))))
    table = next(made.iter(f"{W}tbl"))
    assert len(table.findall(f"{W}tblGrid/{W}gridCol")) == 4
    assert [len(each.findall(f"{W}tc")) for each in table.findall(f"{W}tr")] == [4, 4, 4, 4]


def test_tables_do_not_grow_together() -> None:
    one = Table("t", "", (), (row("a", "b"),))
    kinds = [child.tag.removeprefix(W) for child in body(document(one, one)).find(f"{W}body")]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]


def test_each_numbered_list_counts_from_one() -> None:
    made = document(*(Items(f"i{place}", numbered=True, items=(text("a"), text("b"))) for place in range(3)))
    used = [number.get(f"{W}val") for number in body(made).iter(f"{W}numId")]
    assert used == ["2", "2", "3", "3", "4", "4"]
    numbering = etree.fromstring(parts(made)["word/numbering.xml"])
    restarts = {each.get(f"{W}numId"): each.findall(f"{W}lvlOverride/{W}startOverride") for each in numbering.findall(f"{W}num")}
    assert [number for number, overrides in restarts.items() if overrides] == ["2", "3", "4"]


def test_a_list_of_boxes_to_tick_has_no_other_mark() -> None:
    boxes = Items("boxes", numbered=False, items=(text("\u2610 could jeopardize life;"), text("\u2610 could jeopardize health.")))
    mixed = Items("mixed", numbered=False, items=(text("\u2610 a box"), text("and no box")))
    made = document(boxes, mixed)
    assert [style for style, _ in styles(made)] == ["List Boxes", "List Boxes", "List Bullet", "List Bullet"]
    assert [number.get(f"{W}val") for number in body(made).iter(f"{W}numId")] == ["1", "1"]
    assert ['class="boxes"' in block_html(one, made.furniture) for one in (boxes, mixed)] == [True, False]


def test_a_page_break_starts_a_page_and_leaves_no_empty_paragraph() -> None:
    table = Table("t", "", (), (row("a", "b"),))
    made = document(
        PageBreak("x"),
        Paragraph("a", text("A")),
        PageBreak("b"),
        PageBreak("c"),
        Items("d", numbered=False, items=(text("D"), text("E"))),
        PageBreak("e"),
        table,
        PageBreak("f"),
    )
    breaks = [paragraph.paragraph_format.page_break_before for paragraph in word(made).paragraphs]
    assert breaks == [True, True, None, True, None]


def test_a_signature_is_never_alone() -> None:
    paragraphs = word(letter()).paragraphs
    rule = next(place for place, each in enumerate(paragraphs) if each.style.name == "Signature Rule")
    close = [each.paragraph_format.keep_with_next for each in paragraphs[rule - 2 : rule + 3]]
    assert close == [True, True, True, True, None]


def test_strong_text_blanks_and_line_breaks() -> None:
    (paragraph,) = word(document(Paragraph("p", text("a ", strong("b"), BREAK, blank("your member ID"), "75\u00a0mg")))).paragraphs
    assert paragraph.text == "a b\n____________ (your member ID)75\u00a0mg"
    assert [run.text for run in paragraph.runs if run.style.name == "Strong"] == ["b"]
    assert [run.text for run in paragraph.runs if run.style.name == "Blank Label"] == [" (your member ID)"]


def test_scripts_are_marked_run_by_run_and_paragraphs_by_direction() -> None:
    made = body(document(Paragraph("a", text("Dr. יעל כהן, 王小明")), Paragraph("b", text("محمد"))))
    rtl = ["".join(run.itertext()) for run in made.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]
    hinted = ["".join(run.itertext()) for run in made.iter(f"{W}r") if run.find(f"{W}rPr/{W}rFonts") is not None]
    assert (rtl, hinted) == (["יעל כהן", "محمد"], ["王小明"])
    assert [each.find(f"{W}pPr/{W}bidi") is not None for each in made.iter(f"{W}p")] == [False, True]


def test_odd_text_arrives_as_text() -> None:
    read = word_text(odd_document())
    for odd in ODD:
        assert clean(odd)[0] in read


def test_no_byte_of_the_file_is_forbidden_in_xml() -> None:
    for name, content in parts(odd_document()).items():
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", content.decode()), name
        etree.fromstring(content)


def test_the_same_document_gives_the_same_bytes_on_any_day_of_making() -> None:
    assert docx_bytes(letter(), DAY) == docx_bytes(letter(), DAY)
    assert docx_bytes(letter(), DAY) != docx_bytes(letter(), date(2026, 11, 24))


def test_a_hundred_thousand_characters_pass() -> None:
    long = ("One word, 王 ع. " * 7000)[:100_000]
    assert word_text(document(Paragraph("p", text(long)), Table("t", "", row("a"), (row(long),)))).count(long) == 2


def test_no_text_is_smaller_than_10_points_and_no_rule_thinner_than_half_a_point() -> None:
    xml = parts(letter())["word/styles.xml"].decode()
    sizes = {int(size) for size in re.findall(r'<w:sz w:val="(\d+)"', xml)}
    assert sizes == {8, 20, 23, 28, 72}, "half points; 8 is the empty paragraph below a table, 72 the head of a cover sheet"
    assert min(int(size) for size in re.findall(r'w:sz="(\d+)"', xml)) >= 4
    assert set(re.findall(r'w:color="(\w+)"', xml)) == {"000000"}
    assert "w:shd" not in xml


def test_a_cover_sheet_is_headed_in_large_type_in_word_and_in_print() -> None:
    cover = Heading("sheet", 1, text("Exhibit A"), cover=True)
    assert '<w:pStyle w:val="CoverHeading"/>' in parts(document(Heading("title", 1, text("List")), cover))["word/document.xml"].decode()
    assert 'class="block block-heading level-1 cover"' in block_html(cover, document().furniture)
    assert block_html(replace(cover, cover=False), document().furniture).count("cover") == 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters() | st.sampled_from("\t\n\r<&אعب王김\u200f\U0001f44d")))
def test_any_text_survives_the_way_through_word(typed: str) -> None:
    made = word(document(Paragraph("p", text(typed, strong(typed))), Table("t", "", row(typed), ())))
    kept = clean(typed)[0]
    assert made.paragraphs[0].text == kept + kept
    assert made.tables[0].cell(0, 0).text == kept


@pytest.mark.parametrize(("language", "expected"), [("en", "en-US"), ("es", "es-US"), ("es-MX", "es-MX")])
def test_the_language_has_a_region(language: str, expected: str) -> None:
    made = Document("d", "t", "s", language, "r", draft=False, furniture=letter().furniture, blocks=())
    assert word(made).core_properties.language == expected


def test_what_is_written_by_hand_has_room_in_word_and_on_paper() -> None:
    """A blank that ends its line is a long one, and an empty cell beside its label is as high as on a form."""
    log = Table("log", "Call", (), ((Cell(text("What was said"), header=True), Cell(text("\u00a0"))),))
    reasons = Paragraph("reasons", text("My reasons: ", blank("reasons"), BREAK, blank("more")))
    made = document(reasons, Paragraph("inside", text("rows ", blank("numbers"), ".")), log)
    assert re.findall(r"_{5,}", word_text(made)) == ["_" * 40, "_" * 40, "_" * 12]
    assert [height.get(f"{W}val") for height in body(made).iter(f"{W}trHeight")] == ["500"]
    assert 'class="to-write"' in block_html(log, made.furniture)
