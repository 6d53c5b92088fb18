"""Words of a printed page as one line: its line ends are no part of what it says, nor is a hyphen that only breaks a word."""

from __future__ import annotations

from appealwright.notice.page_marks import whole_words

__all__ = ["one_line"]


def one_line(words: str, page: str) -> str:
    """These words of a page on one line."""
    return " ".join(whole_words(words, page).split())
