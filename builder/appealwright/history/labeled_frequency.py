"""Whether a schedule, word for word, is no more often than the label of Spravato: an opening of two sessions a week for no more than the
label's weeks, and after it no more than one a week.
"""

from __future__ import annotations

import re

__all__ = ["is_no_more_often", "opening_weeks"]

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_N = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_A_WEEK = r"(?:[ -]?(?:a|per|every|each|/))?[ /-]?(?:week(?:ly)?|wk(?:ly)?)"
_TWICE = rf"(?:twice|(?:two|2) ?(?:x|times|sessions|visits|treatments)?){_A_WEEK}"
_RARER = (
    rf"(?:(?:once|(?:one|1) ?(?:x|time|session|visit|treatment)?){_A_WEEK}|weekly|every(?: (?:other|second|two|2))? (?:week|wk)s?"
    r"|every (?:one|1) (?:to|or) (?:two|2) weeks|every 1-2 (?:week|wk)s|every week or (?:two|every (?:other|two) weeks?)"
    r"|weekly or every (?:other|two|2) weeks?|(?:once|twice) (?:a|per|every|each) month|monthly)"
)
_SPAN = (
    rf"(?:(?:for|in|x|during)? ?(?:the )?(?:first|next|last|another)? ?{_N} (?:more )?(?:week|wk)s?"
    rf"|(?:in |during )?weeks? {_N} ?(?:to|-|through) ?{_N})"
)
_OPENING = re.compile(rf"(?:{_TWICE},? {_SPAN}|{_SPAN},? {_TWICE})\Z", re.IGNORECASE)
_LATER = re.compile(
    rf"(?:{_RARER}(?:,? {_SPAN})?|{_SPAN},? {_RARER}|(?:from|after) week {_N},? {_RARER})(?: after that| thereafter)?\Z", re.IGNORECASE
)
_PARTS = re.compile(
    r"\s*(?:[,;.]?\s*(?:and )?\b(?:then|followed by|after that)\b|[;.](?=\s|\Z)|,(?= *(?:weekly|once|every|weeks? \d)))\s*", re.IGNORECASE
)
_SPACES = re.compile(r"\s+")
_COUNT = re.compile(rf"\b(?:weeks? {_N} ?(?:to|-|through) ?(?P<end>{_N})|(?P<number>{_N}) (?:week|wk)s?)\b", re.IGNORECASE)


def is_no_more_often(schedule: str, often_weeks: int, sessions: int) -> bool:
    """Whether each part of a schedule that opens a course can be read, and none is more often than the label. `often_weeks`: for how many
    weeks the label has two a week. `sessions`: how many are asked for; of an opening alone no more than its weeks hold.
    """
    parts, weeks = _parts(schedule), opening_weeks(schedule)
    goes_on = len(parts) > 1
    return 0 < weeks <= often_weeks and all(map(_LATER.match, parts[1:])) and (goes_on or 0 < sessions <= 2 * weeks)


def opening_weeks(schedule: str) -> int:
    """For how many weeks a schedule opens with two sessions a week; 0 where it opens otherwise, or its words do not say."""
    parts = _parts(schedule)
    opening = _COUNT.search(parts[0]) if parts and _OPENING.match(parts[0]) else None
    return _number(opening["end"] or opening["number"]) if opening else 0


def _parts(schedule: str) -> list[str]:
    return [one.strip(" ,") for one in _PARTS.split(_SPACES.sub(" ", schedule).strip()) if one.strip(" ,")]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.casefold())
