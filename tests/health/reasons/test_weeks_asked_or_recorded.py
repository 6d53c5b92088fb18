"""The weeks of a trial that the notice found in the records are no bar, and a bare count is read by the plan's own criterion (reading 30,
N1 and N2): the letter conceded two of three trials where its own Table 2 showed three.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.three_trials import CRITERION
from tests.health.three_trials import TRIALS as THREE

TRIALS = [
    *THREE,
    {"drug": "duloxetine", "dose_mg": 60, "from": "2019", "to": "2020", "result": "response_lost", "source": "memory"},
]
RECITED = "The records show venlafaxine 75 mg for an unknown length of time and escitalopram 20 mg for 10 weeks. "
FEWER = "This is fewer than three adequate trials."


def answer(facts: Facts, quote: str, *criteria: dict[str, Any]) -> str:
    told = [{**one, "source": one.get("source", "pharmacy")} for one in TRIALS]
    history = {"trials": told}
    treatment = {"episode_start": "2025-08"}
    found = infusions(facts, ("step-therapy", quote), plan={"criteria": list(criteria)}, treatment=treatment, history=history)
    return found["internal-appeal"].split("Reason 1: ")[1].split("How I ask")[0]


@pytest.mark.parametrize("quote", [RECITED + FEWER, FEWER, f"Your notes list Lexapro 20 mg for 12 weeks. {FEWER}"])
def test_three_are_put_forward_by_the_plans_own_criterion(quote: str, facts: Facts) -> None:
    told = answer(facts, quote, {"words": CRITERION, "status": "being_obtained", "fact": "all three"})
    assert "You ask for three antidepressants from two classes in this episode, 8 weeks each: " in told
    assert "shorter than that" not in told
    assert "You ask for three; two" not in told
    assert "Not counted: duloxetine, from before the episode." in told


def test_the_weeks_of_a_recorded_trial_are_no_bar_where_no_criterion_was_typed(facts: Facts) -> None:
    told = answer(facts, RECITED + FEWER)
    assert "shorter than that" not in told
    assert "You ask for 10 weeks" not in told


def test_weeks_that_are_asked_for_stay_a_bar(facts: Facts) -> None:
    told = answer(facts, "The policy requires three antidepressants, each for at least 10 weeks.")
    assert "shorter than that at 8 weeks" in told
