"""A step of several medicines has a ground for each, and what was not tried is said (reading 30, a patient's F2)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

TWO = ("step-therapy", "Criterion 2 is not met because the second drug, mirtazapine 15 mg, was taken for 5 weeks.")
ADDED = ("step-therapy", "Criterion 3 is not met because no augmentation trial was reported.")
CYMBALTA = {"drug": "Cymbalta", "dose_mg": 60, "from": "2026-02-03", "to": "2026-07-20", "result": "no_response", "source": "pharmacy"}
STOPPED = {
    "drug": "mirtazapine",
    "dose_mg": 15,
    "from": "2026-07-21",
    "to": "2026-08-25",
    "result": "stopped_side_effect",
    "stopped": "fell",
}
NEVER = "No augmenting drug has been tried."


def papers(facts: Facts, drug: str, *more: dict[str, Any], now: str = "none") -> dict[str, str]:
    step = {"drug": drug, "ground": "not_tolerated", "reason": "Mirtazapine made me fall."}
    plan = {"kind": "employer", "funding": "self_funded"}
    return spray(facts, TWO, ADDED, plan=plan, step=step, history={"trials": [CYMBALTA, STOPPED, *more], "now": now})


@pytest.mark.parametrize(
    "drug",
    [
        "two antidepressants and an augmenting drug",
        "2 antidepressants from different classes, then lithium or an atypical antipsychotic",
        "an antidepressant with an add-on",
    ],
)
def test_each_drug_has_its_own_ground_and_what_is_missing_is_said(facts: Facts, drug: str) -> None:
    found = papers(facts, drug)
    asks = found["step-therapy-exception"]
    assert "each drug of it its own ground: Cymbalta, no response; mirtazapine, stopped for a side effect" in asks
    assert NEVER in asks
    assert "The step was tried and stopped" not in asks
    letter = found["clinician-letter"]
    assert "I do not advise mirtazapine again, because ____" in letter
    assert "that drug again" not in letter
    assert letter.count("again, because") == 1
    assert f"{NEVER} Whether one comes first: ____" in letter
    assert "I do not call mirtazapine a failure" in found["call-sheet"]


def test_one_that_was_added_is_not_called_missing(facts: Facts) -> None:
    lithium = {"drug": "lithium", "dose_mg": 900, "from": "2026-03-02", "to": "2026-06-01", "result": "no_response", "source": "record"}
    for found in (
        papers(facts, "two antidepressants and lithium", lithium),
        papers(facts, "two antidepressants and lithium", now="lithium"),
    ):
        assert NEVER not in "".join(found.values())


def test_a_step_of_one_drug_keeps_its_one_ground(facts: Facts) -> None:
    found = papers(facts, "mirtazapine")
    assert "each drug of it" not in found["step-therapy-exception"]
    assert "The drug of this step was stopped for a side effect" in found["step-therapy-exception"]
    assert "I do not advise mirtazapine again" in found["clinician-letter"]


def test_a_step_of_four_and_an_add_on_is_never_told_as_stopped_whole(facts: Facts) -> None:
    """Reading 30, director 1 and 2: of five medicines the add-on alone was stopped, and the box told it of all."""
    four = ("step-therapy", "The guideline asks for four antidepressants from two classes.")
    abilify = {
        "drug": "Abilify",
        "dose_mg": 2,
        "from": "2026-06-15",
        "to": "2026-06-26",
        "result": "stopped_side_effect",
        "stopped": "pacing",
    }
    step = {"drug": "four antidepressants and an add on", "ground": "not_tolerated", "reason": "the abilify made me pace all nite"}
    plan = {"kind": "employer", "funding": "self_funded"}
    found = spray(facts, four, ADDED, plan=plan, step=step, history={"trials": [CYMBALTA, abilify], "now": "none"})
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "was stopped for a side effect" not in box
    assert "Cymbalta, no response; Abilify, stopped for a side effect. " in found["step-therapy-exception"]
    first, second = found["clinician-letter"].split("Your reasons, answered")[1].split("2. ", 1)
    assert "Abilify again" not in first
    assert "Whether a further one comes first: ____" in first
    assert "I do not advise Abilify again, because ____" in second


BOTH = "The rule requires that an augmentation trial with both lithium and an atypical antipsychotic has been tried and failed."
LITHIUM = {"drug": "lithium", "dose_mg": 600, "from": "2026-02", "to": "2026-03", "weeks": 5, "source": "record"} | {
    "result": "stopped_side_effect",
    "stopped": "tremor",
}
SEROQUEL = {"drug": "Seroquel", "dose_mg": 150, "from": "2026-05", "to": "2026-07", "weeks": 7, "source": "pharmacy"} | {
    "result": "no_response"
}
BY_PART = "lithium 600 mg, 5 weeks: stopped for a side effect; Seroquel 150 mg, 7 weeks: no response"


def added(facts: Facts, drug: str, *tried: dict[str, Any], ground: str = "not_tolerated") -> dict[str, str]:
    step = {"drug": drug, "ground": ground, "reason": "Lithium gave a tremor. Seroquel did nothing."}
    plan = {"kind": "employer", "funding": "self_funded"}
    return spray(facts, ("step-therapy", BOTH), plan=plan, step=step, history={"trials": [CYMBALTA, *tried], "now": "none"})


@pytest.mark.parametrize(
    "drug",
    [
        "lithium and an atypical antipsychotic",
        "lithium plus quetiapine",
        "lithium or an atypical antipsychotic",
        "3 antidepressants from 2 classes, and lithium plus an atypical antipsychotic",
    ],
)
def test_of_two_that_were_added_only_the_one_that_was_stopped_is_told_as_stopped(facts: Facts, drug: str) -> None:
    """Reading 34, 3 and 4: lithium was stopped, Seroquel brought nothing, and the papers told both as stopped."""
    found = added(facts, drug, LITHIUM, SEROQUEL)
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    answered = found["clinician-letter"].split("Your reasons, answered")[1]
    for words in (box, answered, found["call-sheet"]):
        assert BY_PART in words
    assert "was stopped for a side effect" not in box
    asks = found["step-therapy-exception"]
    assert "lithium, stopped for a side effect; " in asks
    assert "Seroquel, no response" in asks
    assert "The drug of this step was stopped" not in asks
    assert "Of the present episode" not in answered
    assert "I do not advise lithium again" in answered
    assert "lithium was tried and not tolerated" not in found["internal-appeal"]


def test_told_as_tried_each_has_its_own_result_too(facts: Facts) -> None:
    found = added(facts, "lithium and SGA", LITHIUM, SEROQUEL, ground="tried")
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    answered = found["clinician-letter"].split("Your reasons, answered")[1]
    for words in (box, answered, found["call-sheet"]):
        assert BY_PART in words
    assert "Of the present episode" not in answered
    assert "The step has been tried" not in found["step-therapy-exception"]


def test_no_list_of_antidepressants_answers_a_reason_on_what_was_added(facts: Facts) -> None:
    """Both brought nothing: the step keeps its one ground, and the letter to sign still points to no antidepressant for it."""
    none = {"result": "no_response", "stopped": "no help"}
    found = added(facts, "lithium and an atypical antipsychotic", LITHIUM | none, SEROQUEL, ground="tried")
    assert "Of the present episode" not in found["clinician-letter"].split("Your reasons, answered")[1]


def test_a_step_of_two_that_both_ended_so_keeps_its_one_ground(facts: Facts) -> None:
    found = added(facts, "lithium and an atypical antipsychotic", LITHIUM, SEROQUEL | {"result": "stopped_side_effect", "stopped": "sleep"})
    assert "The drug of this step was stopped for a side effect" in found["step-therapy-exception"]
    assert "was stopped for a side effect" in found["internal-appeal"]


@pytest.mark.parametrize("ground", ["tried", "not_tolerated"])
def test_of_a_step_of_two_of_which_one_was_taken_the_other_is_not_told_as_taken(facts: Facts, ground: str) -> None:
    found = added(facts, "lithium and an atypical antipsychotic", LITHIUM, ground=ground)
    box = found["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "lithium and an atypical antipsychotic" not in box
    assert "Of the step, this was tried: lithium 600 mg, 5 weeks: stopped for a side effect" in box
