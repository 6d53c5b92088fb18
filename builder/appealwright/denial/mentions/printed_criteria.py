"""The criteria of a policy that a notice prints as a list of its own, before it says what was found: the policy's words, and no reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Confidence, Find, Kind
from appealwright.denial.items.item_ends import item_end
from appealwright.denial.items.listed import FALLS_SHORT, leads_to_reasons
from appealwright.denial.items.verdicts import judged_items
from appealwright.denial.page.letter import Letter

__all__ = ["printed_criteria"]

_LEAD = re.compile(
    r"(?P<lead>[A-Z][^.:;]{0,200}\b(?:needs?|requires?|must (?:meet|satisfy|show|have)|meets?|criteria for"
    r"|(?:covers?|covered|approved?|authorized?)[^.:;]{0,60} (?:when|if))\b[^.:;]{0,60}"
    r"\b(?:all|each|both|the following|these|those)\b[^.:;]{0,40}:)[ \t]*\n"
)
"""What a policy needs "all of the following" for."""
_LISTS = re.compile(r":[ \t]*\n")
"""Without a line that ends so no list is led to, and a long text is not searched for one."""
_MARK = re.compile(r"[ \t]*(?:[-*\u2022\u25cf\u25aa\u00b7\u2013\u2014]|\(?(?:\d{1,2}|[a-hA-H])[.)])[ \t]+(?=\S)")
_LINE = re.compile(r"[^\n]+")
_FEWEST, _MOST, _LONGEST = 2, 12, 400
_OF_PERSON = re.compile(r"\b(?:you|your|we|our)\b|\b(?:records?|notes?|claims?) (?:do|does|did) not\b", re.IGNORECASE)
"""What is said of one person: no line of a policy."""
_ASKS = re.compile(r"\b(?:we|please)\b[^.:;]*\b(?:need|send|submit|provide)\b|\bnot\b|n['\u2019]t\b", re.IGNORECASE)
"""What leads to papers that are asked for, or to what was found short."""


def printed_criteria(letter: Letter) -> Iterator[Find]:
    """The first such list, with the words that lead to it, line by line as it is printed."""
    text = letter.written
    judged = judged_items(text)
    for lead in _LEAD.finditer(text) if _LISTS.search(text) else ():
        items = _items(text, lead.end())
        if not _FEWEST <= len(items) <= _MOST or _ASKS.search(lead["lead"]) or leads_to_reasons(text, lead.end()):
            continue
        start, end = lead.start("lead"), items[-1][1]
        if any(one.start < end and one.end > start for one in judged) or not all(_is_rule(text[begin:stop]) for begin, stop in items):
            continue
        yield Find(Kind.CRITERIA, text[start:end], text[start:end], start, end, Confidence.MEDIUM, "printed criteria")
        return


def _items(text: str, begin: int) -> list[tuple[int, int]]:
    """Where the words of each item begin and end that stands there, one right below the other."""
    marks = [mark for line in _LINE.finditer(text, begin) if (mark := _MARK.match(text, line.start(), line.end()))]
    found: list[tuple[int, int]] = []
    for at, mark in enumerate(marks):
        last = found[-1][1] if found else begin
        if text[last : mark.start()].strip() or (not found and "\n\n" in text[begin : mark.start()]):
            break
        stop = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        found.append((mark.end(), item_end(text, mark.end(), stop)))
    return found


def _is_rule(words: str) -> bool:
    return len(words) <= _LONGEST and not _OF_PERSON.search(words) and not FALLS_SHORT.match(words.strip())
