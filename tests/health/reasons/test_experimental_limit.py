"""A law on limits of experimental treatment is cited where the treatment is called experimental, and nowhere else.

Wis. Stat. § 632.855(2): a plan "that limits coverage of experimental treatment" must define the limitation. Letters.md 1.3: no list of
statutes that do not bear on the reason.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

NEED = {"ground": "ground.not-medically-necessary", "quote": "The record does not show two trials of six weeks each."}
UNPROVEN = {"ground": "ground.experimental", "quote": "Ketamine for depression is experimental."}


@pytest.mark.parametrize(("reasons", "cited"), [([NEED, UNPROVEN], True), ([NEED], False)])
def test_wisconsin_asks_for_the_definition_of_what_is_called_experimental(
    reasons: list[dict[str, str]], *, cited: bool, facts: Facts
) -> None:
    change = {
        "denial": {"text": {"unknown": True}, "reasons": reasons},
        "plan": {"kind": "individual", "issued_in": "WI", "grandfathered": False},
    }
    assert ("(Wis. Stat. § 632.855(2))" in packet(facts, "tx-insured-off-label", change)["internal-appeal"]) is cited
