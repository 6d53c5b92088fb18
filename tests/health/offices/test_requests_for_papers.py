"""Requests for the file and the rules: when they go, to whom, and what they know of the appeal."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.as_of import packet_on, paper
from tests.health.case_names import CALIFORNIA, INSURED
from tests.health.packets import packet
from tests.health.renewals import renewal
from tests.health.told import MEDICAID


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


SERVED = "Please send them before you decide the appeal, and by {} at the latest."


def test_papers_are_asked_for_soon_where_the_appeal_has_long_to_go(facts: Facts) -> None:
    """Not in the half year that the appeal has, and not on the day on which it is decided: 30 days from November 23 are December 23."""
    found = packet(facts, CALIFORNIA)
    asked = found["claim-file-request"]
    assert SERVED.format("December 22, 2026") in asked
    assert "what comes while it is open will be added to it" in asked
    assert "before you decide the appeal and by December 22, 2026 at the latest" in found["parity-request"]


def test_papers_are_asked_for_within_a_month_where_somebody_outside_is_asked_next(facts: Facts) -> None:
    final = {"denial": {"stage": "final"}}
    assert "Please send them by December 23, 2026." in packet(facts, INSURED, final)["claim-file-request"]


def test_papers_are_asked_for_before_a_decision_of_fifteen_days(facts: Facts) -> None:
    """29 CFR 2560.503-1(i)(2)(ii): of two levels each is decided in 15 days, from Thursday, November 26 on December 11. The plan's own
    documents are owed in 30 days all the same: 29 U.S.C. 1132(c)(1).
    """
    text = f"{case_document(CALIFORNIA)['denial']['text']}\nThis plan offers two levels of internal appeal."
    two = {"denial": {"text": text}, "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False, "criteria": []}}
    found = packet_on(facts, CALIFORNIA, two)
    assert SERVED.format("December 10, 2026") in found["claim-file-request"]
    assert "before you decide the appeal and by December 10, 2026 at the latest" in found["parity-request"]
    assert "Please send the following within 30 days" in found["claim-file-request"]


def test_no_day_is_named_before_a_decision_of_seven_days(facts: Facts) -> None:
    """42 CFR 422.590(c): seven days on a Part B drug. A month's wait would serve nothing."""
    medicare = {"plan": {"kind": "medicare_advantage", "funding": None, "criteria": []}}
    asked = packet_on(facts, CALIFORNIA, medicare)["claim-file-request"]
    assert "Please send them before you decide the appeal. The appeal does not wait for them;" in asked
    assert "at the latest" not in asked


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


@pytest.mark.parametrize("known", [True, False])
def test_in_time_is_promised_only_where_a_last_day_is_known(facts: Facts, *, known: bool) -> None:
    church = {"plan": {"kind": "church", "funding": "self_funded"}, "denial": {"appeal_days": 180} if known else {}}
    request = packet(facts, MEDICAID, church)["claim-file-request"]
    # A month after the day of the letter (November 23), where the last day is later than that.
    assert ("Please send them by December 23, 2026. The appeal does not wait for them;" in request) is known
    assert "filed in time" not in request
    assert ("The appeal does not wait for the answer." in request) is not known
