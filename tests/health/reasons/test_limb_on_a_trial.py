"""A limb of the plan's definition on clinical trials is answered."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet


def test_a_limb_on_a_clinical_trial_is_answered(facts: Facts) -> None:
    definition = "A service is experimental if it is not effective for the condition, or is given as part of a clinical trial."
    appeal = packet(facts, "ca-dmhc-insured-experimental", {"plan": {"definition": definition}})["internal-appeal"]
    assert '"part of a clinical trial": the request names no trial: it is for treatment at Sierra Interventional Psychiatry' in appeal
