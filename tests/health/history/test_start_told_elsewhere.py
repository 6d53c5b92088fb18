"""A row without a start, and the start in other words: next steps asks whether they are one (reading 36, I 6)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import TABLE, infusions

NEED = ("step-therapy", "Two antidepressants were not tried.")
LEXAPRO = {"drug": "Lexapro", "dose_mg": 10, "to": "2026-02", "result": "no_response", "source": "pharmacy"}


def page(facts: Facts, reason: str, trial: dict[str, object] = LEXAPRO) -> str:
    step = {"drug": "two antidepressants", "ground": "tried", "reason": reason}
    return infusions(facts, NEED, history={"trials": [trial, TABLE[2]]}, step=step)["next-steps"]


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("I took Lexapro from August 2025 to February. Then venlafaxine", "from August 2025"),
        ("lexapro, started in 2025, did nothing", "started in 2025"),
        ("I was on Lexapro since Aug 3, 2025 and it did not help", "since Aug 3, 2025"),
    ],
)
def test_the_page_asks_whether_it_is_that_trial(reason: str, words: str, facts: Facts) -> None:
    told = page(facts, reason).replace("\u201c", '"').replace("\u201d", '"')
    assert f'Lexapro has no start; in "Facts for the exception" stands "{words}"' in told


@pytest.mark.parametrize(
    "reason",
    ["I took Lexapro and venlafaxine from August 2025", "I took Lexapro. From August 2025 I was on leave", "Lexapro did nothing"],
)
def test_a_start_of_another_thing_is_none_of_it(reason: str, facts: Facts) -> None:
    assert "has no start" not in page(facts, reason)


def test_a_row_with_its_start_asks_nothing(facts: Facts) -> None:
    assert "has no start" not in page(facts, "I took Lexapro from August 2025", {**LEXAPRO, "from": "2025-08"})
