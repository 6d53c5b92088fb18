"""A notice that names no term, policy or criterion: the appeal says so and asks for both (29 CFR 2560.503-1(g)(1)(ii), (v))."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.clauses.provision import names_a_provision
from tests.conftest import case_document
from tests.health.case_names import CUT
from tests.health.packets import packet

SAID = "Your notice, as I have it, names no plan provision and no criterion (29 CFR 2560.503-1(g)(1)(i)-(vi)): please name both"
BARE = case_document(CUT)["denial"]["text"]


def test_what_the_notice_leaves_out_is_asked_for_in_the_appeal(facts: Facts) -> None:
    assert SAID in packet(facts, CUT, {"denial": {"text": BARE}})["internal-appeal"]


@pytest.mark.parametrize(
    "named", ["See Section 7.", "This is by Medical Policy 12.", "The criteria are not met.", "Cosmetic care is excluded."]
)
def test_a_notice_that_names_anything_is_not_blamed_for_naming_nothing(named: str, facts: Facts) -> None:
    assert "names no plan provision" not in packet(facts, CUT, {"denial": {"text": f"{BARE} {named}"}})["internal-appeal"]
    assert names_a_provision(named)


def test_a_notice_that_was_not_pasted_or_a_policy_that_was_typed_is_no_gap(facts: Facts) -> None:
    for change in ({"text": {"unknown": True}}, {"text": BARE, "policy": "Policy BH-1"}):
        assert "names no plan provision" not in packet(facts, CUT, {"denial": change})["internal-appeal"]


def test_no_rule_no_sentence(facts: Facts) -> None:
    """The rule binds employer plans under ERISA; TRICARE has its own."""
    change = {"denial": {"text": BARE}, "plan": {"kind": "tricare", "funding": {"does_not_apply": True}}}
    assert "names no plan provision" not in packet(facts, CUT, change)["internal-appeal"]
