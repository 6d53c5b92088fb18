"""The number that is printed on a page of a booklet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.papers.marks import value_of_roman

__all__ = ["printed_number", "without_number"]

_NUMBER = r"\d{1,3}"
_OF_A_CHAPTER = r"(?:\d{1,2}|[A-Z])-\d{1,3}"
"""The fourth page of the second chapter, "2-4"."""
_FRONT = r"(?-i:(?!x\b)[ivx]{1,5})"
"""A page before the first, "ii"."""
_DASH = r"(?:[-\u2013\u2014]\s*)?"
_PRINTED = re.compile(rf"\s*(?:page\s+)?{_DASH}({_OF_A_CHAPTER}|{_NUMBER}|{_FRONT})(?:\s+of\s+\d{{1,3}})?\s*{_DASH}", re.IGNORECASE)
_SAID_IN_LINE = re.compile(rf"(?:^|\s{{3,}})page\s+(?:\|\s*)?({_OF_A_CHAPTER}|{_NUMBER}|{_FRONT})(?:\s+of\s+\d{{1,3}})?\s*$", re.IGNORECASE)
_ALONE_IN_HEAD = re.compile(r"\S+ \S+ [^$%]*?\s{3,}(\d{1,3})\s{3,}[^\W\d][^$%]*")
_IN_RUNNING_HEAD = re.compile(r"\s{3,}\d{1,3}(?=\s{3,}|\s*$)")
_BESIDE_HEAD = re.compile(
    r"(?:(?:chapter|section|part) \S+ [^$%]*?|(?=\S*\d)(?=\S*-)[A-Z\d-]+|(?=\S*-)[A-Z\d-]+ \([\d/-]+\))\s{3,}(\d{1,3})\s*", re.IGNORECASE
)
"""Behind the name of a chapter ("Chapter 9 What to do      140"), or the number of the form ("GLG-EOC-26   44", "GLG-EOC (1/26)   44")."""
_HEAD_LINES = 2
_LAST, _FIRST = re.compile(r"(.*[^\d$,.])(\d{1,3})\s*"), re.compile(r"\s*(\d{1,3})([^\d%.,].*)")
_LAST_FRONT = re.compile(rf"(.*\S)\s{{3,}}({_FRONT})\s*", re.IGNORECASE)
_BETWEEN = " \t|\u2013\u2014-"


def printed_number(page: str, following: str = "", before: str = "") -> str:
    """The number printed at the foot or the head of the page: alone on its line, called a page, amid a running head, or behind or before
    words that the next page repeats with the next number, or the page before with the number before.
    """
    lines = _told(page)
    ends = (*reversed(lines[-2:]), *lines[:1])
    if alone := next((match[1] for line in ends if (match := _PRINTED.fullmatch(line))), ""):
        return alone
    outer, heads = (*lines[-1:], *lines[:1]), (*lines[-1:], *lines[:_HEAD_LINES])
    if called := next((match[1] for line in heads if (match := _SAID_IN_LINE.search(line))), ""):
        return called
    if amid := next((match[1] for line in reversed(outer) if (match := _amid(line))), ""):
        return amid
    if beside := next((match[1] for line in heads if (match := _BESIDE_HEAD.fullmatch(line))), ""):
        return beside
    near = ((-1, _told(following)), (1, _told(before)))
    counted = {(words, at + step) for step, lines in near for line in (*lines[-1:], *lines[:1]) for words, at, _ in _numbered(line)}
    return next((said for line in outer for words, at, said in _numbered(line) if (words, at) in counted), "")


def without_number(page: str) -> str:
    """The page without its number, where that is all that its first or its last line says."""
    lines = page.splitlines()
    told = [at for at, line in enumerate(lines) if line.strip()]
    alone = {at for at in (*told[:1], *told[-1:]) if _PRINTED.fullmatch(lines[at])}
    return "\n".join(line for at, line in enumerate(lines) if at not in alone)


def _told(page: str) -> list[str]:
    return [line for line in page.splitlines() if line.strip()]


def _numbered(line: str) -> Iterator[tuple[str, int, str]]:
    """The number that a line ends or begins with, as a number and as printed, behind the words beside it: a left page has it on the other
    side than a right one.
    """
    if match := _LAST.fullmatch(line):
        yield match[1].strip(_BETWEEN), int(match[2]), match[2]
    if match := _FIRST.fullmatch(line):
        yield match[2].strip(_BETWEEN), int(match[1]), match[1]
    if match := _LAST_FRONT.fullmatch(line):
        # Counted apart: the first page of the text follows no last page of the front.
        yield f"{match[1].strip(_BETWEEN)} {_FRONT}", value_of_roman(match[2]), match[2]


def _amid(line: str) -> re.Match[str] | None:
    """A number amid a running head. Two numbers make a row of a table, and so does an amount."""
    return _ALONE_IN_HEAD.fullmatch(line) if len(_IN_RUNNING_HEAD.findall(line)) == 1 else None
