"""The guides can be read by a tired person: reading grade and length of sentences, page by page."""

import re
from statistics import median

import pytest
from bs4 import BeautifulSoup, Tag
from built_guides import ROOT, BuiltPage
from textstat import textstat

DOCS = ROOT / "docs"
NOT_READ_THROUGH = {"data.md"}
"""For those who build on the data."""
NOT_GUIDES = {"decisions", "assets"}
WRITTEN = sorted(path.relative_to(DOCS) for path in DOCS.rglob("*.md"))
PAGES = [str(path.with_suffix("")) for path in WRITTEN if path.parts[0] not in NOT_GUIDES | NOT_READ_THROUGH]
NOT_PROSE = ".aw-cite, .aw-cited, .headerlink, .aw-sources, svg, pre, code, table, .aw-actions, .aw-letter, h1, h2, h3"
SENTENCE_END = re.compile(r"(?<=[.?!:])[\"']?\s+")


def sentences_of(page: BuiltPage) -> list[str]:
    article = page.to_change().select_one("article")
    assert isinstance(article, Tag)
    for part in article.select(NOT_PROSE):
        part.decompose()
    blocks = [block for block in article.select("p, li") if not block.find(["p", "li"])]
    texts = (" ".join(BeautifulSoup(str(block), "html.parser").get_text().split()) for block in blocks)
    return [sentence for text in texts for sentence in SENTENCE_END.split(text) if len(sentence.split()) > 1]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_at_grade_eight_or_below(pages: list[BuiltPage], path: str) -> None:
    built = f"{path}.html" if path.rpartition("/")[2] == "index" else f"{path}/index.html"
    sentences = sentences_of(next(page for page in pages if page.path == built))
    text = " ".join(sentence if sentence.endswith((".", "?", "!")) else f"{sentence.rstrip(':;,')}." for sentence in sentences)
    words = [len(sentence.split()) for sentence in sentences]
    assert len(words) > 20
    assert textstat.flesch_kincaid_grade(text) <= 8
    assert median(words) <= 18
    assert max(words) <= 35


def test_the_measure_knows_hard_words_from_easy_ones() -> None:
    assert textstat.flesch_kincaid_grade("You can ask for it. They must send it. It is free.") < 3
    hard = "Administrators discharging fiduciary responsibilities must substantiate methodologies underlying their determinations."
    assert textstat.flesch_kincaid_grade(hard) > 12
