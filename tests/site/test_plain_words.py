"""The guides can be read by a tired person: reading grade and length of sentences, page by page."""

import pytest
from built_guides import ROOT, BuiltPage
from textstat import textstat

from scripts.reading import GRADE, LONGEST, SENTENCE, reading_of

DOCS = ROOT / "docs"
NOT_READ_THROUGH = {"data.md"}
"""For those who build on the data."""
NOT_GUIDES = {"decisions", "assets", "es"}
WRITTEN = sorted(path.relative_to(DOCS) for path in DOCS.rglob("*.md"))
PAGES = [str(path.with_suffix("")) for path in WRITTEN if path.parts[0] not in NOT_GUIDES | NOT_READ_THROUGH]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_at_grade_eight_or_below(pages: list[BuiltPage], path: str) -> None:
    built = f"{path}.html" if path.rpartition("/")[2] == "index" else f"{path}/index.html"
    reading = reading_of(str(next(page for page in pages if page.path == built).soup))
    assert reading
    assert reading.sentences > 20
    assert reading.grade <= GRADE
    assert reading.middle <= SENTENCE
    assert reading.longest <= LONGEST


def test_the_measure_knows_hard_words_from_easy_ones() -> None:
    assert textstat.flesch_kincaid_grade("You can ask for it. They must send it. It is free.") < 3
    hard = "Administrators discharging fiduciary responsibilities must substantiate methodologies underlying their determinations."
    assert textstat.flesch_kincaid_grade(hard) > 12
