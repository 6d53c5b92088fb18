"""A step that was taken is asked to be found met; an exception is the second way, and never the first thing to do (reading 30, N3)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.three_trials import CRITERION, TRIALS

FEWER = "The records show escitalopram 20 mg for 10 weeks. This is fewer than three adequate trials."
SHOWN = {"words": CRITERION, "status": "being_obtained", "fact": "all three"}


def made(facts: Facts, quote: str, *criteria: dict[str, Any], trials: list[dict[str, Any]] = TRIALS, state: str = "PA") -> dict[str, str]:
    told = [{**one, "source": one.get("source", "pharmacy")} for one in trials]
    plan = {"kind": "individual", "issued_in": state, "criteria": list(criteria)}
    more = {"plan": plan, "treatment": {"episode_start": "2025-08", "sessions": 8}, "history": {"trials": told}}
    return infusions(facts, ("step-therapy", quote), **more, denial={"date": "2026-11-12", "appeal_fax": "555-201-0102"})


def then(page: str) -> str:
    return page.partition(" Then 1. ")[2].partition(" 2. ")[0]


@pytest.mark.parametrize("shown", [SHOWN, {**SHOWN, "status": "met"}])
def test_recognition_is_asked_for_and_an_exception_held_back(shown: dict[str, Any], facts: Facts) -> None:
    found = made(facts, FEWER, shown)
    assert "Please find the step met." in found["internal-appeal"]
    assert "If you hold the step unmet, I will ask for the exception by separate letter." in found["internal-appeal"]
    assert "I ask for this only if you hold it unmet." in found["step-therapy-exception"]
    assert "exception" not in then(found["next-steps"])
    assert "Hold the request for an exception back" in found["next-steps"]
    # The table of what goes where says the same (reading 35, E 7).
    assert "Only if they hold the step unmet" in found["next-steps"]


@pytest.mark.parametrize(
    ("quote", "criteria", "trials"),
    [
        (FEWER, [SHOWN], TRIALS[:2]),
        (FEWER, [{**SHOWN, "status": "not_met"}], TRIALS),
        ("A trial of Auvelity is required first.", [SHOWN], TRIALS),
        (FEWER, [SHOWN, {"words": "one augmenting drug was added for 6 weeks", "status": "being_obtained"}], TRIALS),
        ("ECT must be tried first.", [SHOWN], TRIALS),
    ],
)
def test_a_step_that_is_not_shown_keeps_its_exception(
    quote: str, criteria: list[dict[str, Any]], trials: list[dict[str, Any]], facts: Facts
) -> None:
    found = made(facts, quote, *criteria, trials=trials)
    assert "Please find the step met." not in found["internal-appeal"]
    assert "Hold the request for an exception back" not in found["next-steps"]
