"""The PDFs of the shell: every word in its order, tagged for those who hear it, and no row of a table cut by a page."""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path
from typing import Any

import pypdf
import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.cli import main
from appealwright.document import Document, Heading, Table, plain_text
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.shell.pdf import NoPdfError, pdf_bytes, ready_for_pdf
from scripts.golden import CASE_FILES
from tests.conftest import TODAY
from tests.export.reading import word_text, words
from tests.export.samples import letter

try:
    ready_for_pdf()
    MISSING = ""
except NoPdfError as error:
    MISSING = str(error)
needs_weasyprint = pytest.mark.skipif(bool(MISSING), reason=f"no PDF is made here: it takes {MISSING}")

KETAMINE = "ca-dmhc-insured-experimental"


@pytest.fixture(scope="module")
def appeal(facts: Facts) -> Document:
    case = case_from_json(CASE_FILES[KETAMINE].read_bytes(), TODAY, facts.grounds)
    return Packet(case, facts, assess(case, facts, TODAY)).document("internal-appeal").document


@pytest.fixture(scope="module")
def read(appeal: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf_bytes(appeal)))


def difference(expected: list[str], found: list[str]) -> list[str]:
    return [line for line in ndiff(expected, found) if line.startswith(("-", "+"))]


def tags(node: Any) -> Iterator[str]:
    """The tags of a structure tree in the order in which they are read aloud."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        node = node.get("/K", [])
    for child in node if isinstance(node, list) else [node] if isinstance(node, dict) else ():
        yield from tags(child)


@needs_weasyprint
def test_every_word_of_the_letter_is_there_in_its_order(appeal: Document, read: pypdf.PdfReader) -> None:
    pages = [page.extract_text() for page in read.pages]
    for number, page in enumerate(pages, 1):
        assert appeal.running in page
        assert f"Page {number} of {len(pages)}" in page
    headless = (page.replace(appeal.running, "").replace(f"Page {number} of {len(pages)}", "") for number, page in enumerate(pages, 1))
    # The numbers of lists are the list's own in the one and words in the other; heads of tables stand again on the next page.
    found = [word for word in words("\n".join(headless)) if not word.isdigit()]
    expected = [word for word in words(word_text(appeal)) if not word.isdigit()]
    assert [word for word in difference(expected, found) if word.startswith("-")] == []
    heads = {word for block in appeal.blocks if isinstance(block, Table) for cell in block.head for word in words(plain_text(cell.runs))}
    assert {word for word in difference(expected, found) if word.startswith("+")} <= {f"+ {word}" for word in heads}


@needs_weasyprint
def test_the_file_says_what_it_is_in_which_language_and_how_it_is_read(appeal: Document, read: pypdf.PdfReader) -> None:
    root: Any = read.trailer["/Root"]
    assert root["/Lang"] == "en-US"
    assert root["/MarkInfo"]["/Marked"] is not None
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata is not None
    assert read.metadata.title == "Appeal of a denial"
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert all(page.mediabox.width == 612 and page.mediabox.height == 792 for page in read.pages)


@needs_weasyprint
def test_headings_lists_and_tables_are_tagged_as_such(appeal: Document, read: pypdf.PdfReader) -> None:
    root: Any = read.trailer["/Root"]
    counted = Counter(tags(root["/StructTreeRoot"]))
    headings = Counter(f"/H{block.level}" for block in appeal.blocks if isinstance(block, Heading))
    tables = [block for block in appeal.blocks if isinstance(block, Table)]
    assert {tag: counted[tag] for tag in headings} == headings
    # A table that goes on over a page is tagged as one on each, with its head on both.
    assert counted["/Table"] >= len(tables)
    assert counted["/THead"] >= sum(bool(table.head) for table in tables)
    assert counted["/TR"] - counted["/THead"] == sum(len(table.rows) for table in tables)
    assert counted["/LI"] >= 10


@needs_weasyprint
def test_no_row_of_a_table_is_cut_by_a_page(read: pypdf.PdfReader) -> None:
    root: Any = read.trailer["/Root"]
    rows = [node for node in nodes(root["/StructTreeRoot"]) if node.get("/S") == "/TR"]
    assert len(rows) > 15
    for row in rows:
        assert len({page.idnum for page in pages_of(row)}) == 1


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, dict):
        yield node
        node = node.get("/K", [])
    for child in node if isinstance(node, list) else [node] if isinstance(node, dict) else ():
        yield from nodes(child)


def pages_of(row: dict[str, Any]) -> list[Any]:
    """The pages on which the parts of a row lie."""
    return [node.raw_get("/Pg") for node in nodes(row) if "/Pg" in node]  # type: ignore[attr-defined]


@needs_weasyprint
def test_a_draft_says_so_on_every_page_and_the_same_letter_is_the_same_file() -> None:
    made = pdf_bytes(letter())
    assert made == pdf_bytes(letter())
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages]
    assert len(pages) >= 3
    assert all("DRAFT" in page for page in pages)
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))


@needs_weasyprint
def test_the_shell_writes_a_pdf_of_every_document_and_into_the_archive(tmp_path: Path) -> None:
    assert main(["packet", str(CASE_FILES["two-answers"]), "--out", str(tmp_path), "--pdf", "--zip", "--as-of", TODAY.isoformat()]) == 0
    stems = {path.stem for path in tmp_path.glob("*.docx")}
    assert {path.stem for path in tmp_path.glob("*.pdf")} == stems
    assert all(path.read_bytes().startswith(b"%PDF-1.7") for path in tmp_path.glob("*.pdf"))


def test_where_there_is_no_weasyprint_it_says_how_to_get_it_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.setitem(sys.modules, "weasyprint.urls", None)
    assert main(["packet", str(CASE_FILES["two-answers"]), "--out", str(tmp_path / "out"), "--pdf"]) == 2
    assert "--pdf: files: found nothing here that makes a PDF, accepted: WeasyPrint (pip install weasyprint)" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
