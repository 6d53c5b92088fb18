"""A plan of a county, a city or a state is no private employer's, though its notice says that an employer sponsors it (reading 36, H 1)."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """BlueCross BlueShield of Tennessee
Administrator for: {plan}
November 9, 2026

Dear Ana Ruiz,

We reviewed the request for IV ketamine. The request is denied. It is investigational.

You may appeal within 180 days of receiving this letter. This is a group health plan sponsored by your employer."""


@pytest.mark.parametrize(
    "plan",
    [
        "Harpeth County Government Employee Health Plan",
        "State of Tennessee Group Health Plan",
        "City of Fairview Employee Medical Plan",
        "Davidson County Schools Employee Benefit Plan",
        "Clark County School District Employee Health Plan",
        "Village of Oak Park Employee Health Plan",
    ],
)
def test_a_governments_plan_is_never_offered_as_a_private_employers(plan: str) -> None:
    assert offered(NOTICE.format(plan=plan)).get("plan.kind") != "employer"


@pytest.mark.parametrize(
    "plan", ["Acme Tool Employee Health Plan", "Kansas City Tool Works Employee Health Plan", "Salt Lake City Brewing Group Health Plan"]
)
def test_a_firm_that_has_a_city_in_its_name_is_an_employer(plan: str) -> None:
    assert offered(NOTICE.format(plan=plan)).get("plan.kind") == "employer"
