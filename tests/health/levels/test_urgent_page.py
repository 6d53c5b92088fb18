"""Whoever decides within hours reads one page: it holds the reason given and the scores, where it has room (letters.md 2.1)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet

CUT = "course-cut-caregiver"
MYSELF = {"sender": {"role": "patient"}}
REASON = "Continued treatment is not medically necessary because the records do not show sustained improvement."


def test_the_urgent_appeal_holds_the_reason_and_the_scores(facts: Facts) -> None:
    """Reading 27, lawyer 5. 23 less 11 is 12, and 12 of 23 is 52%."""
    page = packet(facts, CUT, MYSELF)["expedited-appeal"]
    assert f'The reason given: "{REASON}" PHQ-9 fell from 23 to 11 between October 5, 2026 and November 9, 2026, by 52%' in page


def test_one_reason_of_several_is_not_called_the_reason(facts: Facts) -> None:
    first = {"ground": "ground.no-continued-response", "quote": REASON}
    reasons = [first, {"ground": "ground.experimental", "quote": "It is unproven."}]
    page = packet(facts, CUT, {"denial": {"text": {"unknown": True}, "reasons": reasons}, **MYSELF})["expedited-appeal"]
    assert f'One reason given: "{REASON}" PHQ-9' in page


def test_who_acts_for_the_patient_has_the_room_of_the_page_for_the_right_to_act(facts: Facts) -> None:
    """A page to ask and a page to certify (tests/export/test_office.py)."""
    assert "The reason given" not in packet(facts, CUT)["expedited-appeal"]


def test_a_reason_of_half_a_page_is_left_to_the_appeal(facts: Facts) -> None:
    long = " ".join(["The records do not show sustained improvement."] * 12)
    reasons = [{"ground": "ground.no-continued-response", "quote": long}]
    page = packet(facts, CUT, {"denial": {"text": {"unknown": True}, "reasons": reasons}, **MYSELF})["expedited-appeal"]
    assert "The reason given" not in page
    assert "PHQ-9 fell from 23 to 11" in page
