"""Golden letters are contracts: a change to one states, in its commit, which rule or sentence changed.

To write them anew after reading the difference: `python -m scripts.golden`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.golden import FOLDER, golden_letters

LETTERS = golden_letters()


@pytest.mark.parametrize("name", sorted(LETTERS))
def test_a_letter_reads_as_it_was_agreed(name: str) -> None:
    assert LETTERS[name] == (FOLDER / name).read_text(encoding="utf-8")


def test_no_golden_letter_is_left_over() -> None:
    assert {path.name for path in Path(FOLDER).glob("*.txt")} == set(LETTERS)
