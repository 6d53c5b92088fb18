"""What the box of reasons says of the medicines: two or three of this episode by name, dose, weeks and result; else how many, how long
and with which result.
"""

from __future__ import annotations

import re

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.refusals import refused

CALIFORNIA, TEXAS = "ca-dmhc-insured-experimental", "spravato-step-therapy"
LOST = {"drug": "Paxil", "from": "1998", "result": "response_lost", "source": "memory"}
NOW = {"drug": "sertraline", "dose_mg": 150, "from": "2025-11", "to": "2026-04", "weeks": 20, "result": "no_response", "source": "record"}
THEN = {
    "drug": "duloxetine",
    "dose_mg": 60,
    "from": "2026-04",
    "to": "2026-09",
    "weeks": 18,
    "result": "partial_response",
    "source": "record",
}


def box(facts: Facts, name: str, *trials: object, **more: object) -> str:
    change = {"history": {"trials": list(trials)}} if trials else {}
    return packet(facts, name, {**change, **more})["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and")[0]


@pytest.mark.parametrize("name", [CALIFORNIA, "tx-insured-off-label", "full/wi-hmo-father"])
def test_medicines_from_more_than_this_episode_or_beside_criteria_are_counted(name: str, facts: Facts) -> None:
    line = next(one for one in re.split(r" \d\. ", box(facts, name)) if " tried" in one and "(Table 1" in one)
    assert " mg" not in line
    assert len(line.split()) <= 30


def test_a_rule_that_asks_for_weeks_has_its_own_weeks_beside_each_medicine(facts: Facts) -> None:
    """Reading 32, C 3: the reviewer sets weeks against weeks, whatever criteria were typed too."""
    found = box(facts, TEXAS)
    assert found.strip().startswith(
        "1. You ask for two antidepressants in this episode, at an adequate dose, 6 weeks each: escitalopram 20 mg, 10 weeks"
    )


def test_the_count_tells_the_shortest_length_and_each_result(facts: Facts) -> None:
    """Sertraline 17 weeks, venlafaxine 16, bupropion 12; the fourth ended after nine days."""
    found = box(facts, CALIFORNIA)
    assert "Four antidepressants tried, three of them for at least 12 weeks in all: two without response, one with a partial" in found


def test_a_length_that_one_of_them_lacks_is_claimed_of_none(facts: Facts) -> None:
    undated = {key: one for key, one in LOST.items() if key != "from"}
    found = box(facts, CALIFORNIA, undated, NOW, THEN)
    assert "Three antidepressants tried: one without response, one with a partial response, one with a response that was lost" in found
    assert "at least" not in found.split("Table 1")[0]


@pytest.mark.parametrize("asks", ["in the current episode", "during this depressive episode", "of the present episode"])
def test_what_was_before_the_episode_stands_there_only_where_somebody_asks(asks: str, facts: Facts) -> None:
    old = {**NOW, "from": "2019-11", "to": "2020-04"}
    begun = {"treatment": {"episode_start": "2026-01"}}
    assert "before the present episode" not in box(facts, CALIFORNIA, old, THEN, **begun)
    denial = refused(("not-medically-necessary", f"Two antidepressants must have failed {asks}."))
    assert "one of them before the present episode (row 1)" in box(facts, CALIFORNIA, old, THEN, **begun, denial=denial)


def test_the_trials_of_this_episode_stand_by_name_with_dose_weeks_and_result(facts: Facts) -> None:
    begun = {"treatment": {"episode_start": "2025-11"}}
    named = "Two antidepressants tried in this episode: sertraline 150 mg, 20 weeks: no response; duloxetine 60 mg, 18 weeks: partial"
    assert named + " response (Table 1" in box(facts, CALIFORNIA, NOW, THEN, **begun)
    assert named + " response; one more before it (Table 1" in box(facts, CALIFORNIA, {**LOST, "to": "1999"}, NOW, THEN, **begun)
    third = {**NOW, "drug": "mirtazapine", "dose_mg": 45, "from": "2026-09", "to": "2026-11", "weeks": 8}
    assert "Three antidepressants tried in this episode" in box(facts, CALIFORNIA, NOW, THEN, third, **begun)


@pytest.mark.parametrize("lacks", ["dose_mg", "weeks", "result", "from"])
def test_a_trial_that_lacks_a_fact_is_counted_and_not_named(lacks: str, facts: Facts) -> None:
    short = {key: one for key, one in NOW.items() if key != lacks and (lacks != "weeks" or key != "to")}
    assert "tried in this episode" not in box(facts, CALIFORNIA, short, THEN, treatment={"episode_start": "2025-11"})


def test_where_reasons_fill_the_box_they_are_counted(facts: Facts) -> None:
    grounds = ("not-medically-necessary", "experimental", "off-label", "documentation")
    denial = refused(*((ground, f"The request was refused: {ground}.") for ground in grounds))
    assert "tried in this episode" not in box(facts, CALIFORNIA, NOW, THEN, treatment={"episode_start": "2025-11"}, denial=denial)
