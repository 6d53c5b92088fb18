"""The request to use a clinic outside the network names the rule that binds this plan."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

LAWS = {
    "medicare_advantage": "42 CFR 422.112(a)(1)(iii)",
    "medicaid_managed": "42 CFR 438.206(b)(4)-(5)",
    "chip": "42 CFR 457.1230(a), with 42 CFR 438.206(b)(4)-(5)",
}


def request(facts: Facts, kind: str) -> str:
    outside = {
        "plan": {"kind": kind, "funding": {"does_not_apply": True}, "issued_in": "OH"},
        "denial": {"reasons": [{"ground": "ground.out-of-network", "quote": "The provider is out of network."}], "text": {"unknown": True}},
        "clinician": {"in_network": False},
    }
    return packet(facts, "spravato-step-therapy", outside)["network-gap-request"]


@pytest.mark.parametrize("kind", LAWS)
def test_the_rule_on_care_that_the_network_lacks_is_cited(kind: str, facts: Facts) -> None:
    letter = request(facts, kind)
    assert f"({LAWS[kind]})" in letter
    assert sum(law in letter for law in set(LAWS.values()) - {LAWS[kind]}) == (1 if kind == "chip" else 0)


def test_a_plan_outside_these_programs_is_not_told_of_them(facts: Facts) -> None:
    letter = request(facts, "short_term")
    assert not any(law in letter for law in LAWS.values())
