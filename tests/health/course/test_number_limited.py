"""A limit on how many is no limit on how often, and says of care that has not begun no more than that."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

LIMIT = "The request also exceeds the number of infusions for which any published protocol exists."


def papers(facts: Facts, sessions: int, **more: Any) -> Papers:
    treatment = {"drug": "iv_ketamine", "route": "iv", "sessions": sessions, "dose": "0.5 mg/kg over 40 minutes"}
    reasons = [{"ground": "ground.dose-frequency-limit", "quote": LIMIT}]
    case = {
        "case_version": 1,
        "denial": {"reasons": reasons, "insurer": "Lark Health", "date": "2026-11-09", "stage": "first", "timing": "before"},
        "plan": {"kind": "employer", "funding": "insured", "issued_in": "CO"},
        "treatment": treatment | {"schedule": "twice a week for three weeks", "review": "a PHQ-9 before each infusion."},
        "patient": {"age_band": "from_18_to_64"},
        "sender": {"role": "patient"},
    }
    return packet(facts, case, more)


def test_a_limit_on_how_many_is_met_by_the_study_that_gave_as_many(facts: Facts) -> None:
    """The row of ELEKT-D: twice a week for three weeks."""
    made = papers(facts, 6)
    appeal = made["internal-appeal"]
    assert "Reason 1: the number" in appeal
    assert "ELEKT-D (2023) gave six infusions in three weeks [1], and no more are asked for." in appeal
    assert "On longer intervals" not in appeal
    for paper in ("clinician-letter", "call-sheet"):
        assert "ELEKT-D (2023) gave six infusions in three weeks" in made[paper], paper
        assert "interval" not in made[paper], paper


def test_a_study_of_fewer_infusions_is_no_answer_to_a_limit_on_how_many(facts: Facts) -> None:
    made = papers(facts, 8)
    assert "gave six infusions" not in made["internal-appeal"]
    assert "I ask for this number because" in made["clinician-letter"]


def test_a_limit_on_how_many_does_not_say_that_care_has_begun(facts: Facts) -> None:
    """Nobody said that any session was given, and none is asked for."""
    made = papers(facts, 6)
    assert "Given so far" not in made["clinician-letter"]
    begun = papers(facts, 6, course={"given": 4})
    assert "gave six infusions" not in begun["internal-appeal"]
    assert "four" in begun["internal-appeal"]


def test_a_limit_on_how_long_is_answered_by_who_goes_on(facts: Facts) -> None:
    """Reading 26, lawyer 4: of a limit on length the letter to sign and the call sheet said nothing."""
    beyond = {"ground": "ground.dose-frequency-limit", "quote": "Maintenance infusions beyond six months are not covered."}
    made = papers(facts, 6, denial={"reasons": [beyond]}, course={"given": 12})
    assert "Reason 1: going on" in made["internal-appeal"]
    assert "I ask to go on beyond that limit because ____ (reason; the score that decides" in made["clinician-letter"]
    assert "Maintenance is unproven." in made["call-sheet"]
