"""The clauses of a sentence that tells of other people: which of them are whole without the one that falls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

__all__ = ["BEHIND_A_SUM", "beside_people", "clauses_beside_meetings", "clauses_beside_people", "names_by_pronoun", "own_clause"]

_WHO = r"I|he|she|it|we|they|there|the|my|his|her|no"
BEHIND_A_SUM = re.compile(
    rf"\s+(?:and|but|\W?till?|until|because|bc|when|y|pero|hasta que|porque)\s+(?=(?:{_WHO})\b)",
    re.IGNORECASE,
)
"""Where, behind a sum, another sentence begins."""
_BESIDE_PEOPLE = re.compile(
    r"\s+(?:and|but|so|because|bc|y|pero|porque)\s+(?=(?:(?:now|then) )?(?:I|he|she|it|we|they|there|my|his|her|no)\b)",
    re.IGNORECASE,
)
"""The same behind what is told of other people, where either half is true without the other: "until he left" is not one."""
_BESIDE_MEETINGS = re.compile(
    r",?\s+(?:and|but|so|because)\s+(?=(?:(?:now|then|still|also|have|been) )*(?:(?:I|he|she|we)\b|go\b|going\b|went\b|attend))",
    re.IGNORECASE,
)
"""The same behind how long somebody is sober: "and I go to meetings"."""
_PRONOUN = re.compile(r"\b(?:he|she|they|his|him|her|their|them|él|ella|ellos)\b", re.IGNORECASE)
_THEN = re.compile(r"(?:then|and|but)\s+", re.IGNORECASE)
_OWN = re.compile(
    r"(?:now )?(?:I\b|it (?:just )?(?:quit|stopped|wore|faded|did(?:n['\u2019]?t)?|no longer)\b|(?:stopped|quit) (?:in|on|for good)\b"
    r"|[CD]BT\b|(?:group|talk|cognitive) therapy\b|no (?:alcohol|drugs?)\b|sober\b)",
    re.IGNORECASE,
)
"""How a clause begins that is of who tells it, or of the treatment."""
_POINTS = re.compile(r"(?:it|this|that|which|there)\b", re.IGNORECASE)
"""And one that is nothing without the one before it."""


def names_by_pronoun(words: str) -> bool:
    """Whether words speak of somebody as "he" or "them"."""
    return bool(_PRONOUN.search(words))


def own_clause(piece: str) -> str:
    """A piece as it stands whole behind one that falls; empty where it does not."""
    bare = _THEN.sub("", piece, count=1) if _THEN.match(piece) else piece
    return bare if _OWN.match(bare) else ""


def clauses_beside_people(part: str) -> list[str]:
    """The clauses that "and" or "so" joins."""
    return _BESIDE_PEOPLE.split(part)


def clauses_beside_meetings(part: str) -> list[str]:
    """The clauses of a sentence that tells of meetings."""
    return _BESIDE_MEETINGS.split(part)


def beside_people(clauses: list[str], told: Callable[[str], str]) -> Iterator[str]:
    """What is `told` of each such clause: none that, behind one that falls, goes on of whom or of what that one told."""
    fell = False
    for clause in clauses:
        left = told(clause)
        if left and not (fell and (names_by_pronoun(left) or (_POINTS.match(left) and not own_clause(left)))):
            yield left
        fell = fell or left != clause
