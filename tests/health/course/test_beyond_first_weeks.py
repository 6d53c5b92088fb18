"""Two sessions a week behind the label's first weeks are not called within it, and no plan's reason stands among those to approve.

The label (row label.spravato.schedule): twice a week in weeks 1 to 4, once a week in weeks 5 to 8, weekly or every two weeks from week 9.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import scores, spray
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told import MAINTENANCE

LIMIT = "Twice weekly dosing past week 4 exceeds the labeling. The notes include no plan to taper."
TWICE = "twice a week for four weeks, then once a week for eight weeks"
WITHIN = ("within the label", "The interval asked for is in it")


def papers(facts: Facts, schedule: str, course: dict[str, Any] | None, spacing: str | None = None) -> Papers:
    change: dict[str, Any] = {
        "denial": {"text": LIMIT, "timing": "during", "reasons": [{"ground": "ground.dose-frequency-limit", "quote": LIMIT}]},
        "course": course or {"given": {"unknown": True}},
        "treatment": {"dose": "84 mg", "schedule": schedule, "sessions": 16, "spacing": spacing, "scores": scores(24, 15, 11), "risks": []},
    }
    return packet(facts, MAINTENANCE, change)


def test_more_of_two_a_week_after_eight_weeks_departs_from_the_label(facts: Facts) -> None:
    made = papers(facts, TWICE, {"given": 16})
    assert not any(words in made["clinician-letter"] for words in WITHIN)
    assert "My request departs from that schedule, because ____" in made["clinician-letter"]
    assert "The request is for more sessions than that after week 4" in made["internal-appeal"]
    box = made["internal-appeal"].partition("Reasons to approve this")[2].partition("The diagnosis and the request")[0]
    assert "once a week in weeks 5 to 8" not in box
    assert "11" in box  # the last score, from 24: what the treatment did


@pytest.mark.parametrize(
    ("schedule", "course"),
    [
        ("once a week", {"given": 16}),  # the label from week 5
        (TWICE, {"given": 4, "approved": 16}),  # the first four weeks are not over
    ],
)
def test_what_the_label_has_is_not_called_a_departure(schedule: str, course: dict[str, Any], facts: Facts) -> None:
    letter = papers(facts, schedule, course)["clinician-letter"]
    assert "departs from that schedule" not in letter


def test_of_a_course_whose_length_nobody_told_nothing_is_signed(facts: Facts) -> None:
    letter = papers(facts, TWICE, None)["clinician-letter"]
    assert not any(words in letter for words in WITHIN)
    assert "departs from that schedule" not in letter


def test_a_plan_to_taper_that_was_told_is_called_one(facts: Facts) -> None:
    assert f"The plan to taper: {TWICE}." in papers(facts, TWICE, {"given": 16})["internal-appeal"]
    assert "The plan to taper" not in papers(facts, "twice a week", {"given": 16})["internal-appeal"]


def test_scores_told_beside_the_intervals_keep_a_fall_from_being_called_steady(facts: Facts) -> None:
    lived = "In October he came once; PHQ-9 was 18 on November 2, against 15 before."
    told = papers(facts, TWICE, {"given": 16}, lived)
    assert all("each score is lower" not in told[name] and "each score lower" not in told[name] for name in told)
    assert "each score is lower" in papers(facts, TWICE, {"given": 16})["clinician-letter"]


def test_sessions_asked_for_behind_those_given_are_called_further(facts: Facts) -> None:
    """Sixteen were given and sixteen are asked for: the number alone reads as if the course were over."""
    change = {"denial": {"timing": "during"}, "course": {"approved": 16, "given": 16}, "treatment": {"sessions": 16}}
    found = packet(facts, MAINTENANCE, change)
    assert "for 16 further Spravato" in found["internal-appeal"]
    assert "16 further sessions of Spravato" in found["clinician-letter"]
    assert "16 further sessions of Spravato" in found["call-sheet"]
    first = packet(facts, MAINTENANCE, {"treatment": {"sessions": 16}})
    assert "16 further" not in first["internal-appeal"] + first["clinician-letter"]


def of_a_new_course(facts: Facts, schedule: str, timing: str) -> str:
    """The letter of a clinician for five sessions; nobody told of sessions before these."""
    return spray(
        facts,
        ("not-medically-necessary", "It is not necessary."),
        denial={"timing": timing, "stage": "first", "reasons": []},
        treatment={
            "drug": "spravato",
            "indication": "trd",
            "schedule": schedule,
            "sessions": 5,
            "dose": "56 mg, then 84 mg",
            "served": "June 2 to June 30, 2026",
        },
    )["clinician-letter"]


def test_a_weekly_course_is_not_called_within_the_label_while_its_first_weeks_are_untold(facts: Facts) -> None:
    """Five weekly sessions, of which nobody said what came before, and a doctor was to sign that the label
    has them.
    """
    letter = of_a_new_course(facts, "weekly", "after")
    assert not any(words in letter for words in WITHIN)
    assert "The first weeks, of two sessions a week: ____" in letter
    assert "The first weeks, of two" not in of_a_new_course(facts, "twice a week for four weeks, then weekly", "before")
