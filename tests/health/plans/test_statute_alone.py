"""A plan that only a statute reaches is held to that statute, and asked for what it names."""

from __future__ import annotations

import re

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet


@pytest.mark.parametrize("ground", ["ground.no-prior-authorization", "ground.coding"])
def test_a_church_plan_has_its_law_and_no_papers_are_claimed(ground: str, facts: Facts) -> None:
    change = {
        "plan": {"kind": "church", "funding": "self_funded", "erisa_elected": False, "grandfathered": False},
        "denial": {"stage": "final", "received": "2026-10-19", "reasons": [{"ground": ground}]},
    }
    request = packet(facts, "tx-insured-off-label", change)["external-review-request"]
    assert "42 U.S.C. § 300gg-19(b)(2)(B)" in request
    assert "The final notice was received on October 19, 2026." in request
    assert "papers on this are enclosed" not in request


def test_a_drug_plan_is_asked_for_the_compendia_and_not_for_necessity(facts: Facts) -> None:
    change = {"plan": {"kind": "medicare_part_d"}, "denial": {"reasons": [{"ground": "ground.off-label"}]}}
    appeal = packet(facts, "tx-insured-off-label", change)["internal-appeal"]
    assert "which of the compendia that the law names were searched" in appeal
    assert "decide the request on medical necessity" not in appeal


def test_texas_is_told_what_its_law_does_not_allow(facts: Facts) -> None:
    appeal = " ".join(packet(facts, "spravato-step-therapy")["internal-appeal"].split())
    assert "for this adult it cannot be required as a step (Tex. Ins. Code § 1369.0547(c))" in appeal
    assert "please say how that agrees with this law" not in appeal
    assert "More than one is in Table 1, so no further drug may be required first." in appeal


def test_california_is_told_why_the_trials_against_are_not_what_its_law_asks_for(facts: Facts) -> None:
    # Cal. Health & Safety Code § 1367.21(a)(3): "clear and convincing contradictory evidence"
    appeal = " ".join(packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"].split())
    assert "Against: KARMA-Dep 2 (2025) and KetECT (2022), each told in this letter with its results and limits" in appeal
    assert "neither is clear and convincing contradictory evidence" in appeal
    against = appeal.split("Two studies point the other way. KARMA-Dep 2")[1]
    assert "were fewer than planned; its interval leaves open both no effect and a worthwhile one" in against
    assert re.search(r"46% against 63% remitted \[\d\]\. It compared two active treatments", against)


def test_a_law_on_accepted_standards_is_answered_with_a_guideline(facts: Facts) -> None:
    appeal = packet(facts, "ca-dmhc-insured-experimental")["internal-appeal"]
    # VA/DoD speaks of adding the treatment to a medicine, and none is taken now.
    assert "CANMAT (2021)" in appeal
    assert "VA/DoD" not in appeal
    taken = packet(facts, "ca-dmhc-insured-experimental", {"history": {"now": "bupropion XL 300 mg since March 2025"}})["internal-appeal"]
    assert "The 2022 VA/DoD depression guideline" in taken
    assert "does not itself decide coverage" in " ".join(taken.split())
