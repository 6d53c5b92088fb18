"""Weeks at a dose are asked for where they can matter: nobody is sent after the pills of another episode."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions

OLD = {"drug": "fluoxetine", "dose_mg": 20, "from": "2014", "to": "2016", "result": "response_lost", "source": "memory"}
TOLD = {"drug": "sertraline", "dose_mg": 150, "from": "2025-03-10", "to": "2025-07-20", "weeks": 12, "result": "no_response"}
UNTOLD = {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2025-08-04", "to": "2025-12-29", "result": "no_response"}
EPISODE = "Failure of two antidepressants in the current episode, each at an adequate dose for at least 6 weeks, is not shown."
EVER = "Failure of two antidepressants, each at an adequate dose for at least 6 weeks, is not shown."


def papers(facts: Facts, quote: str, *trials: dict[str, Any]) -> Any:
    told = [one | {"source": one.get("source", "pharmacy")} for one in trials]
    return infusions(facts, ("not-medically-necessary", quote), treatment={"episode_start": "2025-01"}, history={"trials": told})


def test_a_criterion_of_the_episode_asks_for_no_older_weeks(facts: Facts) -> None:
    made = papers(facts, EPISODE, OLD, TOLD, UNTOLD)
    assert "fluoxetine 20 mg" not in made["next-steps"]
    assert "with the weeks at venlafaxine XR 150 mg" in made["clinician-letter"]
    assert "Ask the pharmacy when venlafaxine XR 150 mg was first filled" in made["next-steps"]


def test_one_that_counts_any_trial_does(facts: Facts) -> None:
    assert "with the weeks at fluoxetine 20 mg and venlafaxine XR 150 mg" in papers(facts, EVER, OLD, TOLD, UNTOLD)["clinician-letter"]


def test_weeks_that_are_told_at_the_dose_are_left_to_nobody(facts: Facts) -> None:
    left = "The weeks at an adequate dose are for the treating clinician"
    whole = TOLD | {"drug": "venlafaxine XR", "from": "2025-08-04", "to": "2025-12-29"}
    assert left not in papers(facts, EPISODE, OLD, TOLD, whole)["internal-appeal"]
    assert left in papers(facts, EPISODE, OLD, TOLD, UNTOLD)["internal-appeal"]
