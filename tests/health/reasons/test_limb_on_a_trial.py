"""A limb of the plan's definition on clinical trials is answered."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet


def test_a_limb_on_a_clinical_trial_is_answered(facts: Facts) -> None:
    definition = "A service is experimental if it is not effective for the condition, or is given as part of a clinical trial."
    appeal = packet(facts, "ca-dmhc-insured-experimental", {"plan": {"definition": definition}})["internal-appeal"]
    assert '"part of a clinical trial": the request names no trial: it is for treatment at Sierra Interventional Psychiatry' in appeal


def test_a_limb_on_what_the_evidence_shows_is_asked_for_the_evidence_and_not_for_experts(facts: Facts) -> None:
    """9.02(k) of a union fund's booklet names no experts; where the definition itself does, their statement is asked for."""
    definition = "A service is experimental if {} further studies are needed to determine its efficacy."
    answer = "please name the evidence that shows so. That a trial calls for more research does not show it by itself."
    by_evidence = {"plan": {"definition": definition.format("reliable evidence shows that")}}
    papers = packet(facts, "ca-dmhc-insured-experimental", by_evidence)
    assert f'"further studies are needed": {answer}' in papers["internal-appeal"]
    assert answer.replace("name", "ask for", 1) in papers["external-review-request"]
    assert "statement of experts" not in papers["internal-appeal"]
    by_experts = {"plan": {"definition": definition.format("the opinion of experts is that")}}
    appeal = packet(facts, "ca-dmhc-insured-experimental", by_experts)["internal-appeal"]
    assert "please name the published statement of experts that you rely on" in appeal
    assert answer not in appeal
