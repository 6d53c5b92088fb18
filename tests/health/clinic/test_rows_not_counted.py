"""The letter to sign says why it counts fewer medicines than its table has rows (first of the thirty-first reading, 23)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import TABLE, infusions

SLEEP = {"drug": "trazodone", "dose_mg": 50, "from": "2024-05", "to": "2026-10", "result": "partial_response", "stopped": "only for sleep"}
WHY = "Row 2 is not counted: it was taken for sleep."


def test_a_row_taken_for_sleep_is_said_to_be_left_out_of_the_count(facts: Facts) -> None:
    made = infusions(facts, ("experimental", "It is unproven."), history={"trials": [*TABLE, SLEEP]})
    for paper in ("internal-appeal", "clinician-letter"):
        assert WHY in made[paper]


def test_nothing_is_said_where_every_row_counts(facts: Facts) -> None:
    made = infusions(facts, ("experimental", "It is unproven."), history={"trials": TABLE})
    assert "is not counted" not in made["clinician-letter"]
