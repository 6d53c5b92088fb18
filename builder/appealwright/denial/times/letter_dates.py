"""Which of the letter's dates is its own, and which are days of service."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appealwright.denial.finds import Basis, Confidence, Find, Kind
from appealwright.denial.page.letter import Letter
from appealwright.denial.page.terms import Hit
from appealwright.denial.times.dates import Dated

__all__ = ["letter_dates"]

_TOLD = re.compile(r"\bthis\s(?:letter|notice|EOB|statement|determination|decision)(?:,?\s\(?dated|,?\sof|,)?\s{1,3}\Z", re.IGNORECASE)
"""Before a date in a sentence: "180 days of the date of this notice, May 3"."""
_UNTIL = re.compile(r"\b(?:until|by|through|before|no later than|hasta|antes)\b", re.IGNORECASE)
"""What makes a date behind "the date of this letter" a last day: "60 days from the date of this letter: until January 12"."""
_WORDS = 40
_NEAR = 14
_TOP = 1600
_HEAD = 500
_RANGE = 26
_REST = 12
_ASIDE = 10


def letter_dates(letter: Letter) -> Iterator[Find]:
    """The date on the letter, the likeliest first; then the days of service, each once."""
    service = _labelled(letter, Kind.SERVICE_DATE)
    earlier = {
        one.start for hit in letter.labels("earlier-date") for one in letter.dates if hit.start < one.start < letter.line_at(hit.start)[1]
    }
    taken = {one.start for one, _ in service} | earlier
    yield from _own(letter, taken)
    seen = set()
    for one, source in service:
        if one.day not in seen:
            seen.add(one.day)
            yield letter.find(Kind.SERVICE_DATE, one.day, (one.start, one.end), Basis(Confidence.HIGH, source))


def _own(letter: Letter, taken: set[int]) -> Iterator[Find]:
    labelled = [(one, source) for one, source in _labelled(letter, Kind.NOTICE_DATE) if one.start not in taken]
    if labelled:
        for one, source in labelled[:1]:
            yield letter.find(Kind.NOTICE_DATE, one.day, (one.start, one.end), Basis(Confidence.HIGH, source))
        return
    told = [one for one in letter.dates if one.start not in taken and _TOLD.search(letter.text, max(0, one.start - _WORDS), one.start)]
    for one in told[:1]:
        yield letter.find(Kind.NOTICE_DATE, one.day, (one.start, one.end), Basis(Confidence.MEDIUM, "the date of this letter"))
    if told:
        return
    alone = [one for one in letter.dates if one.start < _TOP and one.start not in taken and _alone(letter, one)]
    for one in alone[:1]:
        yield letter.find(Kind.NOTICE_DATE, one.day, (one.start, one.end), Basis(Confidence.MEDIUM, "line of its own"))
    if alone:
        return
    decided = [
        *(known for known in _labelled(letter, None) if known[0].start not in taken),
        *((one, "first line") for one in letter.dates if _begins(letter, one, taken)),
    ]
    for one, source in decided[:1]:
        yield letter.find(Kind.NOTICE_DATE, one.day, (one.start, one.end), Basis(Confidence.LOW, source))


def _begins(letter: Letter, one: Dated, taken: set[int]) -> bool:
    """Whether the date begins the letter, or a line above its first sentence."""
    start, _ = letter.line_at(one.start)
    return one.start not in taken and one.start < _HEAD and not letter.text[start : one.start].strip(" >*-(")


def _alone(letter: Letter, one: Dated) -> bool:
    """Whether the date fills its line, or its half of it, but for a place ("Springfield, November 3, 2026")."""
    start, end = letter.line_at(one.start)
    cells = letter.cells(start, end)
    cell = next(((first, last) for first, last in cells if first <= one.start < last), (start, end))
    if len(cells) > 2 and not (cell == cells[-1] == (one.start, one.end) and one.start < _HEAD):
        return False
    return (cell[1] - cell[0]) - (one.end - one.start) <= 22 and not letter.is_labelled(*cell)


def _labelled(letter: Letter, kind: Kind | None) -> list[tuple[Dated, str]]:
    """Dates after the labels of a kind; with no kind, after labels that date the decision but not the letter."""
    found: list[tuple[Dated, str]] = []
    for hit in letter.labels(kind.value if kind else "decision-date"):
        if kind is Kind.NOTICE_DATE and letter.text.startswith("(s)", hit.end):
            continue  # the head of a column of days of care
        for start, end in letter.after(hit):
            first = letter.date_in(start, min(end, start + _NEAR))
            if first and (kind is Kind.SERVICE_DATE or _is_label(letter, hit, first)):
                found.append((first, hit.term.row))
                until = letter.date_in(first.end, min(end, first.end + _RANGE)) if kind is Kind.SERVICE_DATE else None
                found += [(until, hit.term.row)] if until else []
                break
        if kind is Kind.SERVICE_DATE:
            found += [(one, hit.term.row) for one in _column(letter, hit)]
    return found


def _is_label(letter: Letter, label: Hit, value: Dated) -> bool:
    """Whether the words before a date are its label and no part of a sentence: a colon, or a line of their own."""
    between = letter.text[label.end : value.start]
    if _UNTIL.search(between):
        return False
    if ":" in between:
        return True
    start, end = letter.line_at(label.start)
    before, rest = letter.text[start : label.start], letter.text[value.end : end] if value.end <= end else ""
    if not before.strip() and label.start < _HEAD and value.start - label.end <= 2 and rest.rstrip()[-1:] != ".":
        return True
    return (not before.strip(" -*\u2022(") or before.endswith("   ")) and (len(rest.strip()) <= _REST or rest.startswith("   "))


def _column(letter: Letter, header: Hit) -> Iterator[Dated]:
    """The dates under a column's head, down to the first line without one."""
    start, end = letter.line_at(header.start)
    column = header.start - start
    while True:
        start, end = letter.line_at(end + 1) if end + 1 < len(letter.text) else (end, end)
        one = letter.date_in(max(start, start + column - _ASIDE), min(end, start + column + _ASIDE))
        if one is None:
            return
        yield one
