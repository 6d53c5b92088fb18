"""The clinician says that the forms of a scale are enclosed only where somebody has them to enclose."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import scores, spray

UNMEASURED = ("not-medically-necessary", "There is no baseline score on a standardized depression rating scale.")


def test_forms_that_nobody_has_are_not_said_to_be_enclosed(facts: Facts) -> None:
    def letter(*have: str) -> str:
        return spray(facts, UNMEASURED, treatment={"scores": scores(20)}, exhibits={"have": ["denial", *have]})["clinician-letter"]

    assert "PHQ-9 was 20" in letter()
    assert "the forms are enclosed" not in letter()
    assert "the forms are enclosed." in letter("scales")
