"""What a letter for an exception calls the law it prints (reading 28, patient U2): a rule on steps is none for exceptions."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

CASE = "spravato-step-therapy"
OWN = "Please decide this under your own rule for exceptions"


@pytest.mark.parametrize(("state", "is_one"), [("TX", True), ("OH", True), ("NY", True), ("IL", False), ("CO", False), ("AZ", False)])
def test_a_rule_on_what_a_step_rests_on_is_not_called_one_for_exceptions(state: str, *, is_one: bool, facts: Facts) -> None:
    change = {"plan": {"issued_in": state}}
    letter = packet(facts, CASE, change)["step-therapy-exception"]
    assert ("The rule for exceptions" in letter) is is_one
    assert ("The law on such a step" in letter) is not is_one
    assert (OWN in letter) is not is_one
