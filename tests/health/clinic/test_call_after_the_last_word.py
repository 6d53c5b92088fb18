"""Where the plan decides one appeal, its answer is its last word: there is no call to prepare with a plan that has finished."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers


def papers(facts: Facts, kind: str, stage: str) -> Papers:
    change = {"denial": {"stage": stage}, "plan": {"kind": kind, "funding": None, "licence": None}}
    return packet(facts, "ca-dmhc-insured-experimental", change)


def test_no_call_is_prepared_with_a_plan_that_has_finished(facts: Facts) -> None:
    """42 CFR 422.590, 423.600: after the plan's one decision on an appeal the independent entity has the case."""
    assert "call-sheet" in papers(facts, "medicare_part_d", "first")
    for kind in ("medicare_part_d", "medicare_advantage"):
        assert "call-sheet" not in papers(facts, kind, "after_first_appeal")


def test_a_plan_with_two_appeals_can_still_be_called(facts: Facts) -> None:
    assert "call-sheet" in packet(facts, "tx-insured-off-label", {"denial": {"stage": "after_first_appeal"}})
