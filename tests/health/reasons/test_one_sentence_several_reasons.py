"""A sentence that gives several reasons, or an answer that serves several, stands once in each paper."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.papers import Papers

UNPROVEN = "Ketamine infusion is unproven and not medically necessary due to insufficient evidence of efficacy and safety."
EXCLUDED = "In addition, unproven services are not covered under your plan."


def refused(facts: Facts, *reasons: tuple[str, str]) -> Papers:
    told = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons]
    return packet(facts, CALIFORNIA, {"denial": {"text": {"unknown": True}, "reasons": told}})


def test_the_plan_is_asked_about_a_sentence_once(facts: Facts) -> None:
    found = refused(facts, ("experimental", UNPROVEN), ("not-medically-necessary", UNPROVEN), ("benefit-exclusion", EXCLUDED))
    limits = found["parity-request"].split("The limit")[1].split("The classification")[0]
    assert limits.count(UNPROVEN) == 1
    assert EXCLUDED in limits


def test_the_clinician_gives_an_answer_once(facts: Facts) -> None:
    found = refused(facts, ("experimental", UNPROVEN), ("benefit-exclusion", EXCLUDED))["clinician-letter"].split("reasons, answered")[1]
    assert found.count("I weighed the trials above") == 1
    assert f'2. "{EXCLUDED}" Answered under 1.' in found
