"""The guides can be read by a tired person: reading grade and length of sentences, page by page."""

import re

import pytest
from built_guides import ROOT, BuiltPage
from textstat import textstat

from appealwright.words import LETTERS
from scripts.reading import GRADE, LONGEST, SENTENCE
from scripts.site.languages import code_of
from scripts.site.uncited import guides

DOCS = ROOT / "docs"
NOT_GUIDES = {"decisions", "assets", "es"}
WRITTEN = sorted(path.relative_to(DOCS) for path in DOCS.rglob("*.md"))
MARK = re.compile(r"\[\[row:[^\]]+\]\]|\]\([^)]*\)")
PAGES = [str(path.with_suffix("")) for path in WRITTEN if path.parts[0] not in NOT_GUIDES]


LISTS = {"start", "danger", "questions", "glossary", "myths", "authorities", "evidence/all"}
"""Each is one list, and the list is its short version; the first page is three steps, and whoever is in danger needs two lines."""


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_at_grade_eight_or_below(pages: list[BuiltPage], path: str) -> None:
    built = f"{path}.html" if path.rpartition("/")[2] == "index" else f"{path}/index.html"
    reading = next(page for page in pages if page.path == built).reading
    assert reading
    assert reading.sentences > 20
    assert reading.grade <= GRADE
    assert reading.middle <= SENTENCE
    assert reading.longest <= LONGEST


def test_pages_that_nobody_wrote_by_hand_read_as_easily(pages: list[BuiltPage]) -> None:
    """Those made from rows, and those made from the code."""
    by_hand = {f"{path}.html" if path.rpartition("/")[2] == "index" else f"{path}/index.html" for path in PAGES}
    made = [page for page in pages if page.path not in by_hand and code_of(page.path) == LETTERS]
    assert len(made) > 75
    assert {"api/index.html", "states/compare/index.html"} <= {page.path for page in made}
    measured = {page.path: reading for page in made if (reading := page.reading)}
    assert {path: reading.grade for path, reading in measured.items() if reading.grade > GRADE} == {}
    assert {path: reading.middle for path, reading in measured.items() if reading.middle > SENTENCE} == {}


def test_the_measure_knows_hard_words_from_easy_ones() -> None:
    assert textstat.flesch_kincaid_grade("You can ask for it. They must send it. It is free.") < 3
    hard = "Administrators discharging fiduciary responsibilities must substantiate methodologies underlying their determinations."
    assert textstat.flesch_kincaid_grade(hard) > 12


@pytest.mark.parametrize("path", [str(path.relative_to(DOCS).with_suffix("")) for path in guides(DOCS)])
def test_a_guide_answers_in_two_lines_then_in_short_then_in_full(path: str) -> None:
    """Bite, snack, meal: whoever has strength for two lines has the answer."""
    text = MARK.sub("", (DOCS / f"{path}.md").read_text(encoding="utf-8"))
    if path != "start":
        answer = text.partition('<div class="aw-answer" markdown>')[2].partition("</div>")[0]
        assert 10 <= len(answer.split()) <= 62
        assert text.index("# ") < text.index("aw-answer") < text.index("\n## ")
    if path not in LISTS:
        heading, _, short = text.partition("\n## ")[2].partition("\n## ")[0].partition("\n")
        assert heading == "The short version"
        assert 3 <= sum(line.startswith(("- ", "1", "2", "3", "4", "5", "6")) for line in short.splitlines()) <= 8
