"""In New York a Medicaid managed care plan, too, decides on care of the mind by criteria that the Office of Mental Health approved.

The Office's page on medical necessity criteria: plans regulated by the State, "including Medicaid Managed Care plans"; 14 NYCRR § 514.2.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.levels.hearings import BASE, RIGHTS, told
from tests.health.packets import packet

RULE = "clinical review criteria approved by the Commissioner of the Office of Mental Health"
ASKED = "Please have the plan show that the criteria it used keep to that rule."


def request(facts: Facts, kind: str, state: str) -> str:
    change: dict[str, Any] = told(RIGHTS)
    return packet(facts, BASE, {**change, "plan": {**change["plan"], "kind": kind, "issued_in": state}})["external-review-request"]


def test_the_hearing_is_told_of_the_rule_and_the_plan_is_to_show_that_it_kept_it(facts: Facts) -> None:
    letter = request(facts, "medicaid_managed", "NY")
    assert RULE in letter
    assert letter.count(ASKED) == 1


@pytest.mark.parametrize(("kind", "state"), [("medicaid_managed", "VA"), ("medicaid_ffs", "NY"), ("chip", "NY")])
def test_no_other_program_or_state_has_that_rule(kind: str, state: str, facts: Facts) -> None:
    letter = request(facts, kind, state)
    assert RULE not in letter
    assert ASKED not in letter


def test_questions_on_spravato_speak_of_no_infusion(facts: Facts) -> None:
    change: dict[str, Any] = told(RIGHTS)
    change["treatment"] = {**change["treatment"], "drug": "spravato"}
    annex = packet(facts, BASE, change)["parity-request"]
    assert "Which outpatient drugs given in a clinic need prior approval on the medical side?" in annex
    assert "outpatient infusions" in packet(facts, BASE, told(RIGHTS))["parity-request"]


def test_the_plan_is_asked_whether_the_criteria_it_used_are_approved(facts: Facts) -> None:
    """14 NYCRR § 514.2 speaks of criteria approved by the Commissioner: only the plan can say whether those it used are."""
    asked = "please say whether those used here are so approved (14 NYCRR § 514.2"
    reasons = [{"ground": "ground.not-medically-necessary", "quote": "The service is not medically necessary."}]
    change: dict[str, Any] = {"denial": {"reasons": reasons, "text": {"unknown": True}}, "plan": {"issued_in": "NY"}}
    assert asked in packet(facts, TEXAS, change)["internal-appeal"]
    assert "so approved" not in packet(facts, TEXAS, {"denial": change["denial"]})["internal-appeal"]
    assert "so approved" not in request(facts, "medicaid_managed", "NY")
