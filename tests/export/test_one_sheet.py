"""The page of next steps: what a person needs today stands on its first sheet, and everything else after it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import Block, Document, PageBreak, block_runs
from appealwright.examples import EXAMPLES
from appealwright.export.printing import page_html
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from scripts.golden import CASE_FILES
from tests.conftest import LATER

CSS = Path(__file__).parents[2] / "builder" / "web" / "letter.css"
SATURDAY = date(2026, 11, 28)
"""A day on which the page has one more thing to say: that offices are closed."""
FILES = {**CASE_FILES, **{f"later/{path.stem}": path for path in LATER.glob("*.json")}}
LONGEST = 430
"""Words that a Letter sheet holds in the style of letters, its headings, lists and tables counted."""
FIRST = {"crisis", "today-heading", "one-thing", "send-heading", "send"}
AFTER = {"later-heading", "later", "where", "gaps", "pen", "prove", "phone", "dates", "answers"}


def steps(facts: Facts, name: str, language: str) -> tuple[Document, int]:
    """The page, and how many of its blocks stand before the second sheet."""
    case = case_from_json(FILES[name].read_bytes(), SATURDAY)
    packet = Packet(case, facts, assess(case, facts, SATURDAY), words=words_in(language))
    page = packet.document("next-steps").document
    return page, next(place for place, block in enumerate(page.blocks) if isinstance(block, PageBreak))


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [word for block in blocks for run in block_runs(block) for word in run.text.split()]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", sorted(FILES))
def test_the_first_sheet_holds_what_is_needed_today_and_no_more_words_than_a_sheet(name: str, language: str, facts: Facts) -> None:
    page, turn = steps(facts, name, language)
    names = [block.id for block in page.blocks]
    assert set(names[:turn]) >= FIRST
    assert not AFTER & set(names[:turn])
    assert {"prove", "answers"} <= set(names[turn:])
    assert {"first", "late"} & set(names[:turn])
    assert any(word.strip(",.:") == "988" for word in words(page.blocks[:turn]))
    assert len(words(page.blocks[:turn])) <= LONGEST


@pytest.mark.browser
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="not installed: pdftotext (apt-get install poppler-utils)")
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", [*EXAMPLES, "later/or-medicaid-clinic"])
def test_printed_it_is_one_sheet_and_the_rest_begins_the_next(
    name: str, language: str, facts: Facts, browser: Browser, tmp_path: Path
) -> None:
    page, turn = steps(facts, name, language)
    tab, place = browser.new_page(), tmp_path / "steps.pdf"
    tab.set_content(page_html(page, CSS.read_text(encoding="utf-8")))
    tab.pdf(path=place, prefer_css_page_size=True)
    tab.close()
    text = subprocess.run(["pdftotext", "-layout", str(place), "-"], check=True, capture_output=True, text=True).stdout
    first, second, *_ = (set(sheet.split()) for sheet in text.split("\f"))
    assert set(words(page.blocks[turn - 1 : turn])) <= first
    assert set(words(page.blocks[turn + 1 : turn + 2])) <= second
