"""Words of a printed page as one line: its line ends are no part of what it says, nor is a hyphen that only breaks a word."""

from __future__ import annotations

from appealwright.notice.page_marks import whole_words
from appealwright.papers.item_marks import LONE_SIGN

__all__ = ["one_line"]


def one_line(words: str, page: str) -> str:
    """These words of a page on one line. A sign alone on its line, as copied pages have it, would stand in it as a dash."""
    return " ".join(whole_words(LONE_SIGN.sub("", words), page).split())
