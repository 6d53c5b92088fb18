"""A line to fill by pen says in the list of them what goes in, and not by whom it is written."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import TODAY
from tests.health.told_on import papers_on

TRICARE: dict[str, Any] = {
    "denial": {
        "reasons": [{"ground": "ground.experimental", "quote": "It is unproven."}],
        "stage": "first",
        "timing": "before",
        "insurer": "TRICARE",
    },
    "plan": {"kind": "tricare"},
    "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder"},
    "sender": {"role": "patient"},
}
LOOK = "as the card or the brochure's cover has it"
NETWORK: dict[str, Any] = {
    "denial": {
        "reasons": [{"ground": "ground.out-of-network", "quote": "The clinic is out of network."}],
        "stage": "first",
        "timing": "before",
    },
    "plan": {"kind": "individual", "issued_in": "OH"},
    "treatment": {"drug": "spravato", "clinic": "Lakeside Clinic"},
    "sender": {"role": "patient"},
}


def test_what_goes_in_is_named(facts: Facts) -> None:
    assert "date of birth and sponsor’s number" in papers_on(facts, TRICARE, TODAY)["next-steps"].replace("'", "’")
    assert "provider number of the clinic" in papers_on(facts, NETWORK, TODAY)["next-steps"]


def test_a_plan_of_federal_service_is_told_whose_enrollment_it_is(facts: Facts) -> None:
    """It may be a parent's or a spouse's (reading 29: Sofia is the patient, and her father Alden the enrollee, code 104)."""
    for kind in ("fehb", "pshb"):
        made = papers_on(facts, {**TRICARE, "plan": {"kind": kind}, "member": {"id": "R 5520", "group": "104"}}, TODAY)
        assert "enrollment code 104" in made["internal-appeal"]
        assert "Enrollee: ____ (whose enrollment it is) ____" in made["internal-appeal"]
        uncoded = papers_on(facts, {**TRICARE, "plan": {"kind": kind}}, TODAY)["internal-appeal"]
        assert f"Enrollee, and enrollment code: ____ (whose enrollment it is, and its code, {LOOK}) ____" in uncoded
    assert "group 104" in papers_on(facts, {**NETWORK, "member": {"id": "R 5520", "group": "104"}}, TODAY)["internal-appeal"]


@pytest.mark.parametrize(
    ("head", "group", "line"),
    [
        ("Enrollee: Jo T. Roe\nEnrollment code: 314", None, "enrollment code 314 Enrollee: Jo T. Roe Reference"),
        ("Enrollee: Jo T. Roe", None, f"Enrollee, and enrollment code: Jo T. Roe; ____ (the enrollment code, {LOOK}) ____"),
        ("High Option | FEHB enrollment code 4X1", None, "enrollment code 4X1 Enrollee: ____ (whose enrollment it is) ____"),
        # A group is no code; and a code that was typed is the person's word.
        ("Enrollment code 4X1", "65006500", "enrollment code 4X1"),
        ("Enrollment code 4X1", "104", "enrollment code 104"),
        ("Enrollment codes 314 and 315 are in the brochure.", None, "Enrollee, and enrollment code: ____ (whose enrollment it is, and"),
    ],
)
def test_the_notice_tells_whose_enrollment_it_is_and_its_code(head: str, group: str | None, line: str, facts: Facts) -> None:
    """Reading 36, H 29: both stood in the notice, and a blank in three papers."""
    denial = {**TRICARE["denial"], "text": f"{head}\n\nIt is unproven."}
    member = {"id": "R 5520"} | ({"group": group} if group else {})
    made = papers_on(facts, {**TRICARE, "denial": denial, "plan": {"kind": "fehb"}, "member": member}, TODAY)
    assert line in made["internal-appeal"]


def test_no_line_says_only_by_whom_it_is_written(facts: Facts) -> None:
    for case in (TRICARE, NETWORK):
        for language in ("en", "es"):
            page = papers_on(facts, case, TODAY, language)["next-steps"]
            assert "to be written by" not in page
            assert "lo escribe" not in page
            assert "se escribe a mano" not in page
