"""Weeks of psychotherapy that a plan asks for, beside those that what was told of it surely comes to: number against number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from appealwright.numerals import NUMBER, as_one_number, value_of
from appealwright.writer.prose import sentences
from appealwright.writer.written import MONTH_STARTS

__all__ = ["TherapyWeeks", "therapy_weeks"]

_TALKING = (
    r"(?:psychotherap\w*|talk(?:ing)? therapy|(?:cognitive|behaviou?ral|interpersonal) (?:\w+ )?therapy|CBT|DBT|IPT|therapy|counsel\w*)"
)
_LENGTH = rf"\b{NUMBER}[- ](?:\w+ )?weeks?"
_ASKED = re.compile(
    rf"\b{_TALKING}\b[^.;]{{0,60}}?{_LENGTH}\b|{_LENGTH}(?: course)? of [^.;]{{0,40}}?\b{_TALKING}\b",
    re.IGNORECASE,
)
_OF_A_DRUG = re.compile(r"\b(?:anti-?depress\w+|medications?|medicines?|drugs?|trials?)\b", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:psychotherap\w*|CBT|DBT|IPT|therapy|therapist|EMDR)\b", re.IGNORECASE)
_SESSIONS = re.compile(rf"\b{NUMBER} (?:\w+ ){{0,2}}(?:sessions?|visits?|times|appointments?)\b", re.IGNORECASE)
_MONTH = rf"({'|'.join(MONTH_STARTS)})[a-z]*\.?(?: (\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,? (\d{{4}}))?"
_FROM_TO = re.compile(rf"\b(?:from )?{_MONTH} ?(?:to|until|through|till|-|–) ?{_MONTH}", re.IGNORECASE)
_SINCE = re.compile(rf"\bsince {_MONTH}", re.IGNORECASE)
_WEEK = 7
_LEAP = 28
"""A day that every month has; the next month begins within a few more."""


@dataclass(frozen=True, slots=True)
class TherapyWeeks:
    """How many weeks are asked for; how many the words surely come to, with the words that say from when to when: 0 and empty where no
    span of theirs comes to as many; `at_least`: whether a day of it is not told.
    """

    asked: int
    shown: int
    span: str
    at_least: bool


def therapy_weeks(quote: str, told: str, as_of: date, began: date | None) -> TherapyWeeks | None:
    """None where the quote asks for no weeks of psychotherapy. `began`: the first day at the latest on which the spans may begin."""
    asked = _asked(quote)
    if not asked:
        return None
    found = [one for one in _spans(told, asked, as_of) if began is None or one[2] >= began]
    weeks, span, _, at_least = max(found, default=(0, "", as_of, False))
    return TherapyWeeks(asked, weeks, span, at_least) if weeks >= asked else TherapyWeeks(asked, 0, "", at_least=False)


def _asked(quote: str) -> int:
    parts = (one for one in sentences(as_one_number(quote)) if not _OF_A_DRUG.search(one))
    numbers = {value_of(found[1] or found[2]) for one in parts for found in _ASKED.finditer(one)}
    return numbers.pop() if len(numbers) == 1 else 0


def _spans(told: str, asked: int, as_of: date) -> Iterator[tuple[int, str, date, bool]]:
    """The weeks of each span of a sentence that names psychotherapy, with its words and its first day: none where its year is not told,
    and none of a sentence that counts fewer sessions than the weeks.
    """
    for sentence in sentences(told):
        few = any(value_of(one) < asked for one in _SESSIONS.findall(sentence))
        if not _GIVEN.search(sentence) or few:
            continue
        for found in _FROM_TO.finditer(sentence):
            first, last = _bounds(found.groups())
            if first and last and first < last <= as_of:
                yield (last - first).days // _WEEK, found[0], first, not (found[2] and found[5])
        for found in _SINCE.finditer(sentence):
            first = _latest(found[1], found[2], found[3])
            if first and first < as_of:
                yield (as_of - first).days // _WEEK, found[0], first, True


def _bounds(told: tuple[str | None, ...]) -> tuple[date | None, date | None]:
    """The latest first day and the earliest last day of a span; the first year is that of the last where it is not told."""
    month, day, year, to_month, to_day, to_year = told
    if not to_year or not month or not to_month:
        return None, None
    last = _day(to_month, to_day or "1", to_year)
    first = _latest(month, day, year or to_year)
    if first and last and not year and first > last:
        first = _latest(month, day, str(int(to_year) - 1))
    return first, last


def _latest(month: str | None, day: str | None, year: str | None) -> date | None:
    """The day, or the last one of the month where no day is told."""
    if not month or not year:
        return None
    if day:
        return _day(month, day, year)
    within = _day(month, str(_LEAP), year)
    return None if within is None else (within + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _day(month: str, day: str, year: str) -> date | None:
    try:
        return date(int(year), MONTH_STARTS.index(month[:3].casefold()) + 1, int(day))
    except ValueError:
        return None
