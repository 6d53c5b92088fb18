"""A course is called defined only where a score that it turns on, or its end, was told (readings 25, early 2.4)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

BOOSTER = "I go back for a booster when it slips, so far two"


def papers(facts: Facts, review: str, timing: str = "before") -> Papers:
    return packet(facts, "ca-dmhc-insured-experimental", {"treatment": {"review": review}, "denial": {"timing": timing}})


@pytest.mark.parametrize("review", ["a PHQ-9 within a week of the sixth infusion", "it ends after six infusions"])
def test_a_score_or_an_end_defines_a_course(facts: Facts, review: str) -> None:
    made = papers(facts, review)
    assert "a defined course" in made["internal-appeal"] or "The course is defined, " in made["internal-appeal"]
    assert "It is a defined course." in made["call-sheet"]


def test_a_review_with_neither_defines_none_and_leaves_a_blank(facts: Facts) -> None:
    made = papers(facts, BOOSTER)
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "defined course" not in made[paper]
    assert "It ends: " in made["internal-appeal"]
    assert "It ends: " in made["call-sheet"]
    assert "When I stop: " in made["clinician-letter"]


def test_of_care_that_was_given_it_is_left_out_and_the_result_asked_for(facts: Facts) -> None:
    made = papers(facts, BOOSTER, "after")
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "defined course" not in made[paper]
        assert "booster" not in made[paper]
