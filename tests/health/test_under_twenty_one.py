"""Medicaid's benefit for children ends at 21, whatever age a notice names.

42 CFR 441.50 (read in the eCFR's text of March 24, 2026): "eligible Medicaid beneficiaries under age 21 ... treatment to correct or
ameliorate defects and chronic conditions found".
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

ENDED = "You turned 19 on August 3, 2026, so EPSDT review no longer applies."
OTHER = "The service is not on the fee schedule."
RULE = "under age 21, and includes treatment to correct or ameliorate chronic conditions found (42 CFR 441.50)"


@pytest.mark.parametrize(("stage", "name"), [("first", "internal-appeal"), ("final", "external-review-request")])
def test_a_notice_that_ends_it_sooner_is_answered_with_its_age(stage: str, name: str, facts: Facts) -> None:
    def letter(quote: str, kind: str) -> str:
        reasons = [{"ground": "ground.benefit-exclusion", "quote": quote}]
        change = {"denial": {"text": {"unknown": True}, "stage": stage, "reasons": reasons}, "plan": {"kind": kind, "issued_in": "OH"}}
        return packet(facts, "tx-insured-off-label", change)[name]

    assert RULE in letter(ENDED, "medicaid_managed")
    assert "turns on the drug, its dose and its purpose" not in letter(ENDED, "medicaid_managed")
    assert RULE not in letter(OTHER, "medicaid_managed")
    assert RULE not in letter(ENDED, "individual")
