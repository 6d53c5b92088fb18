"""Where several rules give one step a clock, which one stands does not hang on their order."""

from __future__ import annotations

import json
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from appealwright.assessment import Assessment, assess
from appealwright.case import case_from_json
from appealwright.deadlines import Standing, deadlines
from appealwright.facts import Facts
from tests.conftest import case_document, changed
from tests.health.case_names import INSURED
from tests.health.packets import packet

DAY = date(2026, 11, 18)


def judged(facts: Facts, state: str) -> Assessment:
    """A policy bought by oneself, whose final denial came on July 20."""
    denial = {"stage": "final", "date": "2026-07-17", "received": "2026-07-20", "timing": "before"}
    plan = {"kind": "individual", "issued_in": state, "grandfathered": False}
    told = {"case_version": 2, "denial": denial, "plan": plan}
    return assess(case_from_json(json.dumps(told), DAY), facts, DAY)


@pytest.mark.parametrize("state", ["MT", "WY"])
def test_a_states_shorter_clock_that_has_passed_leaves_the_federal_one(state: str, facts: Facts) -> None:
    asked = next(one for one in judged(facts, state).deadlines if one.what == "external-request")
    # 45 CFR 147.136(c)(2)(vi): at least four months after receipt of the notice
    assert (asked.day, asked.standing) == (date(2026, 11, 20), Standing.NEAR)


@pytest.mark.parametrize("state", ["AK", "IA", "MS", "MT", "NE", "NV"])
def test_the_order_of_the_rules_is_of_no_weight(state: str, facts: Facts) -> None:
    assessment = judged(facts, state)
    clocks = [rule for rule in assessment.rules if any(time.what == "external-request" for time in rule.row.times)]
    assert len(clocks) > 1
    orders = (deadlines(facts, order, assessment.view, DAY) for order in permutations(clocks))
    found = {tuple((one.what, one.day, one.at_latest, one.standing) for one in order) for order in orders}
    assert len(found) == 1


TRICARE: dict[str, Any] = {"plan": {"kind": "tricare"}, "urgency": {"level": "clinician_certified"}}


def test_the_ordinary_time_stands_once_the_days_for_a_fast_review_are_over(facts: Facts) -> None:
    """32 CFR 199.10(b)(1)(i): 90 days after the notice of October 16, 2026; 42 CFR 478.20(c): three days after it came on October 20."""
    told = json.dumps(changed({**case_document(INSURED), "treatment": {}, "history": {}}, TRICARE))
    days = (date(2026, 10, 24), date(2026, 10, 23))
    after, before = (assess(case_from_json(told, day), facts, day).appeal_by for day in days)
    assert after is not None
    assert before is not None
    assert (after.day, after.standing) == (date(2027, 1, 14), Standing.OPEN)
    assert (before.day, before.standing) == (date(2026, 10, 23), Standing.NEAR)


def test_an_urgent_appeal_asked_for_late_is_no_late_appeal(facts: Facts) -> None:
    papers = packet(facts, INSURED, TRICARE)
    assert "seems to have passed" not in papers["next-steps"]
    assert "to ask for a fast decision ended on October 23, 2026" in papers["next-steps"]
    assert "January 14, 2027" in papers["next-steps"]
    assert "reason for the delay" not in papers["internal-appeal"]
    # Reading 31, 5: in silence it went out late.
    assert "ended on October 23, 2026. Please decide fast all the same." in papers["expedited-appeal"]
    # Of an ordinary case, and of another coverage, nothing of it.
    assert "to ask for a fast decision" not in packet(facts, INSURED, {**TRICARE, "urgency": {"level": "not_urgent"}})["next-steps"]
    assert "to ask for a fast decision" not in packet(facts, INSURED, {"urgency": TRICARE["urgency"]})["next-steps"]
