"""A time without sessions is told as one, and never as sessions that were spread out; nothing is said of either where neither was told
(reading 34, B 2).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.apart_told import tells_of_longer
from appealwright.history.ended_told import tells_that_none_came
from tests.health.student import SPACING, TREATMENT_SCORES, student

PAUSES = (
    SPACING,
    "PHQ-9 10 on twice-weekly sessions (October 15), 14 with no treatment (November 12).",
    "10 at the end of twice-weekly dosing, 14 after a month off Spravato.",
    "The patient had no sessions between October 12 and November 12, 2026. PHQ-9 went from 10 to 14.",
    "PHQ-9 10 on October 15; none since, and 14 on November 12.",
    "She did not get a dose after October 12. 10, then 14.",
    "Two months without a session; PHQ-9 10, then 14.",
    "Treatment was interrupted in October. PHQ-9 10, then 14.",
)


@pytest.mark.parametrize("spacing", PAUSES)
def test_no_dose_for_a_month_is_signed_as_that(spacing: str, facts: Facts) -> None:
    papers = student(facts, {"treatment": {"spacing": spacing}})
    letter = papers["clinician-letter"]
    assert "it was 14 on November 12, 2026, after the sessions had stopped." in letter
    assert "PHQ-9 went from 10 to 14 after the sessions had stopped. The interval that I advise:" in letter
    for name, words in papers.items():
        for never in (
            "were spread out",
            "Sessions spread out",
            "longer interval was tried",
            "sessions further apart brought",
            "tried again",
        ):
            assert never not in words, name


@pytest.mark.parametrize(
    "spacing", ["PHQ-9 10 on October 15 and 14 on November 12.", "PHQ-9 was 10, then 14 at the visit of November 12; she has been worse."]
)
def test_nothing_is_said_of_what_came_between_where_nothing_was_told(spacing: str, facts: Facts) -> None:
    papers = student(facts, {"treatment": {"spacing": spacing}})
    letter = papers["clinician-letter"]
    assert "it was 14 on November 12, 2026." in letter
    assert "PHQ-9 went from 10 to 14 by November 12, 2026. The interval that I advise:" in letter
    for name, words in papers.items():
        assert "spread out" not in words.replace("any spread out, and what followed", ""), name
        assert "longer interval was tried" not in words, name


def test_with_two_scores_nothing_of_the_interval_is_told_above(facts: Facts) -> None:
    letter = student(facts, {"treatment": {"scores": TREATMENT_SCORES[::2]}})["clinician-letter"]
    assert "What sessions further apart brought" not in letter
    assert "The interval that I advise:" in letter


@pytest.mark.parametrize(
    "spacing",
    [
        "PHQ-9 10 on weekly sessions, 14 when we tried every two weeks (November 12).",
        "Sessions were spread out to every other week in October: PHQ-9 10, then 14 on November 12.",
        "10 on twice weekly, 14 on weekly in November.",
        "They skipped a week and by November 12 my PHQ-9 was 14.",
        "The clinic was closed and in November I had gone five weeks without a dose. PHQ-9 went from 10 to 14.",
    ],
)
def test_sessions_further_apart_are_told_as_before(spacing: str, facts: Facts) -> None:
    assert tells_of_longer(spacing)
    assert "after sessions were spread out" in student(facts, {"treatment": {"spacing": spacing}})["clinician-letter"]


@pytest.mark.parametrize("words", ["No session was missed.", "Every two weeks, no dose missed.", "twice weekly, no visits skipped"])
def test_no_session_missed_is_no_time_without_sessions(words: str) -> None:
    assert not tells_that_none_came(words)
