"""Letters of denial taken over find by find, in the room: no find can break the form, whatever else was taken over.

To take over every find of every letter costs two minutes of a processor, and says little twice: nearly every fault shows in one kind of
find, or in two that meet. So of the letters those are taken that together hold each kind of find beside each other one, as any letter
has them; `make sweep` takes all.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from appealwright.case_versions import CASE_VERSION
from appealwright.questions import interview
from tests.denial.expectations import HERE, offered
from tests.interview.found import answers, open_finds
from tests.interview.room import Room

LETTERS = {path.stem: path for path in sorted((HERE / "letters").glob("*.txt"))}
OPTIONS = {question.name: set(question.options) for question in interview().questions()}

Found = tuple[str, ...]
"""A kind of find: the question that it answers, and what of its value decides more than words: an option, a ground, whether with a code."""
Meeting = tuple[Found, Found]
"""Two kinds of finds in one letter; a kind with itself stands for the kind alone."""


def kinds(path: Path) -> Iterator[Found]:
    """The kinds of finds in this letter."""
    for question, value in offered(path.read_text(encoding="utf-8")).items():
        if question == "denial.reasons":
            yield from ((question, row["ground"], *(["code"] if row.get("code") else [])) for row in value)
        else:
            decides = isinstance(value, bool) or (isinstance(value, str) and value in OPTIONS[question])
            yield (question, str(value)) if decides else (question,)


@cache
def meetings() -> Mapping[str, frozenset[Meeting]]:
    """The kinds that meet in each letter."""
    return {name: frozenset(itertools.combinations_with_replacement(sorted(set(kinds(path))), 2)) for name, path in LETTERS.items()}


def together(held: Mapping[str, frozenset[Meeting]]) -> Iterator[str]:
    """Letters that together hold every meeting: one after the other, each with as many not held yet as can be."""
    still_open = set().union(*held.values())
    while still_open:
        name = max(held, key=lambda name: len(held[name] & still_open))
        still_open -= held[name]
        yield name


def take_over(names: Iterable[str]) -> None:
    """Paste each letter and press what it finds, one after the other: what is taken over is an answer, or refused by name at its field."""
    for name in names:
        room = Room().type(denial__text=LETTERS[name].read_text(encoding="utf-8"))
        for target in open_finds(room):
            if target in open_finds(room):
                room.press("use-offer", target)
        assert answers()["case_version"] == CASE_VERSION, name


def test_the_letters_taken_hold_each_kind_of_find_beside_each_other_one() -> None:
    chosen = list(together(meetings()))
    assert set().union(*(meetings()[name] for name in chosen)) == set().union(*meetings().values())
    assert len(set(chosen)) == len(chosen) < len(LETTERS) / 2
    asked = {kind[0] for held in meetings().values() for kind, _ in held}
    assert len(asked) > 15, "kinds of finds are told apart"


def test_a_letter_that_alone_holds_two_finds_together_is_taken() -> None:
    one, other, rare = ("a",), ("b",), ("c",)
    held = {"first": frozenset({(one, one), (other, other)}), "again": frozenset({(one, one)}), "rare": frozenset({(one, rare)})}
    assert list(together(held)) == ["first", "rare"]


def test_letters_with_every_meeting_of_finds_are_taken_over_find_by_find() -> None:
    take_over(together(meetings()))


@pytest.mark.sweep
@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_is_taken_over_find_by_find(name: str) -> None:
    take_over([name])
