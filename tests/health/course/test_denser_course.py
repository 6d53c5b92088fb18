"""A trial that gave three infusions a week is told to have done so beside a course of one a week (director's reading 28, 16)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.denser import gave_two_a_week, is_at_most_weekly
from tests.health.case_names import CUT
from tests.health.packets import packet

SIX_IN_TWO = "59% responded to six infusions over two weeks"
NOTE = "That course was denser than this one."


@pytest.mark.parametrize("name", ["internal-appeal", "clinician-letter"])
def test_a_weekly_course_is_not_shown_by_a_denser_one_without_a_word(facts: Facts, name: str) -> None:
    # study.phillips-2019: six infusions over two weeks, then four weekly ones in those who had responded.
    letter = packet(facts, CUT)[name]
    assert SIX_IN_TWO in letter
    assert letter.count(NOTE) == 1
    assert NOTE not in packet(facts, CUT, {"treatment": {"schedule": "three times a week for two weeks"}})[name]


@pytest.mark.parametrize(
    ("schedule", "denser"),
    [
        ("weekly", True),
        ("once a week for six weeks", True),
        ("every other week", True),
        ("one infusion every three weeks", True),
        ("twice a week for three weeks", False),
        ("twice a week, then weekly", False),
        ("weekly, then every two weeks", True),
        ("", False),
    ],
)
def test_the_schedule_is_read_whole(schedule: str, *, denser: bool) -> None:
    assert is_at_most_weekly(schedule) is denser


def test_six_infusions_in_two_weeks_are_more_than_one_a_week() -> None:
    assert gave_two_a_week(SIX_IN_TWO)
    assert not gave_two_a_week("four weekly maintenance infusions")
