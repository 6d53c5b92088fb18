"""A step that was tried and brought a little: the letter says how little, by the two scores that were told."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.falls import ToldFall, fall_told
from tests.health.case_names import INSURED
from tests.health.packets import packet

TOLD = "Eleven sessions from March 3 to May 5, 2026; PHQ-9 was 22 before and 17 after eight; my driver moved."


def _letter(facts: Facts, reason: str) -> str:
    quote = "Esketamine was discontinued for transportation reasons, not for lack of effect."
    reasons = [{"ground": "ground.step-therapy", "quote": quote}]
    step = {"drug": "esketamine nasal spray", "ground": "tried", "reason": reason}
    tried = {"spravato": "tried", "spravato_detail": "eleven sessions"}
    change = {"denial": {"reasons": reasons, "text": {"unknown": True}}, "step": step, "alternatives": tried}
    return packet(facts, INSURED, change)["internal-appeal"]


def test_a_fall_short_of_response_is_counted_beside_the_reason_it_stopped(facts: Facts) -> None:
    # 22 - 17 = 5; 5 / 22 = 22.7 percent; the scale calls a fall of 50 percent or more response
    letter = _letter(facts, TOLD)
    assert "That is a fall of 5 points, or 23 percent. On this scale a fall of 50% or more is called response." in letter


@pytest.mark.parametrize("reason", [TOLD.replace("17", "9"), "It did not help.", TOLD.replace("22 before and 17", "17 before and 22")])
def test_a_response_no_scores_or_a_rise_is_not_counted(facts: Facts, reason: str) -> None:
    assert "That is a fall of" not in _letter(facts, reason)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("PHQ-9 fell from 20 to 16.", ToldFall("scale.phq-9", 4, 20, 20)),
        ("MADRS was 34 before it and 30 after.", ToldFall("scale.madrs", 4, 12, 34)),
        ("PHQ-9 went from 20 to 16, then MADRS from 34 to 30.", None),
        ("PHQ-9 on 3 to 5 visits.", None),
        ("From 22 to 17 weeks.", None),
    ],
)
def test_two_scores_of_one_scale_are_a_fall_and_nothing_else_is(words: str, told: ToldFall | None) -> None:
    assert fall_told(words) == told


@pytest.mark.parametrize("drug", ["a third antidepressant", "esketamine nasal spray"])
def test_why_no_further_medicine_comes_first_is_for_who_signs(facts: Facts, drug: str) -> None:
    """Readings 24, lawyer 11: no answer of the patient's gives the clinician's reason, whatever the step."""
    quote = "A further step is required first."
    trials = [{"drug": name, "dose_mg": dose, "weeks": 12, "source": "record"} for name, dose in (("sertraline", 150), ("duloxetine", 90))]
    change = {
        "denial": {"reasons": [{"ground": "ground.step-therapy", "quote": quote}], "text": {"unknown": True}},
        "step": {"drug": drug, "ground": "tried", "reason": "It did not help."},
        "history": {"trials": trials, "now": {"unknown": True}},
    }
    letter = packet(facts, INSURED, change)["clinician-letter"]
    _, told, reason = letter.partition("a further or added medicine")
    assert told
    # Beside a treatment not tried, one blank for the reasons of both.
    assert reason.startswith(", comes first: ____ (of each, and why)")
