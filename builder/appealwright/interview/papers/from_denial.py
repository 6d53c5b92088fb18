"""What the denial letter offers: its reasons, dates, numbers and addresses, each from the words that say so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from appealwright import denial
from appealwright.denial.finds import OF_OUTSIDE, REASONS, Confidence, Kind, Limit, Reading, Suggestion
from appealwright.denial.remembered import reading_of
from appealwright.facts import Facts
from appealwright.interview.papers.offers import Offer, line_around, offer
from appealwright.notice.people.numbers import fast_ways

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
    found = list(denial.suggested(reading))
    reasons = (_reason(text, one) for one in found if one.answer == REASONS)
    others = (offered for one in found if one.answer != REASONS for offered in _answers(text, one, reading))
    return tuple({offered.id: offered for offered in (*reasons, *others)}.values())


def fast_offers(text: str) -> tuple[Offer, ...]:
    """The numbers for a fast appeal that the letter gives."""
    ways = ((name, number, text.find(number)) for name, number in fast_ways(text).items())
    return tuple(offer(name, number, line_around(text, at, at + len(number)), Confidence.HIGH) for name, number, at in ways if at >= 0)


def stated_periods(text: str, facts: Facts) -> tuple[tuple[Limit, str], ...]:
    """The surest period that the letter gives without naming a day, with the letter's words; none of which nothing is offered."""
    reading = letter_reading(text, facts)
    stated, suggested = reading.best(Kind.DEADLINE), {one.answer for one in denial.suggested(reading)}
    months_outside = stated is not None and stated.source == OF_OUTSIDE and "denial.appeal_days" not in suggested
    if stated is None or not isinstance(stated.value, Limit) or "denial.appeal_by" in suggested or months_outside:
        return ()
    return ((stated.value, stated.quote),)


def _reason(text: str, reason: Suggestion) -> Offer:
    # Where the lines of the letter end is no part of what it says.
    row = reason.value | {"quote": " ".join(reason.value["quote"].split())}
    return offer(REASONS, row, line_around(text, reason.find.start, reason.find.end), reason.find.confidence)


def _answers(text: str, told: Suggestion, reading: Reading) -> Iterator[Offer]:
    """The suggested value, then other finds that could be meant instead."""
    name, value, source = told.answer, told.value, told.find
    yield offer(name, value, line_around(text, source.start, source.end), source.confidence)
    others = (find for kind in _ALSO.get(source.kind, ()) for find in reading.of(kind) if find.confidence > Confidence.LOW)
    different = {str(find.value): find for find in others if str(find.value) != value and find is not source}
    for plain, find in list(different.items())[:_MOST_OTHERS]:
        yield offer(name, plain, line_around(text, find.start, find.end), Confidence.LOW)
