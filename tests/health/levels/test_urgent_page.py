"""Whoever decides within hours reads one page: it holds the reason that was given, the illness and the scores (letters.md 2.1, B4)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet

CUT = "course-cut-caregiver"
REASON = "Continued treatment is not medically necessary because the records do not show sustained improvement."


def test_the_urgent_appeal_holds_the_case_in_three_sentences(facts: Facts) -> None:
    """Reading 27, lawyer 5. 23 less 11 is 12, and 12 of 23 is 52%."""
    page = packet(facts, CUT)["expedited-appeal"]
    assert f'The reason given: "{REASON}" The illness is major depressive disorder, recurrent, severe.' in page
    assert "PHQ-9 fell from 23 to 11 between October 5, 2026 and November 9, 2026, by 52%" in page


def test_a_reason_of_half_a_page_is_left_to_the_appeal(facts: Facts) -> None:
    long = " ".join(["The records do not show sustained improvement."] * 12)
    reasons = [{"ground": "ground.no-continued-response", "quote": long}]
    page = packet(facts, CUT, {"denial": {"text": {"unknown": True}, "reasons": reasons}})["expedited-appeal"]
    assert "The reason given" not in page
    assert "The illness is major depressive disorder" in page
