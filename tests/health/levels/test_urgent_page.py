"""Whoever decides within hours reads one page: it holds the reason given and the scores, where it has room (letters.md 2.1)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

CUT = "course-cut-caregiver"
MYSELF = {"sender": {"role": "patient"}}
REASON = "Continued treatment is not medically necessary because the records do not show sustained improvement."


def test_the_urgent_appeal_holds_the_reason_and_the_scores(facts: Facts) -> None:
    """Reading 27, lawyer 5. 23 less 11 is 12, and 12 of 23 is 52%."""
    page = packet(facts, CUT, MYSELF)["expedited-appeal"]
    assert f'The reason given: "{REASON}" Reasons to approve it today: 1. My PHQ-9 fell from 23 to 11' in page


def test_of_several_reasons_the_strongest_answers_stand_in_their_place(facts: Facts) -> None:
    """Reading 30, lawyer 34: the one page that is read today quoted the least of five reasons, and argued nothing."""
    reasons = [
        {"ground": "ground.step-therapy", "quote": "Four antidepressants are required before Spravato."},
        {"ground": "ground.not-medically-necessary", "quote": "Spravato must be taken with an oral antidepressant."},
    ]
    change: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "appeal_address": {"unknown": True}, "policy": {"unknown": True}, "reasons": reasons},
        "plan": {"criteria": {"unknown": True}, "policy_text": {"unknown": True}},
        "urgency": {"level": "clinician_certified"},
    }
    papers = packet(facts, "spravato-step-therapy", change)
    page, appeal = papers["expedited-appeal"], papers["internal-appeal"]
    assert "One reason given" not in page
    label = "Spravato is FDA-approved for treatment-resistant depression in adults, with or without an oral antidepressant"
    for line in (label, "My PHQ-9 was 21 (severe) on October 20, 2026", "antidepressants tried"):
        assert line in page
        assert line in appeal
    assert "Table 1" not in page


def test_who_acts_for_the_patient_has_room_for_the_scores_beside_the_right_to_act(facts: Facts) -> None:
    """A page to ask and a page to certify (tests/export/test_office.py). Reading 31, confirming 15: it gave no reason and no score."""
    page = packet(facts, CUT)["expedited-appeal"]
    assert "The reason given" not in page
    assert "PHQ-9 fell from 23 to 11 between October 5, 2026 and November 9, 2026, by 52%, from severe to moderate (Exhibit" in page


def test_without_a_fall_who_acts_for_the_patient_tells_what_was_tried_and_the_last_score(facts: Facts) -> None:
    change = {"treatment": {"scores": [{"scale": "phq-9", "score": 23, "date": "2026-11-09"}]}, "course": {"approved": {"unknown": True}}}
    page = packet(facts, CUT, change)["expedited-appeal"]
    assert "PHQ-9 was 23 (severe) on November 9, 2026" in page


def test_a_reason_of_half_a_page_is_left_to_the_appeal(facts: Facts) -> None:
    long = " ".join(["The records do not show sustained improvement."] * 12)
    reasons = [{"ground": "ground.no-continued-response", "quote": long}]
    page = packet(facts, CUT, {"denial": {"text": {"unknown": True}, "reasons": reasons}, **MYSELF})["expedited-appeal"]
    assert "The reason given" not in page
    assert "PHQ-9 fell from 23 to 11" in page
