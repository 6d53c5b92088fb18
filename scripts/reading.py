"""How easily each page reads: `python -m scripts.reading`, or `make reading`. The hardest first; the tests hold the bounds."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bs4 import BeautifulSoup, Tag
from bs4.filter import SoupStrainer
from textstat import textstat  # type: ignore[import-untyped] # it ships no types

from appealwright.words import LETTERS
from scripts.site.languages import code_of

SITE = Path("site")
NOT_PROSE = (
    ".aw-cite, .aw-cited, .headerlink, .aw-sources, .aw-authorities, .aw-rest, .aw-actions, .aw-part, .aw-letter, "
    "svg, pre, code, table, h1, h2, h3"
)
SENTENCE_END = re.compile(r"(?<=[.?!:])[\"']?\s+")
GRADE, SENTENCE, LONGEST = 8, 18, 35
"""What a page for a tired person keeps to: school grade, words in the middle sentence, words in the longest."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One page, measured."""

    grade: float
    middle: float
    longest: int
    sentences: int


def sentences_of(html: str) -> list[str]:
    """The sentences of a page's text, without headings, tables, quotations of letters and marks."""
    article = BeautifulSoup(html, "html.parser", parse_only=SoupStrainer("article")).select_one("article")
    if not isinstance(article, Tag):
        return []
    for part in article.select(NOT_PROSE):
        part.decompose()
    blocks = [block for block in article.select("p, li") if not block.find(["p", "li"])]
    texts = (" ".join(BeautifulSoup(str(block), "html.parser").get_text().split()) for block in blocks)
    return [sentence for text in texts for sentence in SENTENCE_END.split(text) if len(sentence.split()) > 1]


def reading_of(html: str) -> Reading | None:
    """The measure of a page; none where there is too little to measure."""
    sentences = sentences_of(html)
    if len(sentences) <= 1:
        return None
    text = " ".join(sentence if sentence.endswith((".", "?", "!")) else f"{sentence.rstrip(':;,')}." for sentence in sentences)
    words = [len(sentence.split()) for sentence in sentences]
    return Reading(float(textstat.flesch_kincaid_grade(text)), median(words), max(words), len(words))


def main() -> None:
    """Print every page of the built site, the hardest first."""
    pages = {path.relative_to(SITE).parent.as_posix(): path.read_text(encoding="utf-8") for path in SITE.rglob("index.html")}
    # The grade is of English; tests/site/test_spanish_pages.py has the measure for Spanish.
    found = {name: reading for name, html in pages.items() if code_of(name) == LETTERS and (reading := reading_of(html))}
    if not found:
        sys.exit(f"{SITE}/ holds no pages: make site")
    print(f"{'grade':>5} {'middle':>6} {'longest':>7} {'sentences':>9}  page   (bounds: {GRADE}, {SENTENCE}, {LONGEST})")
    for name, one in sorted(found.items(), key=lambda item: -item[1].grade):
        print(f"{one.grade:5.1f} {one.middle:6.0f} {one.longest:7} {one.sentences:9}  {name}")


if __name__ == "__main__":
    main()
