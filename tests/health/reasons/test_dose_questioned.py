"""A reason that questions the dose asked for has the answer on the dose, whatever ground it was put under.

Fava and colleagues (2020): single infusions of 0.5 and 1.0 mg/kg were superior to midazolam, 0.1 mg/kg was not. Most courses: 0.5 mg/kg.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.reasons.dose_questioned import questions_dose
from tests.health.asked import infusions

HIGHER = (
    "The requested dose of 0.75 mg/kg is higher than the dose studied, and the records do not show that your blood pressure is controlled."
)
UNSAFE = "The safety of the requested dose of 0.75 mg/kg has not been shown in a patient with hypertension."
ASKED = "The dose asked for is 0.75 mg/kg over 40 minutes; why it is this one is for the treating clinician"
LEFT = "If you refuse this dose, please say whether the same course at 0.5 mg/kg is approved, and do not refuse the whole for it."


def dosed(facts: Facts, ground: str, quote: str, *, dose: str = "0.75 mg/kg over 40 minutes", **denial: Any) -> dict[str, str]:
    """The papers of somebody who asks for infusions at a dose, refused for one reason."""
    told = {"date": "2026-11-12", "stage": "first", "timing": "before", "reasons": [{"ground": f"ground.{ground}", "quote": quote}]}
    return infusions(
        facts, denial=told | denial, plan={"kind": "employer", "funding": "self_funded"}, treatment={"dose": dose, "sessions": 6}
    )


@pytest.mark.parametrize(
    ("quote", "questioned"),
    [
        (HIGHER, True),
        (UNSAFE, True),
        ("The dose requested is not supported.", True),
        ("The dosing of IV ketamine has not been established.", True),
        ("The requested ketamine dose exceeds what was studied.", True),
        ("The dose of sertraline is not documented.", False),
        ("Two trials at an adequate dose and duration must come before ketamine.", False),
        ("IV ketamine is experimental; your antidepressants were not taken at an adequate dose.", False),
    ],
)
def test_the_dose_asked_for_is_told_from_that_of_a_medicine_tried(quote: str, *, questioned: bool) -> None:
    assert questions_dose(quote) is questioned


@pytest.mark.parametrize(
    ("ground", "quote"),
    [("documentation", HIGHER), ("not-medically-necessary", UNSAFE), ("experimental", "The dose requested was never studied.")],
)
def test_every_paper_answers_a_dose_that_is_questioned(ground: str, quote: str, facts: Facts) -> None:
    papers = dosed(facts, ground, quote)
    appeal = papers["internal-appeal"]
    assert ASKED in appeal
    assert "single IV ketamine infusions of 0.5 and 1.0 mg/kg were superior to midazolam" in appeal
    assert appeal.count(LEFT) == 1
    assert appeal.count("Why the dose is another") == 0
    letter = papers["clinician-letter"]
    assert letter.count("I ask for this dose because ____ (reasons) ____.") == 1
    assert "If it is refused, ____ (the same course at the dose that the studies gave; or strike)" in letter
    assert "This reason puts no clinical question" not in letter
    assert "Why this dose? Answer: Fava (2020) tested single infusions at more than one dose" in papers["call-sheet"]


def test_a_reason_on_the_dose_of_a_medicine_tried_brings_no_answer_on_this_one(facts: Facts) -> None:
    papers = dosed(facts, "documentation", "The dose of escitalopram is not documented.")
    assert "why it is this one" not in papers["internal-appeal"]
    assert "Why the dose is another is for the treating clinician" in papers["internal-appeal"]
    assert "Why this dose?" not in papers["call-sheet"]


def test_the_usual_dose_is_not_defended_as_another(facts: Facts) -> None:
    papers = dosed(facts, "documentation", "The requested dose of 0.5 mg/kg is not shown to be safe.", dose="0.5 mg/kg over 40 minutes")
    assert "If you refuse this dose" not in papers["internal-appeal"]


def test_the_dose_that_is_left_is_called_the_plans_only_where_its_words_name_one(facts: Facts) -> None:
    named = dosed(facts, "documentation", "The dose of ketamine requested is above 0.6 mg/kg.")["internal-appeal"]
    assert "the same course at the dose that you name is approved" in named
    limited = dosed(facts, "dose-frequency-limit", "The requested dose of 0.75 mg/kg is higher than the dose studied.")["internal-appeal"]
    assert limited.count(LEFT) == 1
    assert "the dose that you name" not in limited


def test_the_reviewer_outside_and_the_second_level_have_the_answer_too(facts: Facts) -> None:
    outside = dosed(facts, "documentation", HIGHER, stage="final")["external-review-request"]
    assert ASKED in outside
    assert "If this dose is not upheld, please decide on the same course at 0.5 mg/kg." in outside
    assert outside.count("0.75 mg/kg over 40 minutes; why") == 1
    assert LEFT in dosed(facts, "documentation", HIGHER, stage="after_first_appeal")["second-level-appeal"]


def test_of_infusions_that_were_given_no_other_dose_is_left_to_ask_for(facts: Facts) -> None:
    appeal = dosed(facts, "documentation", HIGHER, timing="after")["internal-appeal"]
    assert "The dose given was 0.75 mg/kg over 40 minutes; why it was this one" in appeal
    assert "If you refuse this dose" not in appeal
