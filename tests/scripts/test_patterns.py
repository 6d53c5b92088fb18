"""Expressions that are written line by line: joined to one a name, and refused by file and name where one is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.patterns import joined_patterns


def written(folder: Path, line: str) -> Path:
    path = folder / "words.yaml"
    path.write_text(f"parts:\n  who: I|she\nleft:\n- before\n- '{line}'\n", encoding="utf-8")
    return path


def test_a_part_is_written_out_wherever_it_is_named(tmp_path: Path) -> None:
    assert joined_patterns(written(tmp_path, "<who> left")) == {"left": "before|(?:I|she) left"}


@pytest.mark.parametrize(("line", "problem"), [("<they> left", "words.yaml: left: found <they>, accepted: <who>"), ("(left", "a regular")])
def test_a_wrong_one_is_refused_with_its_place(tmp_path: Path, line: str, problem: str) -> None:
    with pytest.raises(ValueError, match=r"words[.]yaml: left: found") as refused:
        joined_patterns(written(tmp_path, line))
    assert problem in str(refused.value)
