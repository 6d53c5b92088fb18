"""No score says more than it measured: falls, percents and ratings that a plan misses."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.answers import Known, Record
from appealwright.facts import Facts
from appealwright.history.falls import fall_of, percent_of
from appealwright.history.score_window import score_window
from tests.core.told import ink_of
from tests.health.asked import scores, spray
from tests.health.packets import packet


def test_no_score_is_each_lower_beside_a_rise_that_was_told(facts: Facts) -> None:
    told: dict[str, Any] = {
        "denial": {"timing": "during", "reasons": [{"ground": "ground.no-continued-response", "quote": "There is no 50% reduction."}]},
        "treatment": {"drug": "spravato", "scores": scores(21, 14, 12), "spacing": "on every two weeks my score went from 13 to 18"},
    }
    papers = packet(facts, {"case_version": 1, **told})
    assert all("lower than the one before" not in words for words in papers.values())
    assert "Between them it rose from 13 to 18" in papers["internal-appeal"]
    # 9 of 21 is 42.86%
    assert "a fall of 9 points (43%)" in papers["internal-appeal"]


def test_a_point_up_and_down_is_no_rise_and_no_benefit_lost(facts: Facts) -> None:
    """12 of 23 is 52.17%, 11 of 23 is 47.83%; the row of the PHQ-9 counts five points as a change, and both scores are moderate."""
    told: dict[str, Any] = {
        "denial": {"timing": "during", "reasons": [{"ground": "ground.no-continued-response", "quote": "Member has plateaued."}]},
        "treatment": {"drug": "spravato", "scores": scores(23, 12, 11, 12)},
    }
    appeal = packet(facts, {"case_version": 1, **told})["internal-appeal"]
    assert "by 48% (52% at the lowest, 11 on" in appeal
    assert "a fall of 11 points (48%; 52% at the lowest)" in appeal
    assert "What the rise to 12 means" not in appeal
    rose = packet(facts, {"case_version": 1, **told, "treatment": {**told["treatment"], "scores": scores(23, 12, 10, 16)}})[
        "internal-appeal"
    ]
    assert "at the lowest" not in rose
    assert ink_of(facts, **{**told, "treatment": {**told["treatment"], "scores": scores(23, 12, 10, 16)}}).benefit_lost


def test_before_any_session_scores_are_no_fall(facts: Facts) -> None:
    told: dict[str, Any] = {
        "denial": {"timing": "before", "reasons": [{"ground": "ground.experimental", "quote": "It is unproven."}]},
        "treatment": {"drug": "iv_ketamine", "scores": scores(22, 19)},
    }
    letter = packet(facts, {"case_version": 1, **told})["internal-appeal"]
    assert "a fall of" not in letter
    assert ink_of(facts, **told).fall is None


@pytest.mark.parametrize(("points", "first", "percent"), [(9, 21, 43), (10, 23, 43), (13, 26, 50), (15, 24, 63), (25, 51, 49)])
def test_percent_is_rounded_and_never_up_to_a_half(points: int, first: int, percent: int) -> None:
    assert percent_of(points, first) == percent


def test_three_scores_each_lower_are_said_to_be() -> None:
    series = [Record((("score", Known(value)),)) for value in (23, 15, 11)]
    assert fall_of(series).each_lower  # type: ignore[union-attr]
    assert not fall_of(series, rise=True).each_lower  # type: ignore[union-attr]


RATING = ("documentation", "There was no standardized depression rating within 30 days of the request.")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-18", "On the score that you ask for: PHQ-9 was 21 on November 18, 2026"),
        ("2026-08-19", "You ask for a score within 30 days of the request. The latest at hand: PHQ-9 was 21 on August 19, 2026"),
    ],
    ids=["within them", "older"],
)
def test_a_missing_rating_is_answered_with_the_rating(day: str, words: str, facts: Facts) -> None:
    letter = spray(facts, RATING, treatment={"scores": [{"scale": "phq-9", "score": 21, "date": day}]})["internal-appeal"]
    assert words in letter
    # The rule counts from the request, whose day no notice gives here (reading 33, C 4).
    assert "within 30 days of this letter" not in letter


def test_the_weakest_point_is_no_line_to_be_copied(facts: Facts) -> None:
    letter = spray(facts, RATING, treatment={"dose": "28 mg first, then 56 or 84 mg"})["internal-appeal"]
    box = letter[letter.index("Reasons to approve this") : letter.index("The diagnosis and the request")]
    assert "is not all within it" not in box
    assert "is not all within it" in letter


@pytest.mark.parametrize(
    ("asked", "within"),
    [
        ("Your provider must send us a score on a standard depression rating scale from the last 60 days. No score was sent.", "60 days"),
        ("A PHQ-9 score taken in the past 90 days is required.", "90 days"),
        ("The rating must be no more than 60 days old. None was sent.", "60 days"),
        ("Send a PHQ-9 score and all notes from the last 12 months.", ""),
        ("The score did not improve in the last 12 weeks.", ""),
    ],
)
def test_a_score_from_the_last_days_is_one_within_them(asked: str, within: str) -> None:
    window = score_window(asked)
    assert (window.words if window else "") == within


OLD = "Your provider must send us a score on a standard depression rating scale from the last {} days. No score was sent."


def test_how_old_the_last_score_is_stands_beside_the_days_asked_for(facts: Facts) -> None:
    """From October 7 to November 23 are 47 days, and 60 days after it is December 6 (reading 34, reader of d, 9)."""
    scored = {"scores": [{"scale": "phq-9", "score": 24, "date": "2026-10-07"}]}
    fresh, stale = (spray(facts, ("documentation", OLD.format(days)), treatment=scored) for days in (60, 30))
    assert " The last is 47 days old today, within the 60 days that you ask for" in fresh["internal-appeal"]
    assert "If you need a later one" not in fresh["internal-appeal"]
    assert "47 days ago; they ask for one within 60 days, and after December 6, 2026 this one is too old" in fresh["next-steps"]
    assert "It is 47 days old today. A new one:" in stale["internal-appeal"]
    assert "they ask for one within 30 days, and this one is older" in stale["next-steps"]
