"""Spravato's billing codes reach who can mend them: J0013 outside Medicare since 2026, G2082 and G2083 under Medicare (rows of codes)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import TODAY
from tests.health.told_on import papers_on

QUOTE = "The procedure code is not valid for this payer."


def coded(kind: str, drug: str = "spravato", ground: str = "ground.coding") -> dict[str, Any]:
    return {
        "denial": {
            "text": QUOTE,
            "reasons": [{"ground": ground, "quote": QUOTE}],
            "stage": "first",
            "timing": "after" if kind == "medicare_original" else "before",
            "date": "2026-11-02",
        },
        "plan": {"kind": kind, "issued_in": "OH"} if kind == "medicaid_managed" else {"kind": kind},
        "treatment": {"drug": drug, "diagnosis": "major depressive disorder"},
        "sender": {"role": "patient"},
    }


@pytest.mark.parametrize(
    ("kind", "taken", "not_taken"),
    [("medicaid_managed", ("J0013",), "G2082"), ("fehb", ("J0013",), "G2083"), ("medicare_original", ("G2082", "G2083"), "J0013")],
)
def test_a_refused_code_tells_which_this_kind_of_plan_takes(kind: str, taken: tuple[str, ...], not_taken: str, facts: Facts) -> None:
    found = papers_on(facts, coded(kind), TODAY)
    for code in taken:
        assert code in found["next-steps"]
        assert code in found["clinician-letter"]
    assert not_taken not in found["next-steps"]
    assert not_taken not in found["clinician-letter"]


def test_the_code_that_has_ended_is_told_as_ended(facts: Facts) -> None:
    found = papers_on(facts, coded("fehb"), TODAY)
    assert "S0013 has ended" in found["clinician-letter"]
    assert "S0013: The old code for Spravato." in found["next-steps"]


@pytest.mark.parametrize(("kind", "drug", "ground"), [("fehb", "spravato", "ground.documentation"), ("va", "spravato", "ground.coding")])
def test_where_no_code_is_refused_or_no_row_knows_the_plan_none_is_told(kind: str, drug: str, ground: str, facts: Facts) -> None:
    found = papers_on(facts, coded(kind, drug, ground), TODAY)
    assert "J0013" not in found["next-steps"]
    assert "G2082" not in found["next-steps"]


def test_another_drug_has_no_code_of_spravato(facts: Facts) -> None:
    assert "J0013" not in papers_on(facts, coded("fehb", "iv_ketamine"), TODAY)["next-steps"]


@pytest.mark.parametrize(("sent", "ended"), [("S0013 and G2083", True), ("J0013", False)])
def test_an_ended_code_of_the_request_is_told_to_whoever_can_mend_it(sent: str, *, ended: bool, facts: Facts) -> None:
    case = coded("individual", ground="ground.documentation")
    case["treatment"]["code"] = sent
    found = papers_on(facts, case, TODAY)
    assert ("The request bears S0013, a code that has ended." in found["next-steps"]) is ended
    assert ("The request bears S0013. For this drug" in found["clinician-letter"]) is ended
