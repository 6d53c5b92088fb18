"""A sentence without a beginning that no letter tells, where what is said of oneself stands whole behind it: "since he left I can hardly
get up".
"""

from __future__ import annotations

import re
from collections.abc import Callable

__all__ = ["halves", "without_lead"]

_LED = re.compile(r"\W*(?:(?:ever )?since|after|because|now that)\b", re.IGNORECASE)
_TURN = re.compile(r"(?<!\bsince)(?<!\bafter)(?<!\bthat)(?<!\bbecause)(?<=\S)(,?\s+)(?=I(?:\b|['\u2019]))", re.IGNORECASE)
"""Where the beginning ends; right behind its first word the clause itself is of oneself."""


def halves(clause: str) -> list[str]:
    """A beginning, the blank behind it, and what is said of oneself; or the clause alone where it has no such beginning."""
    return _TURN.split(clause, maxsplit=1) if _LED.match(clause) else [clause]


def without_lead(sentence: str, falls: Callable[[str], bool], stands: Callable[[str], bool]) -> str:
    """The sentence from where what `stands` begins, if all before it `falls`; else the whole."""
    turns = _TURN.finditer(sentence) if _LED.match(sentence) else iter(())
    found = (sentence[turn.end() :] for turn in turns if falls(sentence[: turn.start()]) and stands(sentence[turn.end() :]))
    return next(found, sentence)
