"""A fair hearing is asked for as a hearing, and answers every reason."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.as_of import packet_on
from tests.health.case_names import TEXAS

MISSED = "Missed therapy visits in 2025 suggest that the enrollee will not keep the schedule."


def test_a_hearing_is_asked_for_as_a_hearing_and_answers_every_reason(facts: Facts) -> None:
    """42 CFR 431.244 and 438.408(f): a hearing is held by an official; what the notice names beside it is asked for too."""
    one_trial = "The records show one antidepressant trial of at least eight weeks."
    hearing: dict[str, Any] = {
        "plan": {"kind": "medicaid_managed", "funding": None, "issued_in": "NY"},
        "denial": {
            "text": f"{one_trial} {MISSED} You may ask for an External Appeal within 4 months.",
            "stage": "final",
            "timing": "before",
            "appeal_address": None,
            "appeal_fax": None,
            "policy": None,
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote} for quote in (one_trial, MISSED)],
        },
        "history": {"therapy": "weekly; I missed some visits in 2025 when the bus line stopped"},
    }
    letters = packet_on(facts, TEXAS, hearing)
    request = letters["external-review-request"]
    assert "escitalopram 20 mg, 10 weeks in all: no response" in request
    assert "On keeping the schedule: weekly; I missed some visits in 2025 when the bus line stopped" in request
    assert "say what in the record of this treatment shows that its visits would be missed" in request
    assert "by a psychiatrist experienced" not in request
    assert "please let me see the case file and all that will be used, in time before it (42 CFR 431.242(a))" in request
    steps = letters["next-steps"]
    assert "somebody speaks there" in steps
    assert "Your notice also names an external appeal: ask for it too" in steps
    assert "step-therapy-exception" not in letters


@pytest.mark.parametrize(
    ("change", "told"), [({}, True), ({"urgency": {"level": "clinician_certified"}}, False), ({"denial": {"stage": "first"}}, False)]
)
def test_how_long_the_state_may_take_for_the_hearing_is_told(change: dict[str, Any], facts: Facts, *, told: bool) -> None:
    """42 CFR 431.244(f)(1)(i): ordinarily 90 days from the day of the appeal to the plan, without those taken to ask for the hearing; so
    at most 90 after the request. An expedited hearing has another clock, (f)(2), and the plan's own appeal its own.
    """
    after_the_plan: dict[str, Any] = {
        "plan": {"kind": "medicaid_managed", "funding": None, "issued_in": "OH"},
        "denial": {"stage": "final", "timing": "before", "date": "2026-11-06", "received": "2026-11-10"},
    }
    case = changed(after_the_plan, change)
    time = "The State must ordinarily decide within 90 days after it has the request, less the days that the appeal to the plan took."
    assert (time in packet_on(facts, TEXAS, case)["next-steps"].split("Nothing comes")[1]) is told
