"""A Medicare Advantage plan cuts what it approved beforehand: the rule that it may not deny it later for want of need is pleaded."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import packet_on
from tests.health.case_names import CUT

# 42 CFR 422.138(c).
RULE = "may not deny coverage later for lack of medical necessity"
ADVANTAGE: dict[str, Any] = {"plan": {"kind": "medicare_advantage"}, "patient": {"age_band": "from_65"}}


@pytest.mark.parametrize("paper", ["internal-appeal", "concurrent-care-objection"])
def test_a_cut_by_a_medicare_advantage_plan_meets_its_own_approval(facts: Facts, paper: str) -> None:
    found = packet_on(facts, CUT, ADVANTAGE)[paper]
    assert RULE in found
    assert "42 CFR 422.138(c)" in found


def test_no_other_plan_is_held_to_the_rule_of_medicare_advantage(facts: Facts) -> None:
    assert not any("422.138" in text for text in packet_on(facts, CUT).values())


def test_a_request_that_was_never_approved_rests_on_no_approval(facts: Facts) -> None:
    assert not any(
        "422.138" in text for text in packet_on(facts, "tx-insured-off-label", {"plan": {"kind": "medicare_advantage"}}).values()
    )
