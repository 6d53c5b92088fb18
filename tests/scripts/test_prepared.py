"""Expressions compiled at build: each is handed out once, and what nobody asked for yet is still there when the rest is let go of."""

from __future__ import annotations

import re
from re import _compiler  # type: ignore[attr-defined] # there, only not in the stubs
from typing import Any

import pytest

from scripts.runtime.prepared import SIZE, Patterns, text_key

LETTER, DOSE, DAY = r"denied|refused", r"(?P<many>\d+) mg", r"\b\d{4}-\d{2}-\d{2}\b"


def prepared(*texts: str) -> Patterns:
    """The patterns as the build leaves them, made with this Python's own compiler."""
    numbers: list[int] = []
    places: dict[tuple[int, int, int], tuple[Any, ...]] = {}
    for text in texts:
        parsed = _compiler._parser.parse(text, 0)
        code = [int(one) for one in _compiler._code(parsed, 0)]
        names = parsed.state.groupdict
        by_number = [None, *names] if names else [None]
        places[*text_key(text), 0] = (len(numbers), len(numbers) + len(code), re.UNICODE, parsed.state.groups - 1, names, tuple(by_number))
        numbers += code
    return Patterns(places, b"".join(bytes(number >> 8 * at & 0xFF for number in numbers) for at in range(SIZE)))


def taken(patterns: Patterns, text: str) -> re.Pattern[str]:
    found = patterns.taken(text, 0)
    assert found is not None
    return found


def test_a_pattern_finds_what_its_text_says() -> None:
    found = taken(prepared(LETTER, DOSE, DAY), DOSE).search("given 84 mg twice")
    assert found is not None
    assert found["many"] == "84"


@pytest.mark.parametrize("first", [LETTER, DOSE, DAY])
def test_what_was_not_asked_for_is_there_after_the_rest_is_let_go(first: str) -> None:
    patterns = prepared(LETTER, DOSE, DAY)
    taken(patterns, first)
    patterns.let_go()
    said = "refused on 2026-11-05: 56 mg"
    for text in {LETTER, DOSE, DAY} - {first}:
        assert taken(patterns, text).findall(said) == re.findall(text, said)


def test_what_was_taken_or_never_prepared_is_made_anew_by_who_asks() -> None:
    patterns = prepared(LETTER)
    taken(patterns, LETTER)
    assert patterns.taken(LETTER, 0) is None
    assert patterns.taken(DAY, 0) is None
