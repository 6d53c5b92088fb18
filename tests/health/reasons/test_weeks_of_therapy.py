"""Weeks of psychotherapy that a reason asks for: told number against number, or left for the days (reading 34, A 11)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers

REASON = (
    "A course of evidence-based psychotherapy of at least 12 weeks during the current episode. Not shown: the chart mentions a counselor."
)
WEEKLY = "CBT with a therapist, every week from March 3 to August 25, 2026."
FEW = "7 CBT sessions on video, March to May 2026, then he left."


def told(facts: Facts, therapy: str, ground: str = "not-medically-necessary", began: str = "2024-10") -> Papers:
    return spray(facts, (ground, REASON), history={"therapy": therapy}, treatment={"episode_start": began})


@pytest.mark.parametrize("ground", ["not-medically-necessary", "documentation"])
@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter", "call-sheet"])
def test_a_course_as_long_as_asked_is_counted(paper: str, ground: str, facts: Facts) -> None:
    """From March 3 to August 25 are 175 days: twenty-five weeks."""
    assert "You ask for 12 weeks; told are 25 (from March 3 to August 25, 2026)." in told(facts, WEEKLY, ground)[paper]


def test_a_few_sessions_are_called_no_course(facts: Facts) -> None:
    found = told(facts, FEW)["internal-appeal"]
    assert "You ask for 12 weeks. First and last session of each course: ____ (the days, from the therapist's record" in found
    assert "quote the line that requires it" not in found


def test_a_course_from_before_the_episode_is_not_counted(facts: Facts) -> None:
    assert "told are 25" not in told(facts, WEEKLY, began="2026-06")["internal-appeal"]


def test_since_a_month_is_counted_from_its_end(facts: Facts) -> None:
    """From June 30 to November 23, the day of the letter, are 146 days: twenty weeks."""
    assert (
        "You ask for 12 weeks; told are at least 20 (since June 2026)." in told(facts, "CBT every week since June 2026.")["internal-appeal"]
    )
