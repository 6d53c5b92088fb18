"""A course cut in fee-for-service Medicaid goes on where the hearing is asked for before the day of the cut (42 CFR 431.230(a))."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.deadlines import Deadline
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

BASE = "course-cut-caregiver"
FFS = {"kind": "medicaid_ffs", "funding": {"does_not_apply": True}}
KEPT, BACK = "42 CFR 431.230(a)", "42 CFR 431.231"


def told(cut: str = "2026-12-01", plan: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {"plan": plan or FFS, "course": {"cut": cut}, "denial": {"text": {"unknown": True}}, "sender": {"role": "patient"}, **more}


def clock(facts: Facts, change: dict[str, Any], as_of: date = TODAY) -> Deadline | None:
    case = case_from_json(json.dumps(changed(case_document(BASE), change)), as_of)
    return next((one for one in assess(case, facts, as_of).deadlines if one.what == "continuation-request"), None)


def test_the_last_day_is_the_one_before_the_cut(facts: Facts) -> None:
    found = clock(facts, told())
    assert found
    assert found.day == date(2026, 11, 30)
    # What is left after it is the agency's to give: no later day is shown to wait for.
    assert found.at_latest is None


def test_on_the_day_of_the_cut_ten_days_are_left_to_bring_it_back(facts: Facts) -> None:
    found = clock(facts, told("2026-11-23"), date(2026, 11, 23))
    assert found
    assert found.day == date(2026, 12, 3)


def test_the_objection_asks_for_the_hearing_and_for_the_service(facts: Facts) -> None:
    letter = packet(facts, BASE, told())["concurrent-care-objection"]
    assert "Request for a State fair hearing, and that an approved service go on until it is decided" in letter
    assert KEPT in letter
    assert "This letter requests a State fair hearing on that decision; please log it as one today." in letter
    assert "This letter is an appeal" not in letter


def test_after_the_cut_the_letter_asks_that_it_come_back(facts: Facts) -> None:
    letter = packet(facts, BASE, told("2026-11-20"))["concurrent-care-objection"]
    assert f"({BACK})" in letter
    assert KEPT not in letter
    assert "I ask that the service be brought back, and go on until the hearing is decided." in letter


def test_the_member_asks_where_the_clinic_writes(facts: Facts) -> None:
    letters = packet(facts, BASE, told(sender={"role": "clinician"}))
    request = letters["continuation-request"]
    assert "request a State fair hearing on your decision" in request
    assert KEPT in request
    assert "if the hearing is lost, I may be asked to pay" in request
    assert "I ask that the service" not in letters["concurrent-care-objection"]
    assert "continuation-request" not in packet(facts, BASE, told())


@pytest.mark.parametrize("kind", ["chip", "medicaid_managed", "employer"])
def test_no_other_plan_borrows_the_rule(kind: str, facts: Facts) -> None:
    plan = {"kind": kind} if kind == "employer" else {"kind": kind, "funding": {"does_not_apply": True}}
    letters = packet(facts, BASE, told(plan=plan))
    assert not any("431.23" in letter for letter in letters.values())


def test_chip_is_told_that_no_federal_rule_keeps_one_service(facts: Facts) -> None:
    # 42 CFR 457.1170 keeps enrollment; 457.1260 leaves out 438.420.
    chip = told(plan={"kind": "chip", "funding": {"does_not_apply": True}})
    assert clock(facts, chip) is None
    assert "no federal rule makes it keep one service that was cut" in packet(facts, BASE, chip)["next-steps"]
    assert "no federal rule makes it keep" not in packet(facts, BASE, told())["next-steps"]
