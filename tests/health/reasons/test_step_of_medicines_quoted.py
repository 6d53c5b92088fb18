"""An exception quotes the reason that asks for the step told of: none on talking for a step of medicines (reading 34, A 16)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.packets import packet

OF_DRUGS = "At least three antidepressants from two classes, each for 6 weeks, must have been tried."
OF_TALK = "A course of evidence-based psychotherapy is not shown."


def opening(facts: Facts, **step: str) -> str:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": OF_DRUGS}, {"ground": "ground.step-therapy", "quote": OF_TALK}]
    told = {
        "denial": {"text": {"unknown": True}, "reasons": reasons},
        "plan": {"policy_text": {"unknown": True}, "criteria": {"unknown": True}},
        "treatment": {"drug": "spravato", "indication": "trd"},
        "step": {"ground": "tried", **step},
    }
    request = packet(facts, TEXAS, told)["step-therapy-exception"]
    return request.partition("ask for an exception")[2].partition("The ground")[0]


def test_the_sentence_on_talking_is_no_quotation_for_a_step_of_medicines(facts: Facts) -> None:
    found = opening(facts, drug="three antidepressants from two classes", reason="I took four.")
    assert f'You wrote: "{OF_DRUGS}" The step is three antidepressants from two classes.' in found
    assert OF_TALK not in found


def test_a_step_of_talking_still_quotes_it(facts: Facts) -> None:
    assert OF_TALK in opening(facts, drug="psychotherapy", reason="I had CBT in 2025.")
