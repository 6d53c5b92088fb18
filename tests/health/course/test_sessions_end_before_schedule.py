"""What a doctor signs of the label is true of the sessions asked for and of those given (FDA label of Spravato: twice a week for four
weeks, weekly for four, then weekly or every two weeks)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

WITHIN, OPENING = "The dose and the schedule are within the label.", "The first weeks, of two sessions a week: ____"


def asked(schedule: str, sessions: int) -> dict[str, Any]:
    treatment = {"drug": "spravato", "indication": "trd", "dose": "56 mg first, then 84 mg", "schedule": schedule, "sessions": sessions}
    return {"treatment": treatment, "earlier": {"given": 0}, "denial": {"timing": "before"}}


@pytest.mark.parametrize(
    "schedule", ["twice a week 4 weeks then weekly", "twice a week for four weeks, then once a week", "2x/wk x 4 wks then weekly"]
)
def test_eight_sessions_end_where_the_weekly_ones_of_the_schedule_would_begin(schedule: str, facts: Facts) -> None:
    made = packet(facts, "spravato-step-therapy", asked(schedule, 8))
    assert WITHIN not in made["clinician-letter"]
    assert (
        "Eight sessions end with week 4 of that schedule: ____ (more sessions, or no weeks after those) ____." in made["clinician-letter"]
    )
    assert "Eight sessions end with week 4 of the schedule that you typed" in made["next-steps"]


def test_twelve_reach_its_weekly_ones(facts: Facts) -> None:
    made = packet(facts, "spravato-step-therapy", asked("twice a week 4 weeks then weekly", 12))
    assert WITHIN in made["clinician-letter"]
    assert "sessions end with week" not in made["clinician-letter"] + made["next-steps"]


@pytest.mark.parametrize(("given", "said", "unsaid"), [(10, OPENING, WITHIN), (14, WITHIN, OPENING)])
def test_of_a_course_begun_the_first_weeks_are_asked_where_too_few_were_given_since(
    given: int, said: str, unsaid: str, facts: Facts
) -> None:
    """From September 8 to November 23, 2026 are ten weeks: eight sessions in the first four, and three in the six after them at least."""
    course = {"approved": 16, "given": given, "cut": "2026-12-04"}
    treatment = {"drug": "spravato", "indication": "trd", "dose": "84 mg", "schedule": "once a week", "sessions": 16 - given}
    change = {"course": course, "treatment": {**treatment, "start": "2026-09-08"}, "denial": {"timing": "during"}}
    letter = packet(facts, "spravato-step-therapy", change)["clinician-letter"]
    assert said in letter
    assert unsaid not in letter
