"""The page that the browser prints, printed: Chromium makes a tagged PDF with a running line on every sheet."""

from __future__ import annotations

import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from appealwright.export.printing import page_html
from tests.export.reading import word_text, words
from tests.export.samples import letter

CSS = Path(__file__).parents[2] / "builder" / "web" / "letter.css"
CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None or shutil.which("pdftotext") is None,
        reason="not installed: chromium, pdftotext (apt-get install chromium poppler-utils)",
    ),
]


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Path:
    place = tmp_path_factory.mktemp("print") / "letter.pdf"
    page = browser.new_page()
    page.set_content(page_html(letter(), CSS.read_text(encoding="utf-8")))
    page.pdf(path=place, prefer_css_page_size=True, tagged=True)
    page.close()
    return place


def told(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_every_sheet_tells_who_and_where(pdf: Path) -> None:
    sheets = told("pdftotext", "-layout", str(pdf), "-").split("\f")[:-1]
    assert 3 <= len(sheets) <= 5
    for number, sheet in enumerate(sheets, start=1):
        head = " ".join(sheet.split()[:20])
        assert "DRAFT" in head
        assert "J.D., reference 48-1127, 23 November 2026" in head
        assert f"Page {number} of {len(sheets)}" in head


def test_every_word_is_on_paper(pdf: Path) -> None:
    on_paper = set(words(told("pdftotext", "-layout", str(pdf), "-")))
    assert {word for word in words(word_text(letter())) if word not in on_paper} == set()


def test_the_file_is_tagged_us_letter_and_titled_without_a_health_word(pdf: Path) -> None:
    facts = told("pdfinfo", str(pdf))
    assert "612 x 792 pts" in facts
    assert "Appeal letter, 23 November 2026" in facts
    structure = told("pdfinfo", "-struct", str(pdf))
    assert {"H1", "H2", "Table", "TH", "L"} <= set(structure.split())
    levels = [int(part[1]) for part in structure.split() if part in {"H1", "H2", "H3"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    # The language that a screen reader speaks it in.
    assert b"/Lang (en" in pdf.read_bytes()
    assert "Tagged:          yes" in facts
