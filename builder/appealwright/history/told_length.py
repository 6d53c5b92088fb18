"""How long words say that something was taken, in weeks from the least to the most: "only a couple weeks", "almost two years"."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["LENGTH", "Weeks", "weeks_in"]

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: (number, number) for number, word in enumerate(_ONES, 1)} | {"a": (1, 1), "an": (1, 1)}
_LOOSE = {"couple": (2, 3), "few": (3, 6), "several": (3, 10)}
_UNITS = {"d": 1 / 7, "w": 1.0, "m": 52 / 12, "y": 52.0}
_ABOUT = 1.3
_SLACK = 1.2
"""Nobody counts to the week: what is nearer than that agrees."""
_MORE = (
    r"(?:over|more than|at least|nearly|almost|close to|under|less than|not even|only|just|really|like|about|around|roughly|maybe|for"
    r"|in total)"
)
LENGTH = (
    rf"(?P<how>(?:{_MORE} )*)(?:a |an |the )?(?:good |whole |full |solid )?"
    rf"(?P<number>couple|few|several|\d{{1,3}}|{'|'.join(_ONES)}|\ban?\b)(?: of)?[ -]?(?:good |whole |full |solid )?"
    r"(?P<unit>days?|weeks?|wks?|months?|mos?|years?|yrs?)\b"
    r"(?! (?:ago|later|before|after|in(?:to)?|earlier|at|apart|between|old|off|break|each"
    rf"|and (?:a (?:half|few|couple)|\d+|{'|'.join(_ONES)})|of (?:therapy|CBT|sessions|relief|help|benefit))\b)(?!-old)"
)
"""A pattern for such words. "A month ago" and "two weeks later" are no lengths."""


@dataclass(frozen=True, slots=True)
class Weeks:
    """From so many weeks to so many."""

    least: float
    most: float

    def agrees_with(self, other: Weeks) -> bool:
        """Whether both can be true of one trial, as loosely as people tell."""
        return self.least <= other.most * _SLACK + 1 and other.least <= self.most * _SLACK + 1


def weeks_in(found: re.Match[str]) -> Weeks:
    """The weeks that a match of the pattern tells."""
    number, how = found["number"].casefold(), found["how"].casefold()
    least, most = _NUMBERS.get(number) or _LOOSE.get(number) or (int(number), int(number))
    weeks = _UNITS[found["unit"][0].casefold()]
    low, high = least * weeks, most * weeks
    if re.search(r"\b(?:over|more than|at least)\b", how):
        return Weeks(low, float("inf"))
    if re.search(r"\b(?:nearly|almost|close to|under|less than|not even)\b", how):
        return Weeks(low / 2, high)
    return Weeks(low / _ABOUT, high * _ABOUT) if re.search(r"\b(?:like|about|around|roughly|maybe)\b", how) else Weeks(low, high)
