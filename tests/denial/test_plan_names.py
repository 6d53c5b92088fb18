"""The name of an employer's plan, offered where a label stands before it and no product of an insurer is meant."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

LETTER = "Plains Health\n\nMay 30, 2026\n\n{}\n\nDear Ms. Rivera,\n\nWe denied the request for Spravato.\n"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Group: 19877 - Corbin Foundry Employee Benefit Plan", "Corbin Foundry Employee Benefit Plan"),
        ("Group: 19877 - Corbin Foundry Employee\nBenefit Plan", "Corbin Foundry Employee Benefit Plan"),
        ("Plan sponsor: Westgate Logistics, Inc. Group Health Plan", "Westgate Logistics, Inc. Group Health Plan"),
        ("Plan: Northfield School District 12 Health Plan", "Northfield School District 12 Health Plan"),
        ("Plan: Arrowhead Timber & Paper Employee Medical Plan (self-funded)", "Arrowhead Timber & Paper Employee Medical Plan"),
        # What an insurer sells, who has the plan, a group's number, and two plans.
        ("Plan: Tidewell Silver 4500 HMO Health Plan", None),
        ("Plan sponsor: Desert Spur Credit Union", None),
        ("Group: 40221-003", None),
        ("Plan: Corbin Employee Benefit Plan\nGroup: Dorr Employee Benefit Plan", None),
    ],
)
def test_the_name_of_a_plan_is_offered_where_an_employer_has_it(head: str, name: str | None) -> None:
    assert offered(LETTER.format(head)).get("plan.name") == name
