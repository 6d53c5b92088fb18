"""What binds a Medicare Advantage plan: Traditional Medicare's own conditions; the file goes on to the independent entity (lawyer 28.14).

42 CFR 422.101(b)(2), since 2024: "general coverage and benefit conditions included in Traditional Medicare laws"; the words on manuals
are of before. Medicare Benefit Policy Manual, ch. 15, § 50.4.2: compendia, literature, accepted standards. 42 CFR 422.590: the file.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

UNPROVEN = "Ketamine infusion for depression is unproven."
GUIDELINE = "CANMAT"


def appeal(facts: Facts, *grounds: str, kind: str = "medicare_advantage", **treatment: Any) -> str:
    reasons = [{"ground": f"ground.{ground}", "quote": UNPROVEN} for ground in grounds]
    plan = {"kind": kind, "criteria": [], "definition": {"unknown": True}, "policy_text": {"unknown": True}}
    timing = "after" if kind == "medicare_original" else "before"
    denial = {"text": UNPROVEN, "reasons": reasons, "appeal_address": {"unknown": True}, "insurer": "Saguaro", "timing": timing}
    change = {"denial": denial, "plan": plan}
    return packet(facts, CALIFORNIA, {**change, "treatment": treatment})["internal-appeal"]


def test_the_plan_is_held_to_the_conditions_of_traditional_medicare_and_no_manual_is_said_to_bind_it(facts: Facts) -> None:
    letter = appeal(facts, "experimental")
    assert "must comply with the coverage and benefit conditions of Traditional Medicare laws" in letter
    assert "(42 CFR 422.101(b)(2), (6))" in letter
    assert "manuals and instructions" not in letter


@pytest.mark.parametrize("grounds", [("experimental",), ("experimental", "not-medically-necessary"), ("off-label",)])
@pytest.mark.parametrize("kind", ["medicare_advantage", "medicare_original"])
def test_accepted_standards_are_answered_with_a_guideline_whatever_else_is_a_reason(
    facts: Facts, kind: str, grounds: tuple[str, ...]
) -> None:
    assert GUIDELINE in appeal(facts, *grounds, kind=kind)


def test_of_a_compounded_product_the_manual_is_not_pleaded(facts: Facts) -> None:
    """§ 50.4.2 is on approved drugs."""
    assert "50.4.2" not in appeal(facts, "experimental", product="compounded")


def test_this_letter_is_to_go_with_the_file_to_the_independent_entity(facts: Facts) -> None:
    letter = appeal(facts, "experimental")
    assert "please send this letter and its exhibits with the case file to the independent entity (42 CFR 422.590, 422.592)" in letter
    assert "independent entity" not in appeal(facts, "experimental", kind="medicare_original")
