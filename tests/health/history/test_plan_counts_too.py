"""What the plan's own notice grants, an item of its list or a trial, is not argued again and is not given away."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

BASE = "spravato-step-therapy"
LIST = (
    "We cannot approve the request because the following requirements are NOT MET:\n\n"
    "[ ] Not met - {quote}\n"
    "[X] Met - Diagnosis of major depressive disorder, moderate to severe.\n"
    "[X] Met - Prescriber and treatment center are enrolled in the Spravato REMS.\n"
)
TWO = "Two trials of adequate dose and duration (at least 8 weeks each) from different classes. {found}"
DULOXETINE = "The chart notes show one trial of adequate dose and duration (duloxetine)."
ADDRESS = "Blue Mesa Health Insurance\nAppeals Unit\nP.O. Box 3108\nEl Paso, TX 79923\nFax 915-555-0110"
TRIALS = [
    {"drug": "escitalopram", "dose_mg": 20, "from": "2025-10", "to": "2026-01", "weeks": 14, "result": "no_response", "source": "pharmacy"},
    {
        "drug": "duloxetine",
        "dose_mg": 60,
        "from": "2026-02",
        "to": "2026-08",
        "weeks": 28,
        "result": "stopped_side_effect",
        "stopped": "blood pressure",
        "source": "record",
    },
]


def refused(facts: Facts, found: str = DULOXETINE, notice: str = LIST, **more: Any) -> Papers:
    quote = TWO.format(found=found)
    denial = {"text": f"{notice.format(quote=quote)}\n{ADDRESS}", "reasons": [{"ground": "ground.step-therapy", "quote": quote}]}
    plan = {"policy_text": {"unknown": True}, "criteria": {"unknown": True}}
    step = {"drug": {"unknown": True}, "reason": {"unknown": True}, "ground": {"unknown": True}}
    changes = {"denial": denial, "plan": plan, "step": step, "history": {"trials": TRIALS}}
    return packet(facts, BASE, {**changes, **more})


def test_what_the_list_marks_as_met_stands_in_the_letter_in_its_words(facts: Facts) -> None:
    letter = refused(facts)["internal-appeal"]
    assert 'Your notice itself marks as met: "Diagnosis of major depressive disorder, moderate to severe"; "Prescriber and' in letter
    assert 'marks as met: "Two trials' not in letter


def test_nobody_asks_the_clinician_what_the_plan_marks_as_met(facts: Facts) -> None:
    asked = "Is the place of treatment certified in the REMS?"
    assert asked not in refused(facts)["clinician-letter"]
    assert asked in refused(facts, notice="{quote}\n")["clinician-letter"]


def test_a_list_without_an_item_that_is_not_met_grants_nothing(facts: Facts) -> None:
    form = "{quote}\n[ ] Met - Diagnosis of depression.\n[ ] Met - Enrolled in the REMS.\n"
    assert "marks as met" not in refused(facts, notice=form)["internal-appeal"]


def test_the_result_may_stand_behind_the_item(facts: Facts) -> None:
    behind = "1. {quote} - NOT MET\n2. Diagnosis of major depressive disorder - MET\n"
    assert 'marks as met: "Diagnosis of major depressive disorder".' in refused(facts, notice=behind)["internal-appeal"]


def test_the_persons_own_list_of_criteria_is_not_told_twice(facts: Facts) -> None:
    own = {
        "plan": {
            "policy_text": {"unknown": True},
            "criteria": [{"words": "Diagnosis of major depressive disorder", "status": "met", "fact": "F33.2"}],
        }
    }
    assert "marks as met" not in refused(facts, **own)["internal-appeal"]


def test_a_trial_that_the_plan_counts_is_counted_though_it_ended_for_a_side_effect(facts: Facts) -> None:
    """The plan counts duloxetine and the record shows escitalopram: two."""
    found = refused(facts)
    assert "two antidepressants from two classes are put forward: escitalopram (SSRI) 20 mg" in found["internal-appeal"]
    assert "stopped for a side effect, which you count" in found["internal-appeal"]
    assert "one is shown" not in found["internal-appeal"]
    assert "The reason itself counts duloxetine. Beside it: escitalopram (SSRI) 20 mg, 14 weeks" in found["clinician-letter"]
    assert "I do not call it a failure" not in found["clinician-letter"].split("reasons, answered")[1]


def test_a_trial_that_the_plan_holds_short_is_not_made_its_own(facts: Facts) -> None:
    for found in ("The notes do not show an adequate trial of duloxetine.", "The notes show no adequate trial (duloxetine)."):
        letter = refused(facts, found)["internal-appeal"]
        assert "Duloxetine ended for a side effect (blood pressure), after the weeks that you ask for." in letter
        assert "which you count" not in letter
