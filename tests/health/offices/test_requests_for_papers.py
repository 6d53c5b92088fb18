"""Requests for the file and the rules: when they go, to whom, and what they know of the appeal."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.case_names import CALIFORNIA, INSURED
from tests.health.packets import packet
from tests.health.renewals import renewal


def test_the_request_for_the_file_knows_that_the_objection_is_the_appeal(facts: Facts) -> None:
    request = paper(facts, "claim-file-request", "course-cut-caregiver")
    assert "The appeal is already made, by the objection to the cut that is sent the same day." in request
    assert "will be filed in time" not in request
    assert "is not the appeal" not in request


NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"


def test_the_papers_may_have_been_asked_for_before_the_last_denial(facts: Facts) -> None:
    change = {"missed": {"right": "no_papers", "since": "2026-05-20"}}
    complaint = paper(facts, "complaint", NC, change)
    assert complaint.index("May 20, 2026: the file") < complaint.index("June 15, 2026: first appeal sent")


def test_papers_are_asked_for_soon_where_the_appeal_has_long_to_go(facts: Facts) -> None:
    """A month, and not the half year that the appeal has."""
    asked = packet(facts, CALIFORNIA)["claim-file-request"]
    assert "Please send them by December 23, 2026." in asked
    assert "what comes later will be added to it" in asked


def test_papers_are_asked_for_within_a_month_whichever_step_is_next(facts: Facts) -> None:
    final = {"denial": {"stage": "final"}}
    for change in ({}, final):
        assert "Please send them by December 23, 2026." in packet(facts, INSURED, change)["claim-file-request"]


def test_near_the_day_nothing_is_asked_for_before_a_day_that_is_gone(facts: Facts) -> None:
    found = packet(facts, "tx-insured-off-label", {"denial": {"appeal_by": "2026-11-27"}})
    for name in ("claim-file-request", "parity-request"):
        assert "early enough" not in found[name]
        assert "what comes before you decide will be used" in found[name]


def test_records_are_asked_for_by_whose_they_are(facts: Facts) -> None:
    assert "(Daniel Whitfield signs it, or signs the clinic's release that names you)" in packet(facts, "course-cut-caregiver")["checklist"]
    assert "or the employer" not in renewal(facts)["checklist"]


def test_a_rule_on_experimental_care_is_asked_under_where_that_was_the_reason(facts: Facts) -> None:
    """WAC 284-46-507 speaks of agreements that exclude experimental services."""
    washington: dict[str, Any] = {"plan": {"kind": "individual", "funding": None, "issued_in": "WA"}}
    limit = {**washington, "denial": {"text": None, "reasons": [{"ground": "ground.dose-frequency-limit", "quote": "One a month."}]}}
    assert "284-46-507" in paper(facts, "claim-file-request", CALIFORNIA, washington)
    assert "284-46-507" not in paper(facts, "claim-file-request", CALIFORNIA, limit)
