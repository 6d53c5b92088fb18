"""What came of weeks in which sessions were given and an antidepressant was begun is told as what came after both."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.later import later_case
from tests.health.packets import packet

SCHOOL = later_case("co-school-plan-clinic")
"""MADRS and PHQ-9 on May 28, six infusions from June 2 to 18, PHQ-9 on June 25, 2026."""
FELL = "after the six infusions: a fall of 13 points (59%), from severe to mild"


def letters(facts: Facts, history: dict[str, Any]) -> str:
    found = packet(facts, SCHOOL, {"history": history})
    assert FELL in found["second-level-appeal"]
    return found["second-level-appeal"] + found["clinician-letter"]


def begun(day: str) -> dict[str, Any]:
    added = {"drug": "bupropion XL", "dose_mg": 300, "from": day, "result": "partial_response", "source": "record"}
    return {"trials": [*SCHOOL["history"]["trials"], added]}


@pytest.mark.parametrize(("day", "told"), [("2026-06", "June 2026"), ("2026-06-05", "June 5, 2026")])
def test_the_medicine_begun_is_named_beside_the_result(day: str, told: str, facts: Facts) -> None:
    assert f"{FELL}; bupropion XL was begun in these weeks too ({told})" in letters(facts, begun(day))


def test_one_among_the_medicines_now_is_named_too(facts: Facts) -> None:
    found = letters(facts, {"now": "vortioxetine 20 mg since June 2026; hydroxyzine since June 2026."})
    assert f"{FELL}; vortioxetine was begun in these weeks too (June 2026)" in found
    assert "hydroxyzine was begun" not in found


@pytest.mark.parametrize("day", ["2026-05-20", "2026-06-26", "2026-07", "2026"])
def test_one_begun_before_or_after_or_in_a_year_alone_is_not(day: str, facts: Facts) -> None:
    assert "in these weeks too" not in letters(facts, begun(day))
