"""A definition that turns on what experts agree on is answered with what a body of them has published, at each level (reading 32)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import TABLE, infusions

UNPROVEN = "Intravenous ketamine is not FDA approved for depression and our reviewer found no such consensus."
UNLESS = (
    "any drug that is not approved by the U.S. Food and Drug Administration for the condition for which it is given, "
    "unless reliable evidence shows that the consensus of opinion among experts supports its use."
)
DETERMINED = "a treatment that a national medical society has determined to be investigational, on reliable evidence"
BELOW = "what an expert body has published is below"
BODY = "The 2022 VA/DoD"


def papers(facts: Facts, stage: str, definition: str = UNLESS, **more: Any) -> dict[str, str]:
    plan = {"kind": "church", "funding": "self_funded", "definition": definition}
    return infusions(facts, ("experimental", UNPROVEN), **{"denial": {"stage": stage}, "plan": plan, "history": {"trials": TABLE}} | more)


@pytest.mark.parametrize("definition", [UNLESS, DETERMINED])
@pytest.mark.parametrize(
    ("stage", "paper"),
    [
        ("first", "internal-appeal"),
        ("after_first_appeal", "second-level-appeal"),
        ("final", "external-review-request"),
    ],
)
def test_what_is_said_to_stand_below_stands_there(facts: Facts, stage: str, paper: str, definition: str) -> None:
    letter = papers(facts, stage, definition)[paper]
    assert BODY in letter
    if BELOW in letter:
        assert letter.index(BELOW) < letter.index(BODY)


def test_the_second_level_goes_on_to_ask_for_the_experts_that_the_plan_relies_on(facts: Facts) -> None:
    letter = papers(facts, "after_first_appeal")["second-level-appeal"]
    assert f'"consensus of opinion": {BELOW}; please name the published statement of experts that you rely on.' in letter


def test_a_body_that_speaks_for_others_is_not_promised(facts: Facts) -> None:
    """The guideline speaks of several trials without response: two are too few, and nothing is said to stand below."""
    letter = papers(facts, "after_first_appeal", history={"trials": TABLE[1:3]})["second-level-appeal"]
    assert BELOW not in letter
    assert "VA/DoD" not in letter


def test_the_doctor_too_names_the_body_where_the_definition_turns_on_it(facts: Facts) -> None:
    assert BODY in papers(facts, "after_first_appeal")["clinician-letter"]


@pytest.mark.parametrize(
    "last",
    [
        "it is not the standard of care in the medical community.",
        "it is not in keeping with generally accepted standards of medical practice.",
        "it is not recognized as the standard of care.",
    ],
)
def test_a_standard_of_care_is_answered_with_the_body_too(facts: Facts, last: str) -> None:
    """Reading 36, I, C 14: "standard of care in the medical community" had a question alone, though a guideline stood ready."""
    definition = f"A service is unproven if reliable evidence does not show that it is safe and effective, or if {last}"
    letter = papers(facts, "first", definition)["internal-appeal"]
    assert f"{BELOW}; please name the published statement of experts that you rely on." in letter
    assert letter.index(BELOW) < letter.index(BODY)
