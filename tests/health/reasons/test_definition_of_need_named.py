"""A reason that names a definition of medical necessity is asked for it, beside the facts (reading 31b, 10)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions, scores

NAMED = "The infusions do not meet the definition of medical necessity in your Evidence of Coverage."


def test_the_definition_is_asked_for_and_work_and_scores_stand_beside_it(facts: Facts) -> None:
    told = {
        "drug": "iv_ketamine",
        "diagnosis": "major depressive disorder",
        "scores": scores(24, 8),
        "function": "Back teaching full time since August.",
    }
    appeal = infusions(facts, ("not-medically-necessary", NAMED), treatment=told)["internal-appeal"]
    assert "The reason names a definition of medical necessity: please quote it, and say which of its words is not met" in appeal
    assert "and on what fact, beside what is told of work and home and of the scores." in appeal
