"""A course is called defined only where a score or a session ends it: a scale read each time ends nothing, and leaves a blank."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "The request is not medically necessary.")


def papers(facts: Facts, review: str, stage: str = "first") -> dict[str, str]:
    treatment = {"review": review, "sessions": 8, "clinic": "Lakeshore Infusion"}
    clinician = {"name": "Anneke Dijkstra", "phone": "231-555-0100"}
    return dict(infusions(facts, NEED, treatment=treatment, denial={"stage": stage}, clinician=clinician))


@pytest.mark.parametrize("review", ["phq9 each time.", "a MADRS before every session", "scores every four weeks"])
def test_a_score_each_time_defines_no_course(review: str, facts: Facts) -> None:
    found = papers(facts, review)
    assert all("defined course" not in words for words in found.values())
    assert "It ends: ____" in found["internal-appeal"]
    assert "When I stop: ____" in found["clinician-letter"]
    assert "It ends: ____" in papers(facts, review, "after_first_appeal")["second-level-appeal"]


@pytest.mark.parametrize(
    "review",
    [
        "a PHQ-9 after the sixth; no more unless it has halved.",
        "stops after session 4 if nothing changes",
        "if its not down by half after 6 then he wont do more",
    ],
)
def test_a_stopping_rule_does(review: str, facts: Facts) -> None:
    assert "It ends: ____" not in papers(facts, review)["internal-appeal"]
