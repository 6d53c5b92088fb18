"""A plan asks for four antidepressants, and in another reason for one of them to be augmented for four weeks (reading 34, B 10 and 11).

What was added has its months and no weeks, or has its weeks and stands beside a step that was typed. It is answered under the reason
that asks for it, in every paper, and its weeks are what is asked for.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.tried import row

FOUR = (
    "The member has tried at least four antidepressants from at least two different classes, each for at least six weeks at an adequate "
    "dose, in the current depressive episode. Our finding: The notes support two trials."
)
ADD = (
    "At least one antidepressant was augmented with lithium, thyroid hormone or an atypical antipsychotic for at least four weeks. "
    "Our finding: The notes do not show how long aripiprazole was taken."
)
TAKEN = (
    row("Lexapro", 20, ("2024-11-04", "2025-04-14"), "no_response", 22),
    row("Cymbalta", 90, ("2025-04-28", "2025-10-13"), "no_response", 22),
    row("Wellbutrin XL", 300, ("2025-10-27", "2026-02-02"), "no_response", 13),
    row("Trintellix", 20, ("2026-02-16", "2026-10-12"), "partial_response", 30),
)
OLD = row("Zoloft", 100, ("2017", "2019"), "response_lost")
MONTHS = row("Abilify", 5, ("2026-06", "2026-07"), "no_response")
WEEKS = row("Abilify", 5, ("2026-06-08", "2026-07-20"), "no_response", 6)
LONGER = row("Abilify", 5, ("2026-05", "2026-08"), "no_response")
STEP = {
    "drug": "lithium or an antipsychotic added",
    "ground": "tried",
    "reason": "I've had Cymbalta, Wellbutrin and Trintellix, and they put Abilify on top of the Trintellix for six weeks.",
}


def papers(facts: Facts, added: dict[str, object], step: dict[str, Any] | None = None) -> Papers:
    reasons = [{"ground": "ground.step-therapy", "quote": words} for words in (FOUR, ADD)]
    told = {
        "case_version": 1,
        "denial": {"reasons": reasons, "stage": "first", "timing": "before", "insurer": "Marlow Plan", "date": "2026-11-12"},
        "plan": {"kind": "employer", "funding": "self_funded"},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "episode_start": "2024-10"},
        "history": {"trials": [OLD, *TAKEN, added], "now": {"does_not_apply": True}},
        "sender": {"role": "patient"},
        "clinician": {"name": "Samuel Osei", "credentials": "MD, psychiatrist"},
        **({"step": step} if step else {}),
    }
    return packet(facts, told, {})


@pytest.mark.parametrize("step", [None, STEP])
def test_months_stand_under_the_reason_that_asks_for_an_added_medicine(facts: Facts, step: dict[str, Any] | None) -> None:
    made = papers(facts, MONTHS, step)
    told = "Abilify 5 mg, June 2026 to July 2026, weeks not recorded: no response, while Trintellix was taken."
    assert f"On augmentation, of which you ask for 4 weeks: aripiprazole, which you name, as {told}" in made["internal-appeal"]
    blank = "Weeks of Abilify: ____ (from the chart; and at that dose) ____."
    assert f"Added to an antidepressant: {told} {blank}" in made["clinician-letter"]


def test_the_weeks_asked_for_are_its_own_and_not_those_of_another_episode(facts: Facts) -> None:
    made = papers(facts, MONTHS)
    assert "Ask the pharmacy when Abilify 5 mg was first filled" in made["next-steps"]
    assert "the weeks at Zoloft" not in made["clinician-letter"]


def test_months_that_surely_hold_the_weeks_are_what_is_asked_for(facts: Facts) -> None:
    met = "Abilify 5 mg, at least 8 weeks in all: no response, while Trintellix was taken (row 6 of Table 1"
    assert met in papers(facts, LONGER)["internal-appeal"]


@pytest.mark.parametrize("drug", ["lithium or an antipsychotic added", "aripiprazole", "four antidepressants and one added to them"])
def test_a_typed_step_leaves_the_call_its_answer_on_each_reason(facts: Facts, drug: str) -> None:
    call = papers(facts, WEEKS, {**STEP, "drug": drug})["call-sheet"]
    assert "You ask for four antidepressants from two classes in this episode, at an adequate dose, 6 weeks each: Lexapro" in call
    assert "Abilify 5 mg, 6 weeks in all: no response, while Trintellix was taken. That is what you ask for." in call
    assert "the paper that shows it" not in call
    assert "antipsychotic added should come first" not in call


def test_of_an_addition_no_other_medicine_is_told_as_the_step(facts: Facts) -> None:
    made = papers(facts, WEEKS, STEP)
    assert "Cymbalta ended" not in made["step-therapy-exception"]
    assert "What was tried, with what came of each: Lexapro, no response; Cymbalta, no response;" in made["step-therapy-exception"]
    assert "The label does not ask for it" not in made["internal-appeal"]
