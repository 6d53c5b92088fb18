"""A law on steps wants a ground against the drug that is required: antidepressants that failed are none against Spravato or TMS.

Director's reading 36, F 3: RCW 48.43.420(3) names the required drug, or one of its class or mechanism, and any antidepressant "showed" it.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
UNKNOWN = {"unknown": True}
_GROUND = {"ground", "already-tried", "tried-before"}
SPRAY_OR_TMS = "Esketamine nasal spray (Spravato) or TMS must be tried first."
SPRAY = "Esketamine nasal spray (Spravato) must be tried first."
PILLS = "Two antidepressants of different classes must be tried first."


def shown(facts: Facts, state: str, quote: str, **told: Any) -> list[str]:
    """How the condition on the ground stands in the State's law on steps."""
    change = {
        "denial": {"text": UNKNOWN, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "plan": {"issued_in": state, "licence": UNKNOWN, "covers_drugs": True, "definition": UNKNOWN},
        "step": told.pop("step", {}),
        "alternatives": {"spravato": UNKNOWN, "spravato_detail": UNKNOWN, "tms": UNKNOWN, "tms_detail": UNKNOWN, **told},
    }
    case = case_from_json(json.dumps(changed(case_document(BASE), change)), TODAY)
    rules = assess(case, facts.about(case.illness), TODAY).rules
    return [one.shown.value for rule in rules if rule.row.topic == "step-therapy" for one in rule.conditions if one.condition.id in _GROUND]


@pytest.mark.parametrize("state", ["WA", "GA", "SD"])
def test_medicines_that_failed_are_a_ground_against_a_step_of_medicines(state: str, facts: Facts) -> None:
    assert shown(facts, state, PILLS) == ["met"]


@pytest.mark.parametrize("state", ["WA", "GA", "SD"])
@pytest.mark.parametrize("quote", [SPRAY, SPRAY_OR_TMS])
def test_they_are_none_against_the_spray(state: str, quote: str, facts: Facts) -> None:
    assert shown(facts, state, quote, spravato="declined", tms="not_suitable") == ["unmet"]
    assert shown(facts, state, quote, spravato="tried") == ["met"]
    assert shown(facts, state, quote, spravato="not_suitable") == ["met"]


def test_of_the_spray_alone_a_ground_that_was_told_is_one(facts: Facts) -> None:
    held = {"drug": "Spravato", "ground": "expected_ineffective", "reason": "two surgeries on the nose"}
    assert shown(facts, "WA", SPRAY, spravato="declined", step=held) == ["met"]


def test_what_nobody_told_of_the_spray_is_asked(facts: Facts) -> None:
    assert shown(facts, "WA", SPRAY) == ["not_yet"]


@pytest.mark.parametrize("state", ["VT", "WY", "MO"])
def test_that_the_same_drug_may_not_be_asked_for_twice_wants_that_it_was_taken(state: str, facts: Facts) -> None:
    """8 V.S.A. § 4092(d), Wyo. Stat. § 26-55-111(d), Mo. Rev. Stat. § 376.2034.2: the required drug was tried and stopped."""
    found = shown(facts, state, PILLS, step={"ground": "contraindicated", "reason": "seizures"})
    assert "met" not in found
    assert "met" in shown(facts, state, PILLS, step={"ground": "tried", "reason": "both were taken"})


@pytest.mark.parametrize("state", ["WA", "VT"])
def test_no_line_claims_a_ground_that_nobody_told(state: str, facts: Facts) -> None:
    """Nor does one invite the plan to dispute it: the ground is a blank."""
    change = {
        "denial": {"text": UNKNOWN, "reasons": [{"ground": "ground.step-therapy", "quote": SPRAY}]},
        "plan": {"issued_in": state, "licence": UNKNOWN, "covers_drugs": True, "definition": UNKNOWN},
        "alternatives": {"spravato": UNKNOWN, "spravato_detail": UNKNOWN},
        "step": {},
    }
    told = packet(facts, BASE, change)["step-therapy-exception"]
    assert "State law" in told
    assert "Please say if you dispute" not in told
