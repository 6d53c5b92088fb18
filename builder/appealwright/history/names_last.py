"""Whether words on the sessions tell of the time of the last score: they name it, or a month since the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from appealwright.answers import Record
from appealwright.days.dates import day_in
from appealwright.writer.written import MONTHS

__all__ = ["names_last"]

_MAY = 5
"""The month whose name is a word: only with its capital."""
_COUNTS = (
    r"(?!\s*(?:weeks?|wks?|days?|months?|sessions?|infusions?|treatments?|doses?|visits?|mg|points?|hours?|minutes?|times|a\.?m|p\.?m)\b)"
)


def names_last(words: str, series: Sequence[Record]) -> bool:
    """Whether words name the last score of a series, where no other of it is the same number, or a month after that of the score before
    it and up to its own.
    """
    if len(series) < 2:  # nothing came between
        return False
    last = series[-1]
    score = last.text("score")
    alone = [one.text("score") for one in series].count(score) == 1
    by_number = alone and re.search(rf"(?<![\w./-]){re.escape(score)}(?!\d|[./-]\d){_COUNTS}", words)
    return bool(by_number) or any(_names_month(words, year, month) for year, month in _months_between(series[-2], last))


def _months_between(before: Record, last: Record) -> Iterator[tuple[int, int]]:
    """The months that follow that of the score before, up to that of the last; its own alone where both are of one month."""
    first, end = day_in(before.get("date")), day_in(last.get("date"))
    if first and end:
        of_one = (first.year, first.month) == (end.year, end.month)
        start = first.year * 12 + first.month - (1 if of_one else 0)
        yield from ((count // 12, count % 12 + 1) for count in range(start, end.year * 12 + end.month))


def _names_month(words: str, year: int, month: int) -> bool:
    name = MONTHS[month - 1]
    named = rf"\b(?:{name}|{name[:3]}\.?)(?!\w)(?!(?:\s+\d{{1,2}},?)?\s+(?!{year}\b)\d{{4}}\b)"
    return bool(re.search(rf"{named}|(?<![\d/]){month}/\d{{1,2}}(?!/?\d)", words, re.IGNORECASE if month != _MAY else re.NOFLAG))
