"""A request for an exception answers each treatment that its step names, and tells why a trial ended beside what it brought (the
lawyer's confirming reading, findings 11 and 17).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions, spray
from tests.health.packets import packet
from tests.health.told import MEDICAID

EITHER = ("step-therapy", "Esketamine nasal spray has not been tried. Electroconvulsive therapy has not been tried.")
DECLINED = {
    "spravato": "declined",
    "spravato_detail": "the site is 50 minutes away.",
    "ect": "declined",
    "ect_detail": "I fear for my memory.",
}
PILL = {"drug": "mirtazapine", "dose_mg": 30, "from": "2025-10", "to": "2026-02", "result": "partial_response"}
STEP = {"drug": "a second antidepressant", "ground": "tried", "reason": "mirtazapine 30 mg came from the family doctor."}
_OF_STEP: dict[str, Any] = {"step": STEP, "plan": {"kind": "individual"}}
ASKED = ("step-therapy", "A second antidepressant has to be tried first.")


def test_a_step_of_two_treatments_is_answered_for_both(facts: Facts) -> None:
    letter = infusions(facts, EITHER, alternatives=DECLINED)["step-therapy-exception"]
    ground = letter.split("The ground")[1].split("The diagnosis")[0]
    assert "I have declined Spravato. The site is 50 minutes away." in ground
    assert "I have declined ECT. I fear for my memory." in ground
    assert "reason why none of these should come first" in ground


def test_one_that_was_tried_does_not_answer_for_the_other(facts: Facts) -> None:
    told = DECLINED | {"spravato": "tried", "spravato_detail": "8 sessions, no benefit."}
    letter = infusions(facts, EITHER, alternatives=told)["step-therapy-exception"]
    ground = letter.split("The ground")[1].split("The diagnosis")[0]
    assert "You name two treatments, and each has its own ground." in ground
    assert "Spravato has been tried: 8 sessions, no benefit." in ground
    assert "I have declined ECT." in ground


def test_a_step_of_one_treatment_is_answered_alone(facts: Facts) -> None:
    letter = infusions(facts, ("step-therapy", EITHER[1].split(". ")[0] + "."), alternatives=DECLINED)["step-therapy-exception"]
    assert "The step has been declined. The site is 50 minutes away." in letter
    assert "ECT" not in letter.split("The ground")[1].split("The diagnosis")[0]


@pytest.mark.parametrize(
    ("why", "told"), [("she slept all day", True), ("no benefit", True), ("came from the family doctor", False), ("", False)]
)
def test_why_a_trial_of_the_step_ended_stands_beside_its_benefit(facts: Facts, why: str, *, told: bool) -> None:
    letter = spray(facts, ASKED, history={"trials": [PILL | {"stopped": why}]}, **_OF_STEP)["step-therapy-exception"]
    assert "did not bring enough benefit: mirtazapine 30 mg" in letter
    # An account is quoted and a fragment is not.
    words = f'"{why}"' if why.startswith("she ") else why
    assert (f"Mirtazapine ended: {words}." in letter) is told


def test_a_reason_that_says_the_result_again_is_left_out(facts: Facts) -> None:
    table = [PILL | {"result": "no_response", "stopped": "no benefit"}]
    assert "Mirtazapine ended" not in spray(facts, ASKED, history={"trials": table}, **_OF_STEP)["step-therapy-exception"]


def test_each_half_of_a_step_has_its_own_ground(facts: Facts) -> None:
    step = {
        "denial": {"reasons": [{"ground": "ground.step-therapy", "quote": "Repeat ECT or Spravato must come first."}]},
        "step": {"drug": "repeat ECT or Spravato", "ground": "expected_ineffective", "reason": "memory gaps"},
        "alternatives": {"ect": "tried", "ect_detail": "eight treatments; MADRS 34 before and 12 after", "spravato": "not_suitable"},
    }
    found = packet(facts, MEDICAID, step)
    assert "expects the step to be ineffective" not in found["step-therapy-exception"]
    assert "You name two treatments, and each has its own ground." in found["step-therapy-exception"]
    assert "ECT was tried. Ask the clinician which ground fits each" in found["next-steps"]


@pytest.mark.parametrize("now", ["mirtazapine 30 mg", ""])
def test_a_medicine_of_the_step_that_is_taken_still_has_not_ended(facts: Facts, now: str) -> None:
    table = [{name: told for name, told in PILL.items() if name != "to"} | {"stopped": "still taking"}]
    letter = spray(facts, ASKED, history={"trials": table, "now": now}, **_OF_STEP)["step-therapy-exception"]
    assert "did not bring enough benefit: mirtazapine 30 mg" in letter
    assert "Mirtazapine ended" not in letter
