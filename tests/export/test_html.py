"""A document as HTML: an element for every block, by which the page finds it."""

import re
from html.parser import HTMLParser

import pytest

from appealwright.document import Cell, Heading, Items, PageBreak, Paragraph, Signature, Table
from appealwright.export.html import block_html, document_html
from appealwright.export.printing import page_html, page_properties
from tests.export.reading import html_text
from tests.export.samples import BREAK, FURNITURE, ODD, blank, document, letter, odd_document, row, strong, text

VOID = {"br", "meta"}


def html(block: object) -> str:
    return block_html(block, FURNITURE)  # type: ignore[arg-type]


class _Elements(HTMLParser):
    """Element names as they open, and a complaint for any that does not close where it should."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.ids: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def elements(source: str) -> _Elements:
    reader = _Elements()
    reader.feed(source)
    reader.close()
    assert reader.open == []
    return reader


def test_every_block_can_be_found_and_has_an_element_of_its_own() -> None:
    assert html(Paragraph("opening", text("I appeal."))) == (
        '<div class="block block-paragraph" id="block-opening" data-block="opening"><p>I appeal.</p></div>'
    )
    blocks = letter().blocks
    ids = elements(document_html(letter())).ids
    assert ids == [f"block-{block.id}" for block in blocks]
    assert len(set(ids)) == len(ids)


def test_headings_go_below_those_of_the_page_around_the_letter() -> None:
    heading = Heading("h", 2, text("Reasons"))
    assert "<h2>Reasons</h2>" in block_html(heading, FURNITURE)
    assert "<h4>Reasons</h4>" in block_html(heading, FURNITURE, deeper=2)
    assert "<h6>Reasons</h6>" in block_html(heading, FURNITURE, deeper=9)


def test_marks_become_elements() -> None:
    made = html(Paragraph("p", text("a ", strong("b"), BREAK, blank("your member ID"), blank(""))))
    assert "<strong>b</strong><br>" in made
    assert '<span class="blank"><span class="rule"></span> <span class="blank-label">(your member ID)</span></span>' in made
    # The rule is long only where the blank ends its line: a sentence that goes on is not broken by it.
    assert made.count('<span class="rule long"></span>') == 1
    assert made.index("rule long") > made.index("your member ID")


def test_lists_and_signatures_are_what_they_are() -> None:
    assert "<ol><li>a</li><li>b</li></ol>" in html(Items("i", numbered=True, items=(text("a"), text("b"))))
    assert "<ul><li>a</li></ul>" in html(Items("i", numbered=False, items=(text("a"),)))
    signature = html(Signature("s", text("Jane Doe", BREAK, "for John Doe")))
    assert "<p>Jane Doe<br>for John Doe</p>" in signature
    assert "Date:" in signature
    assert html(PageBreak("b")) == '<div class="block block-pagebreak" id="block-b" data-block="b"></div>'


def test_tables_have_headers_for_columns_and_for_rows() -> None:
    made = html(Table("t", "Table 1", row("Drug", "Dose"), ((Cell(text("sertraline"), header=True), Cell(text("200\u00a0mg"))),)))
    assert "<caption>Table 1</caption>" in made
    assert '<thead><tr><th scope="col">Drug</th><th scope="col">Dose</th></tr></thead>' in made
    assert '<tr><th scope="row" data-label="Drug">sertraline</th><td data-label="Dose">200\u00a0mg</td></tr>' in made
    assert 'role="region" tabindex="0" aria-label="Table 1"' in made


@pytest.mark.parametrize("odd", ODD)
def test_odd_text_arrives_as_text_everywhere(odd: str) -> None:
    safe = {"html", "head", "meta", "title", "style", "body", "main", "article", "p", "span", "strong", "div", "br"}
    safe |= {"h1", "h2", "ol", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td"}
    page = page_html(odd_document(), "")
    assert set(elements(page).seen) == safe
    for line in re.split(r"[\r\n]+", odd):
        shown = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", line)
        assert shown in html_text(html(Paragraph("p", text(odd))))


def test_an_id_cannot_break_out_of_its_attribute() -> None:
    assert elements(html(Paragraph('"><script>', text("a")))).seen == ["div", "p"]


def test_text_written_from_right_to_left_says_so() -> None:
    assert '<p dir="rtl">' in html(Paragraph("p", text("محمد عبد الله")))
    assert "dir" not in html(Paragraph("p", text("Dear محمد")))


def test_a_draft_says_so_and_a_final_letter_does_not() -> None:
    assert "DRAFT" in document_html(letter(draft=True))
    assert "DRAFT" not in page_html(letter(draft=False), "")


def test_the_page_needs_nothing_else_and_runs_nothing() -> None:
    page = page_html(letter(), "body { color: black }")
    assert "body { color: black }" in page
    assert "<title>Appeal letter, 23 November 2026</title>" in page
    assert '<html lang="en">' in page
    assert not re.search(r"<script|<link|<img|\bsrc=|\bhref=|url\(|\bstyle=", page)


def test_the_margins_of_a_sheet_tell_who_and_where() -> None:
    properties = page_properties(document(draft=True, running="J.D."))
    assert properties == {
        "--letter-running": '"DRAFT\\2003 J\\2e D\\2e "',
        "--letter-page": '"Page " counter(page) " of " counter(pages)',
    }


def test_a_running_line_cannot_end_its_css_string() -> None:
    value = page_properties(document(running='"; } </style><script> \\ \n x'))["--letter-running"]
    assert re.fullmatch(r'"(?:\w| |\\[0-9a-f]+ )*"', value)
