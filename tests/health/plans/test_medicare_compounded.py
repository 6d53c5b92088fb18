"""What Medicare's manual says of approved drugs used off label is not claimed for a compounded product, in a letter to the plan or outside.

Medicare Benefit Policy Manual, ch. 15: § 50.4.2 is on unlabeled uses of a drug that FDA approved; § 50.4.1 has drugs without that denied.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

UNLABELED = ("off-label", "Ketamine is not FDA approved for depression. The use is not supported in the recognized compendia.")
RULE = "an FDA-approved drug used outside its label may be covered"
CITED = "§ 50.4.2"


@pytest.mark.parametrize("kind", ["medicare_advantage", "medicare_original"])
@pytest.mark.parametrize(("stage", "paper"), [("first", "internal-appeal"), ("final", "external-review-request")])
def test_the_rule_on_approved_drugs_stands_for_a_commercial_vial_alone(facts: Facts, kind: str, stage: str, paper: str) -> None:
    """Director's reading 28, 7: one letter said "a compounded product that is not FDA-approved" and cited the rule on approved ones."""

    def letter(product: str) -> str:
        told = {
            "denial": {"stage": stage, "date": "2026-10-08", "timing": "after"},
            "plan": {"kind": kind},
            "treatment": {"product": product, "sessions": 6},
        }
        return infusions(facts, UNLABELED, **told)[paper]

    assert RULE in letter("commercial_vial")
    assert CITED not in letter("compounded")
    assert RULE not in letter("compounded")
