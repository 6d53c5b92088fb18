"""The number that is printed on a page of a booklet."""

from __future__ import annotations

import re

__all__ = ["printed_number"]

_NUMBER = r"\d{1,3}"
_OF_A_CHAPTER = r"(?:\d{1,2}|[A-Z])-\d{1,3}"
"""The fourth page of the second chapter, "2-4"."""
_PRINTED = re.compile(rf"\s*(?:page\s+)?({_OF_A_CHAPTER}|{_NUMBER})(?:\s+of\s+\d{{1,3}})?\s*", re.IGNORECASE)
_SAID_IN_LINE = re.compile(rf"(?:^|\s{{3,}})page\s+({_OF_A_CHAPTER}|{_NUMBER})(?:\s+of\s+\d{{1,3}})?\s*$", re.IGNORECASE)
_ALONE_IN_HEAD = re.compile(r"\S+ \S+ [^$%]*?\s{3,}(\d{1,3})\s{3,}[^\W\d][^$%]*")
_IN_RUNNING_HEAD = re.compile(r"\s{3,}\d{1,3}(?=\s{3,}|\s*$)")
_BESIDE_HEAD = re.compile(r"(?:(?:chapter|section|part) \S+ [^$%]*?|(?=\S*\d)(?=\S*-)[A-Z\d-]+)\s{3,}(\d{1,3})\s*", re.IGNORECASE)
"""Behind the name of a chapter ("Chapter 9 What to do      140"), or the number of the form ("GLG-EOC-26      44")."""
_HEAD_LINES = 2


def printed_number(page: str) -> str:
    """The number printed at the foot or the head of the page: alone on its line, called a page, or alone amid a running head."""
    lines = [line for line in page.splitlines() if line.strip()]
    ends = (*reversed(lines[-2:]), *lines[:1])
    if alone := next((match[1] for line in ends if (match := _PRINTED.fullmatch(line))), ""):
        return alone
    outer, heads = (*lines[-1:], *lines[:1]), (*lines[-1:], *lines[:_HEAD_LINES])
    if called := next((match[1] for line in heads if (match := _SAID_IN_LINE.search(line))), ""):
        return called
    if amid := next((match[1] for line in reversed(outer) if (match := _amid(line))), ""):
        return amid
    return next((match[1] for line in heads if (match := _BESIDE_HEAD.fullmatch(line))), "")


def _amid(line: str) -> re.Match[str] | None:
    """A number amid a running head. Two numbers make a row of a table, and so does an amount."""
    return _ALONE_IN_HEAD.fullmatch(line) if len(_IN_RUNNING_HEAD.findall(line)) == 1 else None
