"""An adolescent refused IV ketamine: the one trial of people so young leads, with its limits, and the others are said to be of adults."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet
from tests.health.told import MEDICAID, MINOR

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


def test_a_drug_labeled_for_adults_is_not_offered_to_a_minor(facts: Facts) -> None:
    asked = {"alternatives": {"spravato": "not_tried"}, "treatment": {"features": ["none"], "diagnosis": "major depressive disorder"}}
    for language, words in (("en", "Ask the clinician whether Spravato"), ("es", "Spravato")):
        grown = packet(facts, MEDICAID, {**asked, "patient": {"age_band": "from_18_to_64"}}, language)["next-steps"]
        minor = packet(facts, MEDICAID, {**asked, "patient": {"age_band": "under_18"}}, language)["next-steps"]
        assert words in grown
        assert words not in minor


def test_a_minor_is_told_to_be_one_and_signs_nothing_alone(facts: Facts) -> None:
    found = packet(facts, MEDICAID, MINOR)
    request = found["external-review-request"]
    assert "I act for the member, who is under 18, as" in request
    assert "no study of anybody so young is cited here" in request
    assert "pediatric neurotoxicity" in request
    assert "protocol for adults" in request
    assert "refused ketamine troche" in request
    assert "FDA's alert" not in request.replace("’", "'")
    assert "To be signed by a parent or legal guardian" in found["representative-form"]
    assert "Why this treatment at that age" in found["clinician-letter"]
    # After a final decision there is no call to give.
    assert "call-sheet" not in found


@pytest.mark.parametrize(
    ("ground", "quote"),
    [
        ("ground.off-label", "Spravato is not approved by the FDA for people younger than 18, and our policy requires age 18 or older."),
        ("ground.experimental", "Spravato is experimental for a member of 16 years."),
        ("ground.not-medically-necessary", "Spravato is not medically necessary for a member under 18."),
    ],
)
def test_no_letter_calls_the_spray_for_a_minor_the_labeled_use(facts: Facts, ground: str, quote: str) -> None:
    """Both uses of the Spravato label are in adults: a girl of 16 asks for one outside it, and her doctor signs nothing else."""
    told = {
        **YOUNG,
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": ground, "quote": quote}]},
        "plan": {"policy_text": "", "criteria": []},
    }
    found = packet(facts, TEXAS, told)
    for name in ("internal-appeal", "clinician-letter", "call-sheet", "step-therapy-exception"):
        if name in found:
            letter = found[name]
            assert "The patient is under 18: the use asked for is outside it." in letter
            for claim in (
                "That use is requested",
                "That is the use",
                "the one that the label names",
                "are within the label",
                "It names the use",
            ):
                assert claim not in letter, f"{name}: {claim}"
    assert "within their labels" not in found["parity-request"]


def test_the_trials_of_the_spray_are_said_to_be_of_adults(facts: Facts) -> None:
    refused = {
        "denial": {
            "text": {"unknown": True},
            "reasons": [{"ground": "ground.off-label", "quote": "Spravato is not approved under age 18."}],
        }
    }
    assert "The patient is under 18; the studies cited here are of adults." in packet(facts, TEXAS, {**YOUNG, **refused})["internal-appeal"]


def test_for_an_adult_it_is(facts: Facts) -> None:
    assert "That use is requested." in packet(facts, TEXAS)["internal-appeal"]
