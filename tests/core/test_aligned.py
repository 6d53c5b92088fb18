"""What is left of a text is laid along what was typed as the standard library would, which is too large for the browser."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from appealwright.untold.aligned import changes

WORDS = st.lists(
    st.sampled_from(["i", "have", "not", "had", "a", "drink", "since", "my", "dui", "in", "january", "and", "it", "was"]), max_size=14
)


def test_what_fell_and_what_came_in_its_place_is_told_by_its_places() -> None:
    typed = ["i", "haven't", "had", "a", "drink", "since", "my", "dui", "in", "january"]
    assert changes(typed, ["i", "haven't", "had", "a", "drink", "since", "january"]) == ((6, 9, 6, 6),)
    assert changes(typed, ["i", "have", "not", "had", "a", "drink", "since", "my", "dui", "in", "january"]) == ((1, 2, 1, 3),)
    assert changes(typed, typed) == ()


@given(WORDS, WORDS)
def test_it_is_what_the_standard_library_finds(typed: list[str], left: list[str]) -> None:
    theirs = SequenceMatcher(None, typed, left, autojunk=False).get_opcodes()
    assert changes(typed, left) == tuple(tuple(places) for kind, *places in theirs if kind != "equal")
