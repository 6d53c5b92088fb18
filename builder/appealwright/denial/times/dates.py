"""Dates in the letter: the day on the letter itself, and the days of service."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from appealwright.denial.page.numerals import DIGIT, digits
from appealwright.denial.page.skeleton import bones

__all__ = ["Dated", "bare_days_after", "bare_days_in", "dates_in", "prints_the_day"]

_NUMERIC = re.compile(rf"(?<![\w/.\-])({DIGIT}{{1,2}})\s?[/.\-]\s?({DIGIT}{{1,2}})\s?[/.\-]\s?({DIGIT}{{4}}|{DIGIT}{{2}})(?![\w/]|-\d)")
_TOGETHER = re.compile(r"(?<![\w/.\-])(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\w/\-])")
_ABBREVIATED = re.compile(rf"(?<!\w)({DIGIT}{{1,2}})-([A-Za-z0O]{{3}})-({DIGIT}{{4}}|{DIGIT}{{2}})(?!\w)")
_ISO = re.compile(r"(?<![\w/.\-])([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})(?!\w)")
_MONTH_FIRST = re.compile(
    rf"(?<![A-Za-z])([A-Za-z0][A-Za-z01|]{{2,9}})\.?\s{{0,3}}({DIGIT}{{1,2}})(?:st|nd|rd|th)?\s?[,.;]?\s{{0,3}}([12]{DIGIT}{{3}})(?!\w)"
)
_DAY_FIRST = re.compile(
    rf"(?<!\w)({DIGIT}{{1,2}})(?:st|nd|rd|th|\u00ba)?\s{{1,3}}(?:de\s{{1,3}}|of\s{{1,3}})?([A-Za-z]{{3,10}})\.?,?\s{{1,3}}(?:de\s{{1,3}}|del\s{{1,3}})?([12]{DIGIT}{{3}})(?!\w)"
)
_BARE = re.compile(r"(?<!\w)([A-Z][a-z]{2,8})\.? (\d{1,2})(?!\w|,? [12]\d{3})")
_NAMES = (
    ("january", "jan", "enero", "ene"),
    ("february", "feb", "febrero"),
    ("march", "mar", "marzo"),
    ("april", "apr", "abril", "abr"),
    ("may", "mayo"),
    ("june", "jun", "junio"),
    ("july", "jul", "julio"),
    ("august", "aug", "agosto", "ago"),
    ("september", "sept", "sep", "septiembre", "setiembre"),
    ("october", "oct", "octubre"),
    ("november", "nov", "noviembre"),
    ("december", "dec", "diciembre", "dic"),
)
_MONTHS = {bones(name): number for number, names in enumerate(_NAMES, 1) for name in names}


_KEPT = 50
"""Texts whose dates are kept: every keystroke asks for those of the same few."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it stands."""

    start: int
    end: int
    day: date


@lru_cache(_KEPT)
def dates_in(text: str) -> tuple[Dated, ...]:
    """Every date in the text, in order; months come before days where both could be."""
    found: dict[int, Dated] = {}
    for one in (*_written(text), *_numbered(text)):
        found.setdefault(one.start, one)
    return tuple(found[start] for start in sorted(found))


def bare_days_in(text: str, start: int, end: int, newest: date) -> Iterator[tuple[int, int, date]]:
    """Days without a year ("June 3"), each as the last such day up to the newest, with where it stands."""
    for match in _BARE.finditer(text, start, end):
        for year in (newest.year, newest.year - 1):
            day = next((one.day for one in _real(match, str(year), _MONTHS.get(bones(match[1])), match[2])), None)
            if day is not None and day <= newest:
                yield match.start(), match.end(), day
                break


def bare_days_after(text: str, oldest: date) -> Iterator[Dated]:
    """Days without a year, each as the first such day that is not before the oldest."""
    for match in _BARE.finditer(text):
        told = (one for year in (oldest.year, oldest.year + 1) for one in _real(match, str(year), _MONTHS.get(bones(match[1])), match[2]))
        yield from [one for one in told if one.day >= oldest][:1]


def prints_the_day(text: str, day: date) -> bool:
    """Whether the text itself names this day, with its year or without."""
    return any(one.day == day for one in dates_in(text)) or any(one.day == day for one in bare_days_after(text, day))


def _written(text: str) -> Iterator[Dated]:
    for match in _MONTH_FIRST.finditer(text):
        yield from _real(match, match[3], _MONTHS.get(bones(match[1])), match[2])
    for match in _ABBREVIATED.finditer(text):
        yield from _real(match, match[3], _MONTHS.get(bones(match[2])), match[1])
    for match in _DAY_FIRST.finditer(text):
        yield from _real(match, match[3], _MONTHS.get(bones(match[2])), match[1])


def _numbered(text: str) -> Iterator[Dated]:
    for match in _TOGETHER.finditer(text):
        yield from _real(match, match[1], int(match[2]), match[3])
    for match in _ISO.finditer(text):
        yield from _real(match, match[1], int(match[2]), match[3])
    for match in _NUMERIC.finditer(text):
        first, second = int(digits(match[1])), int(digits(match[2]))
        month, day = (second, first) if first > 12 >= second else (first, second)
        if sum(character.isdigit() for character in match.group()) >= 3:
            yield from _real(match, match[3], month, str(day))


def _real(match: re.Match[str], year: str, month: int | None, day: str) -> Iterator[Dated]:
    number = int(digits(year))
    number += 2000 if number < 70 and len(year) == 2 else 1900 if len(year) == 2 else 0
    if month is None or not 1900 <= number <= 2100:
        return
    try:
        yield Dated(match.start(), match.end(), date(number, month, int(digits(day))))
    except ValueError:
        return
