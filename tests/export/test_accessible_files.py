"""What a screen reader finds in the files of every case: a title, a language, headings in order, header rows. The PDF says the same."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from docx import Document as WordDocument
from docx.oxml.ns import qn

from appealwright.assessment import assess
from appealwright.case import parsed
from appealwright.document import Document
from appealwright.export.docx import docx_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.golden import CASE_FILES
from tests.conftest import TODAY, case_document


def papers(name: str, facts: Facts) -> list[Document]:
    """Every document of the case."""
    case, problems = parsed(case_document(name), TODAY)
    assert problems == ()
    return [composed.document for composed in documents(case, facts, assess(case, facts, TODAY))]


@pytest.mark.parametrize("name", sorted(CASE_FILES))
def test_every_word_file_can_be_heard_and_walked_through(facts: Facts, name: str) -> None:
    for paper in papers(name, facts):
        file = WordDocument(io.BytesIO(docx_bytes(paper, TODAY)))
        styled = [(paragraph.style.name, paragraph.text) for paragraph in file.paragraphs if paragraph.style]
        # The title's style has the outline level of a first heading.
        headings = [(int(style[-1]) if style != "Title" else 1, text) for style, text in styled if style.startswith(("Title", "Heading"))]
        assert all(text.strip() for _, text in headings), f"{paper.id}: an empty heading"
        levels = [level for level, _ in headings]
        assert all(after - before <= 1 for before, after in pairwise((0, *levels))), f"{paper.id}: {levels} skips a level"
        assert file.core_properties.title, paper.id
        assert file.core_properties.language == "en-US", paper.id
        (spoken,) = file.styles.element.iter(qn("w:lang"))
        assert spoken.get(qn("w:val")) == "en-US", paper.id
        for table in file.tables:
            look = table._tbl.tblPr.find(qn("w:tblLook"))
            first = table.rows[0]
            if look.get(qn("w:firstRow")) == "1":
                assert first._tr.trPr.find(qn("w:tblHeader")) is not None, f"{paper.id}: a header row that is none"
                assert all(cell.text.strip() for cell in first.cells), f"{paper.id}: a column without a name"
            else:
                assert look.get(qn("w:firstColumn")) == "1", f"{paper.id}: a table without headers"
                assert all(row.cells[0].text.strip() for row in table.rows), f"{paper.id}: a row without a name"
