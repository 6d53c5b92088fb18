"""A step in a reconsideration of a Medicare Advantage plan: one request for one drug, and one telling of one medicine."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.advantage_renewal import RENEWAL
from tests.health.packets import packet

_FIRST = "Spravato is covered only after an oral antidepressant was tried together with another medicine first."
_ORDINARY = {"urgency": {"level": "not_urgent"}}


@pytest.mark.parametrize("change", [{}, _ORDINARY])
def test_a_reconsideration_asks_for_the_exception_itself(facts: Facts, change: dict[str, Any]) -> None:
    """Reading 27, early 3B.12 and lawyer 28.9: the plan has made its first decision (42 CFR 422.568), which is the notice; a second request
    for the same drug may be logged as a duplicate."""
    reasons = [{**one, "quote": _FIRST} if one["ground"] == "ground.step-therapy" else one for one in RENEWAL["denial"]["reasons"]]
    told = {"denial": {"reasons": reasons, "text": f"{RENEWAL['denial']['text']} {_FIRST}"}, **change}
    made = packet(facts, RENEWAL, told)
    assert "step-therapy-exception" not in made
    assert "I ask in this letter for an exception to it as well." in made["internal-appeal"]
    assert "by separate letter" not in made["internal-appeal"]


@pytest.mark.parametrize("change", [{}, _ORDINARY])
def test_a_pill_beside_the_spray_is_no_step_from_which_it_would_ask_one(facts: Facts, change: dict[str, Any]) -> None:
    """Reading 37, K 4."""
    letter = packet(facts, RENEWAL, change)["internal-appeal"]
    assert "for an exception to it" not in letter
    assert "the label allows Spravato without one" in letter


def test_an_urgent_appeal_asks_for_no_day_until_which_to_wait(facts: Facts) -> None:
    # Reading 27, early 3B.15.
    assert "please do not wait for it." in packet(facts, RENEWAL)["internal-appeal"]
    assert "the last day on which you can take it" in packet(facts, RENEWAL, _ORDINARY)["internal-appeal"]


def test_a_medicine_misspelt_in_one_place_is_told_once(facts: Facts) -> None:
    # Reading 27, early 3B.10: "mirtazepine" in the table and "mirtazapine" in the answer on the step are one medicine.
    made = packet(facts, RENEWAL)
    assert "Besides Table 1" not in made["internal-appeal"]
    assert "Besides the table" not in made["clinician-letter"]


def test_classes_are_counted_only_where_each_is_known(facts: Facts) -> None:
    known = [{**one, "drug": one["drug"].replace("mirtazepine", "mirtazapine")} for one in RENEWAL["history"]["trials"]]
    # Two letters wrong: the person is asked, and letters know no class. With one wrong it can only be that name (decision 0119).
    unknown = [{**one, "drug": one["drug"].replace("mirtazepine", "mirtazepino")} for one in RENEWAL["history"]["trials"]]
    told = packet(facts, RENEWAL, {"history": {"trials": unknown}})["clinician-letter"]
    assert "Of the classes tried two are known (SSRI, SNRI)." in told
    spelt = packet(facts, RENEWAL, {"history": {"trials": known}})["clinician-letter"]
    assert "Three classes were tried (SSRI, SNRI, tetracyclic)." in spelt


def test_a_class_that_a_side_effect_ended_is_counted_among_those_tried(facts: Facts) -> None:
    """Reading 27, director 11: "Two classes were tried" of a table with three, the third stopped for a side effect."""
    known = [{**one, "drug": one["drug"].replace("mirtazepine", "mirtazapine")} for one in RENEWAL["history"]["trials"]]
    ended = [{**one, "result": "stopped_side_effect"} if one["drug"] == "mirtazapine" else one for one in known]
    letter = packet(facts, RENEWAL, {"history": {"trials": ended}})["clinician-letter"]
    assert "Three classes were tried (SSRI, SNRI; tetracyclic, stopped for a side effect)." in letter
