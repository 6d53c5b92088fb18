"""A course that is cut, whose sessions left run past the end of its approval, or whose interval is told twice: reader 34 C, 9."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

TABLE = (
    "RE: Concurrent review - reduction of a previously approved course\nRequested by: Dr. Feldstein\n\n"
    "                     Approved 07/10/2026     After this review\n"
    "  Visits             18                      11\n"
    "  Dates              07/13/26 - 01/31/27     07/13/26 - 12/11/26\n\n"
    "On 07/10/2026 we approved 18 infusions for major depressive disorder. We will cover services through 12/11/2026. Infusions after"
    " that date are not approved. Repeated infusion to maintain response is considered investigational."
)
UNSAID = {"appeal_address": {"unknown": True}, "appeal_fax": {"unknown": True}, "reference": {"unknown": True}, "policy": {"unknown": True}}
REVIEW = "The PHQ-9 at every visit. After January she wants to go to every three weeks, and stop if it goes back over 15."


def cut(text: str = TABLE, **treatment: Any) -> dict[str, Any]:
    asked = {"drug": "iv_ketamine", "sessions": 7, "schedule": "every two weeks", "start": "2026-12-14", "review": None, **treatment}
    reasons = [{"ground": "ground.experimental", "quote": "Repeated infusion to maintain response is considered investigational."}]
    return {
        "denial": {
            "text": text,
            "timing": "during",
            "stage": "first",
            "received": "2026-11-20",
            "date": "2026-11-16",
            "reasons": reasons,
            **UNSAID,
        },
        "course": {"approved": 18, "given": 11, "cut": "2026-12-11"},
        "treatment": asked,
    }


def test_seven_every_two_weeks_from_december_14_end_on_march_8_and_four_fall_in_the_approval(facts: Facts) -> None:
    """December 14 and 28, January 11 and 25; the approval of the notice's table ends on January 31, 2027."""
    made = packet(facts, "ca-dmhc-insured-experimental", cut())
    steps = made["next-steps"]
    assert "last of the seven left is on March 8, 2027; the approval ends on January 31, 2027, and four fall in it" in steps
    assert "sessions fall after January 31, 2027, when the approval ends: ____" in made["clinician-letter"]
    assert "past January 31, 2027 where the time left is too short" in made["internal-appeal"]


def test_seven_each_week_fit_and_nobody_is_asked(facts: Facts) -> None:
    made = packet(facts, "ca-dmhc-insured-experimental", cut(schedule="once a week"))
    assert "runs past the approval" not in made["next-steps"]
    assert "where the time left is too short" not in made["internal-appeal"]
    assert "sessions fall after" not in made["clinician-letter"]


@pytest.mark.parametrize(
    "text",
    [
        # What was asked for is no approval, and of two longer spans nobody knows which it was.
        "We approved 18 infusions.\n\nRequested 07/13/26 - 01/31/27\nApproved 07/13/26 - 12/11/26",
        "We approved 18 infusions.\n\nApproved 07/13/26 - 01/31/27\nApproved 07/13/26 - 03/31/27\nNow 07/13/26 - 12/11/26",
    ],
)
def test_an_end_that_cannot_be_told_is_not_told(text: str, facts: Facts) -> None:
    made = packet(
        facts, "ca-dmhc-insured-experimental", cut(f"{text}\n\nRepeated infusion to maintain response is considered investigational.")
    )
    assert "runs past the approval" not in made["next-steps"]
    assert "where the time left is too short" not in made["internal-appeal"]


@pytest.mark.parametrize(
    ("review", "second"),
    [
        (REVIEW, "every three weeks"),
        ("In February they will space them out to once a month.", "once a month"),
        ("PHQ-9 each time. From March on every four weeks.", "every four weeks"),
    ],
)
def test_of_two_rhythms_the_clinic_is_asked_which_and_the_letter_to_sign_has_a_blank(review: str, second: str, facts: Facts) -> None:
    made = packet(facts, "ca-dmhc-insured-experimental", cut(review=review))
    steps = made["next-steps"].replace("“", '"').replace("”", '"')
    assert f'Two intervals are told: "every two weeks" as the schedule, "{second}" under "Review of the treatment"' in steps
    assert "at the interval that the clinician sets: ____ (interval of those left)" in made["clinician-letter"]
    assert "0.5 mg/kg over 40 minutes, every two weeks" not in made["internal-appeal"]


@pytest.mark.parametrize(
    "review",
    [
        "If she stays well they would go to every three weeks.",
        "He may go to every three weeks.",
        "PHQ-9 at the start, then every four weeks.",
        "The PHQ-9 every month and a urine test every three weeks.",
        "Infusions stay at every two weeks.",
    ],
)
def test_a_rule_for_later_and_a_test_with_its_own_interval_are_no_second_rhythm(review: str, facts: Facts) -> None:
    made = packet(facts, "ca-dmhc-insured-experimental", cut(review=review))
    assert "Two intervals are told" not in made["next-steps"]
    assert "at the interval that the clinician sets" not in made["clinician-letter"]


def test_it_is_asked_of_a_first_course_too(facts: Facts) -> None:
    first = {
        "treatment": {"drug": "iv_ketamine", "sessions": 6, "schedule": "once a week", "review": "After three they go to every two weeks."}
    }
    made = packet(facts, "ca-dmhc-insured-experimental", first)
    assert "Two intervals are told" in made["next-steps"]
    signed = made["clinician-letter"].replace("“", '"').replace("”", '"')
    assert 'Of "once a week" and "every two weeks": ____ (which holds, from which session on)' in signed


def test_records_that_are_enclosed_are_pointed_to_where_the_days_of_the_sessions_stand(facts: Facts) -> None:
    """Patient's reading 34, 14: Exhibit F on the list, and nowhere in the text."""
    told = {**cut(), "exhibits": {"have": ["denial", "records"]}}
    letter = packet(facts, "ca-dmhc-insured-experimental", told)["internal-appeal"]
    assert "their dates, and the interval now) ____ (Exhibit" in letter
    without = {**cut(), "exhibits": {"have": ["denial"]}}
    assert "their dates, and the interval now) ____." in packet(facts, "ca-dmhc-insured-experimental", without)["internal-appeal"]
