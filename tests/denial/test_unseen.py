"""Notices written before the reader was mended for them: what it offers of what a careful person finds, and no ground that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.denial.expectations import expected_in, offered, text_of

UNSEEN = sorted(path.stem for path in (Path(__file__).parent / "unseen").glob("*.yaml"))
GROUNDS_MISSED = {
    "1-concurrent-cut": {"ground.no-continued-response"},
    "4-investigational-in-passing": {"ground.experimental"},
}
GROUNDS_WRONG: dict[str, set[str]] = {}
OFFERS_MISSED: dict[str, set[str]] = {}
"""What is not read yet of each."""


@pytest.mark.parametrize("name", UNSEEN)
def test_what_an_unseen_notice_says_is_offered(name: str) -> None:
    expected = expected_in("unseen", name)
    answers = offered(text_of("unseen", expected))
    grounds = {reason["ground"] for reason in answers.get("denial.reasons", ())}
    assert set(expected["grounds"]) - grounds == GROUNDS_MISSED.get(name, set())
    assert grounds - set(expected["grounds"]) - set(expected.get("also_fine", ())) == GROUNDS_WRONG.get(name, set())
    missed = {answer for answer, value in expected["offers"].items() if answers.get(answer) != value}
    assert missed == OFFERS_MISSED.get(name, set()), answers
