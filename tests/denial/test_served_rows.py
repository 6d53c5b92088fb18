"""The days of care and their codes are offered where a statement has a row for each, and not where a list may go on or a period is told."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

STATEMENT = """Northfield Health
Notice date: November 6, 2026

Member: Kathryn Bellweather
Claim number: 2610-5582214
{told}

K7  Approval was not asked for before these visits.

You may appeal within 180 days.
"""
ROWS = """
  Date(s) of service     Code     Description                         Billed      Paid   Note
  09/14/2026             G2083    Esketamine visit, over 56 mg        1,412.00    0.00   K7
  09/17/2026             G2083    Esketamine visit, over 56 mg        1,412.00    0.00   K7
  09/21/2026             S0013    Esketamine, nasal spray, 1 mg       1,180.00    0.00   K7
"""


def test_each_row_gives_its_day_and_its_code() -> None:
    found = offered(STATEMENT.format(told=ROWS))
    assert found["treatment.served"] == "09/14/2026, 09/17/2026, 09/21/2026"
    assert found["treatment.code"] == "G2083 and S0013"


@pytest.mark.parametrize(
    "told",
    [
        "Dates of service: 09/14/2026 - 09/21/2026\nService: esketamine visit (G2083)",
        "Date(s) of service: 09/14/2026, 09/17/2026, 09/21/2026\nService: esketamine visit (G2083)",
        ROWS.replace("/2026  ", "/2027  "),
    ],
)
def test_a_period_a_list_on_one_line_and_days_to_come_are_left_to_the_person(told: str) -> None:
    assert "treatment.served" not in offered(STATEMENT.format(told=told))
