"""What the denial letter offers: its reasons, dates, numbers and addresses, each from the words that say so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from appealwright import denial
from appealwright.denial import Confidence, Find, Kind, Limit, Reading
from appealwright.denial.finds import OF_OUTSIDE
from appealwright.denial.once import reading_of
from appealwright.facts import Facts
from appealwright.interview.papers.offers import Offer, line_around, offer
from appealwright.notice.numbers import fast_ways

__all__ = ["denial_offers", "fast_offers", "letter_reading", "stated_periods"]

_ALSO = {
    Kind.NOTICE_DATE: (Kind.NOTICE_DATE,),
    Kind.INSURER: (Kind.INSURER,),
    Kind.APPEAL_FAX: (Kind.APPEAL_FAX,),
    Kind.MEMBER_ID: (Kind.MEMBER_ID,),
    Kind.REFERENCE: (Kind.REFERENCE, Kind.AUTHORIZATION, Kind.CLAIM),
    Kind.AUTHORIZATION: (Kind.AUTHORIZATION, Kind.CLAIM),
    Kind.CLAIM: (Kind.CLAIM,),
}
"""Other finds that could be the same answer, by the kind of the find that is offered first."""

_MOST_OTHERS = 2

_LEAST = 40
"""A shorter text is a letter only begun: nothing is offered from it yet."""


def letter_reading(text: str, facts: Facts) -> Reading:
    """Everything read in a letter; nothing in one that is only begun."""
    return reading_of(text.rstrip(), facts) if len(text.strip()) >= _LEAST else Reading()


@lru_cache(maxsize=4)
def denial_offers(text: str, facts: Facts) -> tuple[Offer, ...]:
    """The offers of this letter, the reasons first."""
    reading = letter_reading(text, facts)
    if not reading.finds:
        return ()
    suggested = denial.suggested_answers(reading)
    reasons = [_reason(text, row, reading) for row in suggested.pop("denial.reasons", ())]
    others = [found for name, value in suggested.items() for found in _answers(text, name, value, reading)]
    return tuple({found.id: found for found in (*filter(None, reasons), *others)}.values())


def fast_offers(text: str) -> tuple[Offer, ...]:
    """The numbers for a fast appeal that the letter gives."""
    ways = ((name, number, text.find(number)) for name, number in fast_ways(text).items())
    return tuple(offer(name, number, line_around(text, at, at + len(number)), Confidence.HIGH) for name, number, at in ways if at >= 0)


def stated_periods(text: str, facts: Facts) -> tuple[tuple[Limit, str], ...]:
    """The surest period that the letter gives without naming a day, with the letter's words; none of which nothing is offered."""
    reading = letter_reading(text, facts)
    stated, suggested = reading.best(Kind.DEADLINE), denial.suggested_answers(reading)
    months_outside = stated is not None and stated.source == OF_OUTSIDE and "denial.appeal_days" not in suggested
    if stated is None or not isinstance(stated.value, Limit) or "denial.appeal_by" in suggested or months_outside:
        return ()
    return ((stated.value, stated.quote),)


def _reason(text: str, row: dict[str, str], reading: Reading) -> Offer | None:
    # A sentence that was heard as one ground may be told as another: then it stands under that one alone.
    finds = sorted(reading.of(Kind.GROUND), key=lambda find: find.value != row["ground"])
    # Where the lines of the letter end is no part of what it says.
    row = row | {"quote": " ".join(row["quote"].split())}
    find = next((find for find in finds if row["quote"] in " ".join(find.quote.split())), None)
    return offer("denial.reasons", row, line_around(text, find.start, find.end), find.confidence) if find else None


def _answers(text: str, name: str, value: Any, reading: Reading) -> Iterator[Offer]:
    """The suggested value, then other finds that could be meant instead."""
    source = _source(name, value, reading)
    if source is None:
        return
    yield offer(name, value, line_around(text, source.start, source.end), source.confidence)
    others = (find for kind in _ALSO.get(source.kind, ()) for find in reading.of(kind) if find.confidence > Confidence.LOW)
    different = {_plain(find): find for find in others if _plain(find) != value}
    for plain, find in list(different.items())[:_MOST_OTHERS]:
        yield offer(name, plain, line_around(text, find.start, find.end), Confidence.LOW)


def _source(name: str, value: Any, reading: Reading) -> Find | None:
    """The find that a suggestion rests on: the hint that names the answer, or the find of this value, or of the first of several claims."""
    hinted = (find for find in reading.finds if (name, value) in find.suggests and find.kind is not Kind.CODE)
    valued = (find for find in reading.finds if str(value) in (_plain(find), find.quote) and find.kind is not Kind.GROUND)
    first = (find for find in reading.of(Kind.CLAIM) if str(value).startswith(f"{_plain(find)} and "))
    # A sender in capitals is offered as the letter writes the name elsewhere, without what kind of plan it is.
    alike = (find for find in reading.of(Kind.INSURER) if name == "denial.insurer" and _same_name(_plain(find), str(value)))
    counted = (find for find in reading.of(Kind.DEADLINE)[:1] if name in {"denial.appeal_by", "denial.appeal_days"})
    begun = (find for find in reading.of(Kind.COURSE_GIVEN) if name == "denial.timing")
    return next((find for finds in (hinted, counted, valued, first, alike, begun) for find in finds), None)


def _same_name(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return one.startswith(other) or other.startswith(one)


def _plain(find: Find) -> str:
    return str(find.value)
