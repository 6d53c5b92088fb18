"""A dose that the notice holds too low and the label has: the label's own words on it, and no judgment.

The expected doses are the labels': escitalopram 10 mg once daily, recommended; sertraline 50 mg to start and 200 mg the most.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.trials_said import disputes_dose
from tests.health.asked import spray

ASKED = "Our criteria require two antidepressants for eight weeks each."
TABLE = [
    {"drug": "escitalopram", "dose_mg": 10, "from": "2025-07-14", "to": "2026-02-02", "weeks": 26, "result": "no_response"},
    {"drug": "sertraline", "dose_mg": 25, "from": "2026-02-16", "to": "2026-06-01", "weeks": 12, "result": "no_response"},
]


@pytest.mark.parametrize(
    ("clause", "held_low"),
    [
        ("The escitalopram dose was not the maximum", True),
        ("The fluoxetine dose (20 mg) and the lithium trial are not adequate", True),
        ("Sertraline was given at a subtherapeutic dose", True),
        ("Venlafaxine 75 mg is not an adequate dose", True),
        ("The dose of sertraline is not documented", False),
        ("Our criteria require an adequate dose of each", False),
        ("The dose of sertraline was 200 mg", False),
        ("Sertraline was stopped and not raised", False),
    ],
)
def test_a_clause_that_holds_a_dose_too_low_is_heard(clause: str, *, held_low: bool) -> None:
    assert disputes_dose(clause) is held_low


def test_the_label_answers_a_dose_held_too_low(facts: Facts) -> None:
    letter = spray(facts, ("step-therapy", f"{ASKED} The escitalopram dose was not the maximum."), history={"trials": TABLE})[
        "internal-appeal"
    ]
    assert "You hold the dose of escitalopram short; it was 10 mg a day. The FDA label of escitalopram gives 10 mg once daily" in letter
    assert "no greater benefit of 20 mg over 10 mg" in letter


def test_a_dose_below_the_labels_is_not_defended(facts: Facts) -> None:
    letter = spray(facts, ("step-therapy", f"{ASKED} The dose of sertraline was too low."), history={"trials": TABLE})["internal-appeal"]
    assert "You hold the dose" not in letter


def test_a_dose_held_too_low_without_a_label_that_was_read_is_left_to_the_clinician(facts: Facts) -> None:
    """The words of the notice are answered, and nothing is claimed: no row has the least dose of fluoxetine from its label."""
    table = [{"drug": "fluoxetine", "dose_mg": 20, "from": "2025-03", "to": "2025-09", "result": "no_response"}, *TABLE]
    step = f"{ASKED} The fluoxetine dose (20 mg) and the lithium trial are not adequate."
    letter = spray(facts, ("step-therapy", step), history={"trials": table})["internal-appeal"]
    assert "You hold fluoxetine 20 mg not adequate; whether it was is for the treating clinician" in letter


def test_no_medicine_is_said_to_count_where_the_plan_may_dispute_it(facts: Facts) -> None:
    """A response that was lost, weeks at no known dose, a dose held too low: what was tried is put forward, and the plan judges."""
    table = [
        TABLE[0],
        {"drug": "venlafaxine", "dose_mg": 150, "from": "2020-03", "to": "2022-05", "result": "response_lost", "source": "memory"},
    ]
    letter = spray(facts, ("step-therapy", ASKED), history={"trials": table})["internal-appeal"]
    assert "Of what you ask for, two antidepressants from two classes are put forward" in letter
    assert " count: " not in letter
