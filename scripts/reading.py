"""How easily each page reads: `python -m scripts.reading`, or `make reading`. The hardest first; the tests hold the bounds."""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement
from bs4.filter import SoupStrainer
from textstat import textstat  # type: ignore[import-untyped] # it ships no types

from appealwright.words import LETTERS
from scripts.site.languages import code_of

SITE = Path("site")
NOT_PROSE = frozenset({"svg", "pre", "code", "table", "h1", "h2", "h3"})
"""Elements without a page's own sentences: headings, tables, drawings."""
NOT_SENTENCES = frozenset(
    {"aw-cite", "aw-cited", "headerlink", "aw-sources", "aw-authorities", "aw-rest", "aw-actions", "aw-part", "aw-letter"}
)
"""The same by their class: marks, lists of sources, quotations of letters."""
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


def article_of(html: str) -> Tag | None:
    """What a page says, between its header and its footer."""
    return BeautifulSoup(html, "html.parser", parse_only=SoupStrainer("article")).find("article")


def sentences_in(article: Tag | None, without: Iterable[Tag] = ()) -> list[str]:
    """The sentences of a page's text, without headings, tables, quotations of letters and marks, and `without` these parts of it."""
    left_out = {id(part) for part in without}
    blocks = _blocks(article, left_out) if article else []
    texts = (" ".join("".join(_strings(block, left_out)).split()) for block in blocks)
    return [sentence for text in texts for sentence in SENTENCE_END.split(text) if len(sentence.split()) > 1]


def _prose(tag: Tag, left_out: Container[int]) -> Iterator[PageElement]:
    """What lies in an element; the page itself stays as it is, for others to read."""
    for child in tag.children:
        if isinstance(child, Tag) and (
            child.name in NOT_PROSE or not NOT_SENTENCES.isdisjoint(child.get("class") or ()) or id(child) in left_out
        ):
            continue
        yield child


def _blocks(tag: Tag, left_out: Container[int]) -> list[Tag]:
    """The innermost paragraphs and items within an element, in their order."""
    found: list[Tag] = []
    for child in _prose(tag, left_out):
        if isinstance(child, Tag):
            found += _blocks(child, left_out) or ([child] if child.name in {"p", "li"} else [])
    return found


def _strings(tag: Tag, left_out: Container[int]) -> Iterator[str]:
    """The text of an element as a reader sees it: no comment, no script."""
    for child in _prose(tag, left_out):
        if isinstance(child, Tag):
            yield from _strings(child, left_out)
        elif type(child) is NavigableString:
            yield child


def reading_of(article: Tag | None, without: Iterable[Tag] = ()) -> Reading | None:
    """The measure of a page; none where there is too little to measure."""
    sentences = sentences_in(article, without)
    if len(sentences) <= 1:
        return None
    text = " ".join(sentence if sentence.endswith((".", "?", "!")) else f"{sentence.rstrip(':;,')}." for sentence in sentences)
    words = [len(sentence.split()) for sentence in sentences]
    return Reading(float(textstat.flesch_kincaid_grade(text)), median(words), max(words), len(words))


def main() -> None:
    """Print every page of the built site, the hardest first."""
    pages = {path.relative_to(SITE).parent.as_posix(): path.read_text(encoding="utf-8") for path in SITE.rglob("index.html")}
    # The grade is of English; tests/site/test_spanish_pages.py has the measure for Spanish.
    found = {name: reading for name, html in pages.items() if code_of(name) == LETTERS and (reading := reading_of(article_of(html)))}
    if not found:
        sys.exit(f"{SITE}/ holds no pages: make site")
    print(f"{'grade':>5} {'middle':>6} {'longest':>7} {'sentences':>9}  page   (bounds: {GRADE}, {SENTENCE}, {LONGEST})")
    for name, one in sorted(found.items(), key=lambda item: -item[1].grade):
        print(f"{one.grade:5.1f} {one.middle:6.0f} {one.longest:7} {one.sentences:9}  {name}")


if __name__ == "__main__":
    main()
