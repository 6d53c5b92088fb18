"""Reads a letter: every finder over one prepared letter, the surest finds of each kind first."""

from __future__ import annotations

from appealwright.denial.addresses import addresses
from appealwright.denial.codes import codes
from appealwright.denial.deadlines import deadlines
from appealwright.denial.finds import Find, Kind, Reading
from appealwright.denial.grounds import grounds
from appealwright.denial.hints import hints
from appealwright.denial.layout import alternate
from appealwright.denial.letter import Letter
from appealwright.denial.notices import letter_dates
from appealwright.denial.numbers import numbers
from appealwright.denial.people import insurers, signatories
from appealwright.denial.phones import phones
from appealwright.denial.policies import policies
from appealwright.denial.vocabulary import vocabulary
from appealwright.facts import Facts

__all__ = ["read"]

_FEWEST_LINES_TO_REREAD, _LONGEST_TO_REREAD = 6, 20_000


def read(text: str, facts: Facts) -> Reading:
    """What the letter says. Takes any text and never raises; a text that is no letter gives a reading with few or no finds."""
    words = vocabulary(facts)
    letter = Letter(text, facts, words)
    found_codes = list(codes(letter))
    found_grounds = list(grounds(letter, found_codes))
    if not found_grounds and len(letter.lines) >= _FEWEST_LINES_TO_REREAD and len(text) <= _LONGEST_TO_REREAD:
        # Two columns copied line by line in turn make no sentences; read every other line, they may.
        found_grounds = list(grounds(Letter(text, facts, words, alternate(text)), ()))
    found = [
        *found_grounds,
        *found_codes,
        *letter_dates(letter),
        *numbers(letter),
        *deadlines(letter),
        *addresses(letter),
        *phones(letter),
        *insurers(letter),
        *signatories(letter),
        *policies(letter),
        *hints(letter),
    ]
    return Reading(tuple(sorted(found, key=_order)))


def _order(find: Find) -> tuple[int, int, int]:
    return _KINDS[find.kind], -find.confidence, find.start


_KINDS = {kind: number for number, kind in enumerate(Kind)}
