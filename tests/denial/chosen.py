"""Of many letters of denial those that are enough: together they hold what a test goes through one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations_with_replacement
from pathlib import Path

from appealwright.questions import interview
from tests.denial.expectations import HERE, offered

LETTERS = {path.stem: path for path in sorted((HERE / "letters").glob("*.txt"))}
REASONS = "denial.reasons"
OPTIONS = {question.name: set(question.options) for question in interview().questions()}

Found = tuple[str, ...]
"""A kind of find: the question that it answers, and what of its value decides more than words: an option, a ground, whether with a code."""
Meeting = tuple[Found, Found]
"""Two kinds of finds in one letter; a kind with itself stands for the kind alone."""


def kinds(path: Path) -> Iterator[Found]:
    """The kinds of finds in this letter."""
    for question, value in offered(path.read_text(encoding="utf-8")).items():
        if question == REASONS:
            yield from ((question, row["ground"], *(["code"] if row.get("code") else [])) for row in value)
        else:
            decides = isinstance(value, bool) or (isinstance(value, str) and value in OPTIONS[question])
            yield (question, str(value)) if decides else (question,)


@cache
def meetings() -> Mapping[str, frozenset[Meeting]]:
    """The kinds of each letter, and which reasons meet in it."""
    return {name: frozenset(filter(_matters, _pairs(path))) for name, path in LETTERS.items()}


def _pairs(path: Path) -> Iterator[Meeting]:
    return combinations_with_replacement(sorted(set(kinds(path))), 2)


def _matters(meeting: Meeting) -> bool:
    """Two finds that answer two questions are taken over apart; reasons go into one table, each beside the others."""
    one, other = meeting
    return one == other or one[0] == other[0] == REASONS


def together(held: Mapping[str, frozenset[Meeting]]) -> Iterator[str]:
    """Letters that together hold every meeting: one after the other, each with as many not held yet as can be."""
    still_open = set().union(*held.values())
    while still_open:
        name = max(held, key=lambda name: len(held[name] & still_open))
        still_open -= held[name]
        yield name
