"""The head of a Medicaid plan's notice: whose Medicaid it is, who is the member, from whom the request came."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """Blue Heron Community Care
A Managed Care Plan of the {agency}

Mailing date: November 13, 2026

Managed care member: Keisha Monroe-Tate
W4419 County Road J
Marion, Ohio 43302

Blue Heron received a request on November 6, 2026 from Dr. Ananya Pillai, Maumee Mood and TMS Center, for: Spravato 84 mg.

[X] Denied: two antidepressants were not tried.

You may appeal to the plan within 60 calendar days of the mailing date on this notice.
"""


@pytest.mark.parametrize(("agency", "state"), [("Ohio Department of Medicaid", "OH"), ("Mississippi Division of Medicaid", "MS")])
def test_the_state_whose_medicaid_it_is_issued_the_plan(agency: str, state: str) -> None:
    assert offered(NOTICE.format(agency=agency))["plan.issued_in"] == state


def test_the_member_and_who_asked_are_told() -> None:
    told = offered(NOTICE.format(agency="Ohio Department of Medicaid"))
    assert told["patient.name"] == "Keisha Monroe-Tate"
    assert told["clinician.name"] == "Ananya Pillai"
    assert told["treatment.clinic"] == "Maumee Mood and TMS Center"
