"""A Florida HMO is held to the act that names HMOs, and no rule is pleaded whose facts nobody told.

Chapter 2022-47, Laws of Florida (HB 459): insurers and health maintenance organizations publish a procedure for exemptions from step
therapy, decide within a reasonable time and explain a denial in writing; section 1 amends § 627.42393, section 2 § 641.31.
"""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

STEP = "The policy asks for a trial of lithium. We could not find one in the records."


def test_the_exception_names_both_kinds_of_plan_and_no_other_plans_step(facts: Facts) -> None:
    change = {
        "denial": {"text": STEP, "reasons": [{"ground": "ground.step-therapy", "quote": STEP}]},
        "plan": {"kind": "individual", "issued_in": "FL", "covers_drugs": True, "grandfathered": False},
        "step": {"drug": "lithium", "ground": "tried", "reason": "lithium was added for nine weeks in 2025."},
    }
    letter = packet(facts, MAINTENANCE, change)["step-therapy-exception"]
    assert "an insurer or a health maintenance organization to publish a procedure" in letter
    assert "ch. 2022-47, Laws of Fla." in letter
    assert "completed step therapy under another plan" not in letter
