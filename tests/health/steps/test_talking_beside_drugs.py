"""A plan asks for two antidepressants in one reason and for psychotherapy in another, both as a step (reading 35, A 2 and 3).

What was taken answers the first, and what was told of the therapist the second, under its own heading and in every paper.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.tried import row

DRUGS = (
    "Under the policy, esketamine is covered after at least two antidepressants from two different classes, each taken for 8 weeks or more "
    "in the current episode of depression, have not helped enough."
)
TALK = (
    "The policy also calls for psychotherapy, unless your provider tells us why it is not right for you. We found no record of a therapist."
)
SEEN = "Carla Jimenez LCSW, every other week since October 2025"
STEP = {
    "drug": "two antidepressants from two classes, 8 weeks each",
    "ground": "tried",
    "reason": "I took sertraline and then Wellbutrin, and neither was enough",
}


def papers(facts: Facts, therapy: str, quotes: tuple[str, ...] = (DRUGS, TALK), step: dict[str, Any] | None = None) -> Papers:
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "reasons": [{"ground": "ground.step-therapy", "quote": words} for words in quotes],
            "stage": "first",
            "timing": "before",
            "insurer": "Marlow Plan",
            "date": "2026-11-12",
        },
        "plan": {"kind": "employer", "funding": "self_funded"},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "episode_start": "2025-01"},
        "history": {
            "trials": [
                row("sertraline", 150, ("2025-02-03", "2025-08-04"), "no_response", 20),
                row("Wellbutrin XL", 300, ("2026-02-02", "2026-05-04"), "no_response", 11),
            ],
            "now": {"does_not_apply": True},
            **({"therapy": therapy} if therapy else {}),
        },
        "step": step or STEP,
        "sender": {"role": "patient"},
        "clinician": {"name": "Samuel Osei", "credentials": "MD, psychiatrist"},
    }
    return packet(facts, told, {})


def test_each_reason_has_its_own_heading_and_answer(facts: Facts) -> None:
    appeal = papers(facts, SEEN)["internal-appeal"]
    assert "Reason 1: another treatment first" in appeal
    answer = appeal.partition("Reason 2: psychotherapy")[2]
    assert answer.strip().startswith(f"On psychotherapy: {SEEN}. If you hold that short, please quote the line that asks for more.")
    assert f"On psychotherapy (reason 2): {SEEN}" in appeal.partition("Reasons to approve this")[2].partition("The diagnosis")[0]


def test_the_letter_to_sign_tells_no_drug_under_the_reason_on_talking(facts: Facts) -> None:
    letter = papers(facts, SEEN)["clinician-letter"]
    assert "neither was enough" not in letter.partition("calls for psychotherapy")[2]
    assert "The note on it: ____ (whose, with its dates; enclosed, or to follow) ____" in letter


def test_the_request_for_an_exception_answers_both_and_is_held_back(facts: Facts) -> None:
    request = papers(facts, SEEN)["step-therapy-exception"]
    assert f"On psychotherapy: {SEEN}." in request
    assert "Of medicines the step is two antidepressants" in request
    assert "the table below meets this step. I ask for this only if you hold otherwise" in request


@pytest.mark.parametrize("quotes", [(DRUGS, TALK), (TALK, DRUGS), (TALK,)])
def test_nothing_told_of_a_therapist_leaves_a_blank_and_no_drug_in_its_place(facts: Facts, quotes: tuple[str, ...]) -> None:
    made = papers(facts, "", quotes)
    assert (
        "On psychotherapy: ____ (with whom, how often, since when; or why it does not fit, as the clinician says) ____."
        in made["internal-appeal"]
    )
    call = made["call-sheet"].partition("Psychotherapy is not shown.")[2].partition("\n")[0]
    assert "with whom, since when, result" in call
    assert "neither was enough" not in call
    assert "calls for psychotherapy" not in made["call-sheet"]


def test_therapy_that_was_not_had_is_no_reason_to_approve(facts: Facts) -> None:
    made = papers(facts, "none, the waiting list is 6 months")
    assert "psychotherapy (reason" not in made["internal-appeal"]
    assert "Psychotherapy has been given" not in made["internal-appeal"]
    assert "I ask for this only if you hold otherwise" not in made["step-therapy-exception"]


def test_a_step_of_talking_alone_is_told_as_before(facts: Facts) -> None:
    step = {"drug": "psychotherapy", "ground": "tried", "reason": "I have seen a therapist since October 2025"}
    assert "Reasons 1 and 2: another treatment first" in papers(facts, SEEN, step=step)["internal-appeal"]
