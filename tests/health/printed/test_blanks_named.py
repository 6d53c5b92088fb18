"""A line to fill by pen says in the list of them what goes in, and not by whom it is written."""

from __future__ import annotations

from typing import Any

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
        assert "Enrollee, and enrollment code: ____ (whose enrollment it is, and its code) ____" in uncoded
    assert "group 104" in papers_on(facts, {**NETWORK, "member": {"id": "R 5520", "group": "104"}}, TODAY)["internal-appeal"]


def test_no_line_says_only_by_whom_it_is_written(facts: Facts) -> None:
    for case in (TRICARE, NETWORK):
        for language in ("en", "es"):
            page = papers_on(facts, case, TODAY, language)["next-steps"]
            assert "to be written by" not in page
            assert "lo escribe" not in page
            assert "se escribe a mano" not in page
