"""Scores taken once a cut has ended the sessions are no result of them, and a gain that only holds is what going on is for."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.words import says_unchanged
from tests.health.case_names import CUT
from tests.health.packets import packet
from tests.health.papers import Papers

# TODAY of the stories is in November 2026: the cut is six weeks old.
UNCHANGED = "The records do not show continued improvement. Your PHQ-9 score has not changed since June 2026."


def scores(*pairs: tuple[int, str]) -> list[dict[str, Any]]:
    return [{"scale": "phq-9", "score": score, "date": day} for score, day in pairs]


HELD = ((23, "2026-02-02"), (9, "2026-06-08"), (9, "2026-09-28"))


def cut_in_october(facts: Facts, *pairs: tuple[int, str], quote: str = UNCHANGED) -> Papers:
    change = {
        "denial": {
            "text": {"unknown": True},
            "date": "2026-10-01",
            "received": "2026-10-05",
            "timing": "during",
            "reasons": [{"ground": "ground.no-continued-response", "quote": quote}],
        },
        "course": {"approved": 25, "given": 12, "cut": "2026-10-12"},
        "treatment": {"drug": "spravato", "indication": "trd", "scores": scores(*pairs), "spacing": {"unknown": True}},
        "plan": {"criteria": {"unknown": True}, "policy_text": {"unknown": True}},
    }
    return packet(facts, CUT, change)


@pytest.mark.parametrize("name", ["internal-appeal", "clinician-letter", "call-sheet", "concurrent-care-objection"])
def test_a_score_that_rose_after_the_cut_is_told_apart_and_not_counted_against_the_sessions(facts: Facts, name: str) -> None:
    found = cut_in_october(facts, *HELD, (16, "2026-11-16"))[name]
    # 23 to 9 is 14 points, 61%; 23 to 16 would be 7 points, 30%; November 16 is 35 days after October 12
    assert "on November 16, 2026, 35 days after the cut took effect, it was 16" in found
    assert "a fall of 14 points (61%), from severe to mild" in found
    for wrong in ("30%", "7 points", "The last score is higher", "What the rise to 16 means", "no score has risen"):
        assert wrong not in found


def test_a_score_no_higher_than_the_last_before_the_cut_stays_in_the_series(facts: Facts) -> None:
    appeal = cut_in_october(facts, *HELD, (8, "2026-10-14"))["internal-appeal"]
    assert "9 on September 28, 2026 and 8 on October 14, 2026: a fall of 15 points (65%)" in appeal
    assert "after the cut took effect" not in appeal


def test_without_a_fall_before_the_cut_nothing_is_set_apart(facts: Facts) -> None:
    appeal = cut_in_october(facts, (23, "2026-02-02"), (24, "2026-06-08"), (25, "2026-11-16"))["internal-appeal"]
    assert "after the cut took effect" not in appeal
    assert "The last score is not below the first, and I do not say otherwise." in appeal


def test_each_score_lower_is_not_said_beside_one_that_rose_after_the_cut(facts: Facts) -> None:
    found = cut_in_october(facts, (23, "2026-02-02"), (14, "2026-06-08"), (9, "2026-09-28"), (16, "2026-11-16"))
    for name in ("internal-appeal", "clinician-letter"):
        assert "each score is lower" not in found[name]
        assert "each score lower" not in found[name]


def test_a_gain_that_the_notice_says_only_held_is_what_going_on_is_for(facts: Facts) -> None:
    found = cut_in_october(facts, *HELD)
    assert (
        "A gain that holds is what the course is for: please quote the criterion by which a steady one ends it." in found["internal-appeal"]
    )
    assert "A gain that holds is what the course is for." in found["clinician-letter"]


@pytest.mark.parametrize(
    "quote",
    [
        "Your PHQ-9 score has not changed since June 2026.",
        "Scores remained stable over the last four months.",
        "You have reached a plateau.",
        "There was no further improvement in the last 90 days.",
    ],
)
def test_a_sentence_may_hold_against_a_treatment_that_its_result_stayed(quote: str) -> None:
    assert says_unchanged(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Scores have not changed since baseline.",
        "There has been no improvement since treatment began.",
        "The records do not show improvement.",
        "Your condition is not stable.",
    ],
)
def test_that_nothing_changed_from_the_first_is_another_reason(quote: str) -> None:
    assert not says_unchanged(quote)
