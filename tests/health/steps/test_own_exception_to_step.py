"""The exception that the plan's own words make to its step is named, and nobody is held to a medicine that was ruled out."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

BASE = "spravato-step-therapy"
ASKED = (
    "Policy BH-22 requires four antidepressants and an augmentation agent (such as lithium or aripiprazole), unless there is a"
    " contraindication. Your records do not show an augmentation agent."
)
KIDNEYS = {"drug": "lithium", "ground": "contraindicated", "reason": "lithium was ruled out because of my kidneys."}
EXCEPTION = 'Your own words name an exception: "unless there is a contraindication".'


def stepped(facts: Facts, step: dict[str, Any], quote: str = ASKED, **more: Any) -> Papers:
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote}]}
    plan = {"policy_text": {"unknown": True}, "criteria": {"unknown": True}}
    return packet(facts, BASE, {"denial": denial, "plan": plan, "step": step, **more})


def test_the_plans_own_exception_is_named_in_every_paper_on_the_step(facts: Facts) -> None:
    found = stepped(facts, KIDNEYS)
    for name in ("internal-appeal", "step-therapy-exception", "clinician-letter"):
        assert EXCEPTION in found[name], name


def test_an_exception_for_another_ground_is_not_claimed(facts: Facts) -> None:
    assert "Your own words name an exception" not in stepped(facts, {**KIDNEYS, "ground": "expected_ineffective"})["internal-appeal"]
    tried = {"drug": "lithium", "ground": "tried", "reason": "lithium brought nothing."}
    assert "Your own words name an exception" not in stepped(facts, tried)["internal-appeal"]


def test_what_stands_in_place_of_a_trial_is_such_an_exception(facts: Facts) -> None:
    said = "Failure of, contraindication or intolerance to lithium is required."
    stopped = {"drug": "lithium", "ground": "not_tolerated", "reason": "lithium was stopped for a tremor."}
    assert 'name an exception: "contraindication or intolerance".' in stepped(facts, stopped, said)["internal-appeal"]
    doses = "A contraindication is no reason to omit lithium."
    assert "name an exception" not in stepped(facts, KIDNEYS, doses)["internal-appeal"]


def test_a_medicine_ruled_out_is_not_said_to_lack_and_the_other_of_its_kind_is_told(facts: Facts) -> None:
    """The notice asks for lithium or aripiprazole: aripiprazole stands in the table."""
    letter = stepped(facts, KIDNEYS)["internal-appeal"]
    assert "No lithium stands in Table 1" not in letter
    assert "On augmentation: aripiprazole 5 mg" in letter
    untold: dict[str, Any] = {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}}
    assert "No lithium stands in Table 1" not in stepped(facts, untold)["internal-appeal"]


def test_the_request_for_an_exception_lists_the_trials_once(facts: Facts) -> None:
    request = stepped(facts, KIDNEYS)["step-therapy-exception"]
    assert request.count("escitalopram 20 mg") == 1
