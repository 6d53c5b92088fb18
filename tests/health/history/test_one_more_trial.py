"""What is won by some trials no other takes away: one without dates, with another result, or added (reading 34, B 9).

The plan asks for three antidepressants of this episode, 8 weeks each. Three have them, with their dates. A fourth is told without any.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers
from tests.health.tried import MORE, NOTHING, PARTIAL, Row, papers, row

MET = "You ask for three in this episode, 8 weeks each. That is met by rows 1, 2 and 3 of Table 1, three from three classes"
DOSED = "You must have tried three antidepressants in the current episode, each at an adequate dose for at least 8 weeks."
REACHED = "You ask for three antidepressants in this episode, at an adequate dose, 8 weeks each: Effexor XR (SNRI) 150 mg, 28 weeks"


def without_dates(one: Row) -> Row:
    return {key: value for key, value in one.items() if key not in {"from", "to"}}


UNDATED = without_dates(row("Remeron", 30, ("", ""), "no_response", 9))
ADDED = without_dates(row("Abilify", 5, ("", ""), "no_response", 6))


def dosed(facts: Facts, *trials: Row) -> Papers:
    told = {"indication": "trd", "diagnosis": "major depressive disorder", "episode_start": "2022-10"}
    return spray(facts, ("step-therapy", DOSED), history={"trials": list(trials)}, treatment=told)


def test_a_trial_without_dates_is_told_apart_from_those_that_meet_the_rule(facts: Facts) -> None:
    appeal = papers(facts, PARTIAL, NOTHING, MORE, UNDATED)["internal-appeal"]
    assert MET in appeal
    assert "Not counted: Remeron, dates not recorded." in appeal


@pytest.mark.parametrize("more", [UNDATED, ADDED])
def test_a_dose_that_is_asked_for_too_is_still_set_beside_the_dated(facts: Facts, more: Row) -> None:
    made = dosed(facts, PARTIAL, NOTHING, MORE, more)
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert REACHED in made[name]
    assert "The FDA label of venlafaxine extended-release gives 75 mg" in made["internal-appeal"]
    assert "Rows 1, 2 and 3 began in the present episode" in made["clinician-letter"]
    assert "is or is not" not in made["clinician-letter"]


def test_a_response_that_was_lost_counts_where_nothing_is_asked_of_the_effect(facts: Facts) -> None:
    lost = {**MORE, "result": "response_lost"}
    assert "Zoloft (SSRI) 150 mg, 60 weeks, response, later lost" in dosed(facts, PARTIAL, NOTHING, lost)["internal-appeal"]


def test_what_counts_and_does_not_show_it_is_told_beside(facts: Facts) -> None:
    by_months = row("Remeron", 30, ("2026-01", "2026-05"), "no_response")
    appeal = papers(facts, PARTIAL, NOTHING, MORE, by_months)["internal-appeal"]
    assert MET in appeal
    assert "Tried besides: Remeron (tetracyclic) 30 mg, at least 12 weeks in all: no response." in appeal


def test_a_third_without_dates_is_put_forward_and_no_rule_of_the_episode_is_called_met(facts: Facts) -> None:
    appeal = papers(facts, PARTIAL, NOTHING, without_dates(MORE))["internal-appeal"]
    assert "That is met by" not in appeal
    assert "tried in this episode" not in appeal
    assert "From the present episode" not in appeal
    assert "Of what you ask for, three antidepressants from three classes are put forward" in appeal


def test_nothing_without_dates_is_of_this_episode(facts: Facts) -> None:
    appeal = papers(facts, *map(without_dates, (PARTIAL, NOTHING, MORE)))["internal-appeal"]
    assert "That is met by" not in appeal
    assert "tried in this episode" not in appeal
