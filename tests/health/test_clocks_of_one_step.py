"""Where several rules give one step a clock, which one stands does not hang on their order."""

from __future__ import annotations

import json
from datetime import date
from itertools import permutations

import pytest

from appealwright.assessment import Assessment, assess
from appealwright.case import case_from_json
from appealwright.deadlines import Standing, deadlines
from appealwright.facts import Facts

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
