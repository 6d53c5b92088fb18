"""What the clinician's letter says is a blank until it is signed: the patient's letter asks, and does not tell, what stands there.

Reading 28, patient U3 and U4: "The clinical risk is set out in the clinician's letter", "Dr. Tran's letter considers TMS".
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"
ENCLOSED = {"exhibits": {"have": ["denial", "clinician-letter"]}}


@pytest.mark.parametrize("role", ["patient", "representative"])
def test_the_treatments_left_are_asked_of_the_clinician(facts: Facts, role: str) -> None:
    found = packet(facts, CALIFORNIA, {**ENCLOSED, "sender": {"role": role}})
    assert "I ask Dr. Helen Tran to answer on TMS" in found["internal-appeal"]
    assert "letter considers" not in found["internal-appeal"]
    assert "Your letter leaves points to the clinician's (Exhibit B). Missing there? Strike them." in found["next-steps"]


def test_a_clinician_tells_what_the_own_letter_holds(facts: Facts) -> None:
    assert "letter considers TMS" in packet(facts, CALIFORNIA, {**ENCLOSED, "sender": {"role": "clinician"}})["internal-appeal"]


def test_the_risk_is_the_clinicians_to_set_out(facts: Facts) -> None:
    acute = {"treatment": {"drug": "spravato", "indication": "acute"}, **ENCLOSED, "sender": {"role": "patient"}}
    appeal = packet(facts, "spravato-step-therapy", acute)["internal-appeal"]
    assert "is set out in the clinician" not in appeal
    assert "The clinical risk is for the clinician's letter to set out." in appeal


@pytest.mark.parametrize("drug", ["zoloft i think", "another pill", "trazodone"])
def test_a_row_that_is_not_counted_has_no_reason(facts: Facts, drug: str) -> None:
    """Patient C2: "stopped when i got pregnant" stood beside "Row 1 is not counted"."""
    trial = {"from": "2025-02", "to": "2025-06", "result": "no_response", "source": "memory"}
    beside = {**trial, "drug": drug, "dose_mg": 50, "stopped": "for sleep; it ended when I got pregnant"}
    trials = [{**trial, "drug": "sertraline", "dose_mg": 100, "stopped": "no better"}, beside]
    appeal = packet(facts, CALIFORNIA, {"history": {"trials": trials}, "sender": {"role": "patient"}})["internal-appeal"]
    assert "is not counted" in appeal
    assert "pregnant" not in appeal
