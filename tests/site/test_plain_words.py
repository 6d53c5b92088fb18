"""The guides can be read by a tired person: reading grade and length of sentences, page by page."""

import re
from statistics import median

import pytest
from bs4 import BeautifulSoup, Tag
from built_guides import BuiltPage
from textstat import textstat

PAGES = ["index.html", "guides/ketamine-and-spravato/index.html", "privacy/index.html", "about/index.html"]
NOT_PROSE = ".aw-cite, .aw-cited, .headerlink, .aw-sources, pre, code, table, .aw-actions, h1, h2, h3"
SENTENCE_END = re.compile(r"(?<=[.?!:])[\"']?\s+")


def sentences_of(page: BuiltPage) -> list[str]:
    article = page.soup.select_one("article")
    assert isinstance(article, Tag)
    for part in article.select(NOT_PROSE):
        part.decompose()
    blocks = [block for block in article.select("p, li") if not block.find(["p", "li"])]
    texts = (" ".join(BeautifulSoup(str(block), "html.parser").get_text().split()) for block in blocks)
    return [sentence for text in texts for sentence in SENTENCE_END.split(text) if len(sentence.split()) > 1]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_at_grade_eight_or_below(pages: list[BuiltPage], path: str) -> None:
    sentences = sentences_of(next(page for page in pages if page.path == path))
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
