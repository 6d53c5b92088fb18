"""How many sessions a claim is for: the number told, unless the days of care are another number."""

from __future__ import annotations

import json

import pytest

from appealwright.case import case_from_json
from appealwright.history.course_scores import number_given
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("served", "sessions", "given"),
    [
        ("October 1 and 5, 2026", 8, 0),
        ("October 1 and 5, 2026", 2, 2),
        ("2026-10-01, 2026-10-05", 2, 2),
        ("2026-10-01, 2026-10-05", 8, 0),
        # A span tells no number of days.
        ("February 3 to 26, 2026", 6, 6),
        ("from June 2 through June 18, 2026", 6, 6),
        ("June 2 - 18, 2026", 6, 6),
        ("in the spring", 6, 6),
        ("October 1 and 5, 2026", None, 0),
    ],
)
def test_the_number_told_stands_unless_the_days_are_another(served: str, sessions: int | None, given: int) -> None:
    treatment = {"served": served} | ({"sessions": sessions} if sessions else {})
    case = case_from_json(json.dumps({"case_version": 1, "denial": {"timing": "after"}, "treatment": treatment}), TODAY)
    assert number_given(case) == given
