"""An adolescent refused IV ketamine: the one trial of people so young leads, with its limits, and the others are said to be of adults."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

YOUNG: dict[str, Any] = {"patient": {"age_band": "under_18"}}
ALL_BUT = "the studies cited here are of adults, but for Dwyer (2021)."


def test_the_trial_of_adolescents_leads_and_says_how_small_it_was(facts: Facts) -> None:
    """Am J Psychiatry 2021 (doi 10.1176/appi.ajp.2020.20010018): 17 people aged 13 to 17, one infusion; difference -8.69."""
    found = packet(facts, CALIFORNIA, YOUNG)
    letter = found["internal-appeal"]
    assert ALL_BUT in letter
    assert "17 people aged 13 to 17" in letter
    assert "It tested one dose and not a course" in letter
    assert "Of adults: In Dwyer" not in letter
    assert "Weakest point: but for Dwyer (2021), the studies were of adults" in found["next-steps"]


def test_the_clinician_names_the_course_tried_in_adults_beside_it(facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA, YOUNG)["clinician-letter"]
    assert "In Dwyer (2021; 17 adolescents, one dose)" in letter
    assert "Of adults: In ELEKT-D" in letter


def test_adults_are_not_told_of_it(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA)
    assert not any("Dwyer" in found[name] for name in ("internal-appeal", "clinician-letter", "call-sheet"))


def test_it_is_not_of_bipolar_depression(facts: Facts) -> None:
    assert "Dwyer" not in packet(facts, CALIFORNIA, {**YOUNG, "treatment": {"features": ["bipolar"]}})["internal-appeal"]


def test_a_medicine_that_the_reason_names_is_told_from_the_table(facts: Facts) -> None:
    told = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": "Sertraline was used briefly only."}]}
    }
    letter = packet(facts, CALIFORNIA, told)["internal-appeal"]
    assert "Of what you name: sertraline" in letter
