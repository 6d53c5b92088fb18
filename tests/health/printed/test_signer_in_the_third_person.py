"""Nothing of somebody else stands unmarked over the signer's name, nor an "I" without whose it is (reading 35, R35B A26, grave 10)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "spravato-step-therapy"
DAUGHTER = {"role": "representative", "name": "Diane Kowalczyk", "relation": "daughter", "phone": "484-555-0121"}
RULE = "She does the PHQ-9 at 4 weeks and if he is not better by then she stops it"
BOTH = "Both were from Dr. Ruiz his family doctor so the psychiatrist didn't have it in her notes"


def test_a_rule_told_of_her_is_no_rule_in_her_mouth(facts: Facts) -> None:
    letter = packet(facts, BASE, {"sender": DAUGHTER, "treatment": {"review": RULE}})["clinician-letter"]
    assert f'The representative reports: "{RULE}."' in letter
    assert f'stopping: "{RULE}' not in letter


@pytest.mark.parametrize("joint", [" so", ", and", " but"])
def test_what_the_signer_had_in_the_chart_is_hers_to_say(joint: str, facts: Facts) -> None:
    words = BOTH.replace(" so", joint)
    step = {"drug": "two antidepressants", "ground": "tried", "reason": words}
    quote = "Two antidepressants must be tried. The records do not show a second antidepressant."
    denial = {"reasons": [{"ground": "ground.step-therapy", "quote": quote}], "text": f"{case_document(BASE)['denial']['text']} {quote}"}
    found = packet(facts, BASE, {"sender": DAUGHTER, "step": step, "denial": denial, "plan": {"criteria": {"unknown": True}}})
    letter = found["clinician-letter"]
    assert "have it in her notes" not in letter
    assert 'Both were from Dr. Ruiz his family doctor [...]."' in letter
    assert "These records: ____ (when I received them; or strike) ____." in letter
    # The daughter's own letter has it whole.
    assert "the psychiatrist didn't have it in her notes" in found["internal-appeal"]


def test_what_another_doctor_did_stays(facts: Facts) -> None:
    words = "Sertraline came first, and my doctor raised it to 200 mg."
    step = {"drug": "two antidepressants", "ground": "tried", "reason": words}
    assert words.rstrip(".") in packet(facts, BASE, {"step": step})["clinician-letter"]


def test_whose_the_i_is_stands_before_it(facts: Facts) -> None:
    told = {"function": "He stopped going to church and I do his shopping", "monitoring": "He stays two hours and I drive him home"}
    letter = packet(facts, BASE, {"sender": DAUGHTER, "treatment": told})["internal-appeal"]
    assert 'I report: "He stopped going to church and I do his shopping."' in letter
    assert 'Monitoring: as I report, "He stays two hours and I drive him home."' in letter
