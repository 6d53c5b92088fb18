"""Letters of denial taken over find by find, in the room: no find can break the form, whatever else was taken over.

To take over every find of every letter costs minutes of a processor, and says little twice: nearly every fault shows in one kind of find,
or in two reasons of one table. So those letters are taken that together hold each of these; `make sweep` takes all.
"""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from appealwright.case_versions import CASE_VERSION
from tests.denial.chosen import LETTERS, REASONS, meetings, together
from tests.interview.found import answers, open_finds
from tests.interview.room import Room


def take_over(names: Iterable[str]) -> None:
    """Paste each letter and press what it finds, one after the other: what is taken over is an answer, or refused by name at its field."""
    for name in names:
        room = Room().type(denial__text=LETTERS[name].read_text(encoding="utf-8"))
        for target in open_finds(room):
            if target in open_finds(room):
                room.press("use-offer", target)
        assert answers()["case_version"] == CASE_VERSION, name


def test_the_letters_taken_hold_each_kind_of_find_and_each_reason_beside_each_other_one() -> None:
    chosen = list(together(meetings()))
    assert set().union(*(meetings()[name] for name in chosen)) == set().union(*meetings().values())
    assert len(set(chosen)) == len(chosen) < len(LETTERS) / 4
    asked = {kind[0] for held in meetings().values() for kind, _ in held}
    assert len(asked) > 15, "kinds of finds are told apart"
    assert any(one != other and one[0] == REASONS for held in meetings().values() for one, other in held)


def test_a_letter_that_alone_holds_two_finds_together_is_taken() -> None:
    one, other, rare = ("a",), ("b",), ("c",)
    held = {"first": frozenset({(one, one), (other, other)}), "again": frozenset({(one, one)}), "rare": frozenset({(one, rare)})}
    assert list(together(held)) == ["first", "rare"]


def test_letters_with_every_kind_of_find_are_taken_over_find_by_find() -> None:
    take_over(together(meetings()))


@pytest.mark.sweep
@pytest.mark.parametrize("name", LETTERS)
def test_every_letter_is_taken_over_find_by_find(name: str) -> None:
    take_over([name])
