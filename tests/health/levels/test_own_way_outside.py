"""Once the plan has spoken for the last time: no appeal is called pending, and no days are told that are not of the review asked for."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.ect_helped_once import BY_NEED, virginian

MISSED = {"missed": {"right": "no_papers", "since": "2026-10-21"}}
DAYS = "A State process must decide within 45 days"


def test_a_complaint_after_the_last_decision_names_the_request_outside_and_no_appeal(facts: Facts) -> None:
    found = virginian(facts, MISSED)["complaint"]
    assert "I do not ask you to decide the request for external review, which goes its own way." in found
    first = virginian(facts, {**MISSED, "denial": {"stage": "first"}})["complaint"]
    assert "I do not ask you to decide the appeal, which goes its own way." in first


def test_the_federal_days_are_not_told_of_a_states_own_review_of_an_experimental_denial(facts: Facts) -> None:
    # 45 CFR 147.136(c)(2)(xii) has 45 days for the standard review; Va. Code § 38.2-3563 gives an experimental denial times of its own.
    page = virginian(facts)["next-steps"]
    assert DAYS not in page
    assert "Ask by telephone for their last day, and write it down." in page


def test_a_denial_of_need_keeps_the_days(facts: Facts) -> None:
    need = virginian(facts, {"denial": {"reasons": [{"ground": "ground.not-medically-necessary", "quote": BY_NEED}]}})["next-steps"]
    assert "45 days" in need
    assert "Ask by telephone for their last day" not in need


def test_the_days_of_the_plans_own_appeal_are_told_of_an_experimental_denial_too(facts: Facts) -> None:
    # 29 CFR 2560.503-1(i)(2)(ii): 30 days; only the review outside has a track of its own.
    page = virginian(facts, {"denial": {"stage": "first"}})["next-steps"]
    assert "within 30 days of receiving it" in page
    assert "Ask by telephone for their last day" not in page
