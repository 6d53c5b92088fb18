"""A renewal refused for its result, how often and the pill: nobody doubts the trials. One that went on into the episode may count.

Reading 31, 9: "One trial is put forward in the present episode", where nobody asked, and venlafaxine XR 225 mg had gone on a year into it.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known, PartialDate, Record
from appealwright.facts import Facts
from appealwright.history.into_episode import weeks_in_episode
from tests.health.tricare_renewal import CASE, IMPROVED, renewal, told

DOUBTS = "Two adequate trials of antidepressants in the current episode are not shown. The renewal is not medically necessary."


def trial(**answers: Any) -> Record:
    document = {"history": {"trials": [{"drug": "venlafaxine XR", "dose_mg": 225, **answers}]}}
    return told({**document}).records("history.trials")[0]


def doubted() -> dict[str, Any]:
    reasons = [{"ground": "ground.no-continued-response", "quote": IMPROVED}, {"ground": "ground.not-medically-necessary", "quote": DOUBTS}]
    return {"denial": {"text": CASE["denial"]["text"] + DOUBTS, "reasons": reasons}}


def box(facts: Facts, change: dict[str, Any] | None = None) -> str:
    return renewal(facts, change)["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]


def test_the_box_of_a_renewal_says_nothing_of_trials_that_nobody_doubts(facts: Facts) -> None:
    said = box(facts)
    assert "put forward" not in said
    assert "antidepressants tried" not in said
    assert "PHQ-9 fell from 22 to 9" in said


def test_where_a_reason_doubts_them_the_box_tells_them_and_counts_the_one_that_went_on(facts: Facts) -> None:
    said = box(facts, doubted())
    assert "antidepressants tried" in said
    assert "One trial is put forward" not in said


def test_the_letter_to_sign_says_which_row_went_on_into_the_episode(facts: Facts) -> None:
    """Only where a reason turns on the trials: else nobody asked (reading 37, K 5)."""
    assert "row 2 began before it and went on into it" in renewal(facts, doubted())["clinician-letter"]
    assert "went on into it" not in renewal(facts)["clinician-letter"]


OCTOBER = Known(PartialDate(2025, 10))


@pytest.mark.parametrize(
    ("answers", "weeks"),
    [
        # October 31, 2025 to October 6, 2026 are 48 weeks; of 100 at the dose the first 86 may lie before.
        ({"from": "2024-03-11", "to": "2026-10-06", "weeks": 100}, 14),
        ({"from": "2024-03-11", "to": "2026-10-06"}, 48),
        ({"from": "2024-03-11", "to": "2026-10-06", "weeks": 40}, 0),
        ({"from": "2025-09", "to": "2025-12"}, 4),
        ({"from": "2024", "to": "2026-10"}, 0),
        ({"from": "2025-09"}, 0),
    ],
)
def test_only_the_weeks_that_surely_lie_in_the_episode_count(answers: dict[str, Any], weeks: int) -> None:
    assert weeks_in_episode(trial(**answers), OCTOBER) == weeks
