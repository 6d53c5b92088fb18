"""What a checker found false, contradictory or unsaid in the letters of the day after the seventh reading's changes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.calendar import calendar_bytes, has_dates
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet
from tests.health.test_seventh_patient import RENEWAL, renewal

DAY = date(2026, 11, 26)
INSURED = "tx-insured-off-label"
CHURCH = {
    "plan": {"kind": "church", "funding": "self_funded", "grandfathered": {"unknown": True}},
    "denial": {"date": "2026-11-03", "received": {"unknown": True}, "appeal_by": {"unknown": True}, "appeal_days": {"unknown": True}},
}


def test_a_renewal_is_asked_for_in_every_paper_of_the_cut(facts: Facts) -> None:
    found = renewal(facts)
    for name in ("internal-appeal", "expedited-appeal", "clinician-letter", "call-sheet", "concurrent-care-objection"):
        assert name not in found or "the renewal that your notice refuses" in found[name], name
    assert "clinician-letter" in found


def test_what_the_notice_does_not_question_is_not_reopened_by_the_clinician(facts: Facts) -> None:
    found = renewal(facts)
    assert "your notice does not question that" in found["internal-appeal"]
    for words in ("are adequate trials", "boxed warning", "treatment-resistant depression means", "not treatment-resistant"):
        assert words not in found["clinician-letter"]
    assert "Tried:" not in found["call-sheet"]


def test_one_rule_with_two_days_names_both_wherever_it_stands(facts: Facts) -> None:
    # Ten days from November 15 are November 25; by 42 CFR 438.420(a) the day of the cut holds where it is later.
    told = {
        "denial": {"date": "2026-11-15", "received": {"unknown": True}, "text": {"unknown": True}, "timing": "during"},
        "course": {"approved": 24, "given": 19, "cut": "2026-11-30"},
        "plan": {"kind": "medicaid_managed", "funding": {"unknown": True}, "issued_in": "NC"},
    }
    found = packet(facts, "course-cut-caregiver", told)["next-steps"]
    assert "Send it by November 25, 2026; the last day is November 30, 2026." in found
    assert "November 25, 2026; at the latest November 30, 2026" in found
    case = case_from_json(json.dumps(changed(case_document("course-cut-caregiver"), told)), TODAY)
    calendar = calendar_bytes(case, facts, assess(case, facts, TODAY), words_in("en")).decode().replace("\r\n ", "")
    assert "The last day of all is November 30\\, 2026." in calendar


def test_a_notice_of_a_renewal_asks_whether_the_course_has_begun(facts: Facts) -> None:
    reasons = [{"ground": "ground.no-continued-response", "quote": RENEWAL}]
    change = {"denial": {"timing": "before", "text": {"unknown": True}, "reasons": reasons}}
    for language, words in (("en", "The notice speaks of a renewal."), ("es", "La carta habla de una renovación.")):
        assert words in packet(facts, INSURED, change, language)["next-steps"]
        assert words not in packet(facts, INSURED, language=language)["next-steps"]


def test_after_the_outside_decision_no_earlier_step_is_named(facts: Facts) -> None:
    final = {"denial": {"stage": "final"}, "plan": {"kind": "individual", "funding": {"unknown": True}, "issued_in": "NJ"}}
    found = packet(facts, INSURED, final)
    assert "Only court is left." in found["next-steps"]
    for words in ("Appeal the rest", "internal appeal", "go on to the next step", "the appeal does not wait", "After the appeal."):
        assert words not in found["next-steps"], words
    assert "while they have not decided" not in found["checklist"]
    assert "Please call me before refusing" not in found["clinician-letter"]
    assert "Trenton" not in found["external-review-request"]
    assert "old post box" in found["next-steps"]
    assert "old post box" not in found["external-review-request"]
    # Medicare has steps after the reviewer: none of this is said there.
    medicare = packet(facts, INSURED, {**final, "plan": {"kind": "medicare_advantage", "funding": {"unknown": True}}})
    assert "Only court is left." not in medicare["next-steps"]


def test_a_minor_does_not_sign_alone(facts: Facts) -> None:
    base = "ca-self-funded-representative"
    found = packet(facts, base, {"patient": {"age_band": "under_18"}})
    assert "signs the letters alone" not in found["next-steps"]
    assert "A parent or guardian, and you if another" in found["next-steps"]
    assert "Both sign" not in found["checklist"]
    assert "in place of the parent or guardian" in found["representative-form"]
    assert "in place of me" in packet(facts, base)["representative-form"]


def test_the_day_that_holds_unless_the_plan_is_grandfathered_is_in_table_and_calendar(facts: Facts) -> None:
    document = changed(case_document(INSURED), CHURCH)
    case = case_from_json(json.dumps(document), DAY)
    assessment = assess(case, facts, DAY)
    assert has_dates(case, assessment, facts)
    # 180 days from November 3, 2026 are May 2, 2027, a Sunday: offices are open on Friday, April 30.
    calendar = calendar_bytes(case, facts, assessment, words_in("en")).decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20270430" in calendar
    assert "Unless your plan is grandfathered" in calendar
    found: dict[str, Any] = packet(facts, INSURED, CHURCH)
    assert "May 2, 2027 (unless grandfathered)" in found["next-steps"]
    assert "By April 30, 2027 (unless grandfathered)" in found["next-steps"]


def test_whoever_is_told_to_send_as_they_say_is_told_to_call(facts: Facts) -> None:
    found = packet(facts, INSURED, {"denial": {"appeal_fax": {"unknown": True}}})["next-steps"]
    assert "What is the fax number or the portal for appeals?" in found
