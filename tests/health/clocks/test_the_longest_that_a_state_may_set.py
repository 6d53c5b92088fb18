"""In Medicaid managed care each State sets the time to ask for a hearing, of 90 to 120 days from the plan's notice (42 CFR 438.408(f)).

A notice of August 10, 2026: 90 days end on November 8 and 120 on December 8. The day of these stories is November 23, 2026.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet
from tests.health.told import MEDICAID

BASE = "ca-dmhc-insured-experimental"
UNKNOWN = {"unknown": True}
PASSED = "The last day for the next step seems to have passed"
OPEN = "You may still be in time: send it today."


def told(kind: str = "medicaid_managed", **denial: Any) -> dict[str, Any]:
    unknown = ("received", "appeal_by", "appeal_days", "policy", "appeal_address", "appeal_fax")
    own = {"stage": "final", "date": "2026-08-10", **dict.fromkeys(unknown, UNKNOWN)}
    text = "This is our final decision. You may ask for a State fair hearing."
    reasons = [{"ground": "ground.not-medically-necessary"}]
    plan = {"kind": kind, "funding": UNKNOWN, "issued_in": "OH", "criteria": [], "policy_text": UNKNOWN}
    return {"plan": plan, "urgency": {"level": "not_urgent"}, "denial": {**own, "text": text, "reasons": reasons, **denial}}


def test_between_the_least_and_the_most_nobody_is_told_that_the_day_has_passed(facts: Facts) -> None:
    made = packet(facts, BASE, told())
    page = made["next-steps"]
    assert PASSED not in page
    assert OPEN in page
    assert "The least ended on November 8, 2026; the most ends on December 8, 2026." in page
    assert "Please count this request by the State's own time" in made["external-review-request"]
    spanish = packet(facts, BASE, told(), "es")["next-steps"]
    assert "Quizás todavía esté a tiempo" in spanish
    assert "el más largo termina el 8 de diciembre de 2026" in spanish


@pytest.mark.parametrize(
    "denial",
    [
        # The notice's own time is the State's: its day, and no other.
        {"appeal_days": 90},
        {"appeal_by": "2026-11-08"},
        {"text": "This is our final decision. You may ask for a State fair hearing within 90 days of the date of this notice."},
        # More than 120 days have gone by.
        {"date": "2026-07-01"},
    ],
)
def test_a_time_of_the_notices_own_or_past_the_most_is_over(denial: dict[str, Any], facts: Facts) -> None:
    page = packet(facts, BASE, told(**denial))["next-steps"]
    assert OPEN not in page


def test_what_is_shown_as_the_day_to_act_by_stays_the_least(facts: Facts) -> None:
    case = case_from_json(json.dumps(changed(case_document(BASE), told(date="2026-10-05"))), TODAY)
    found = assess(case, facts, TODAY).appeal_by
    assert found is not None
    assert str(found.act_by) == "2027-01-03"
    assert OPEN not in packet(facts, BASE, told(date="2026-10-05"))["next-steps"]


def test_the_federal_time_of_medicaid_is_told_as_the_longest(facts: Facts) -> None:
    """42 CFR 438.408(b): a time that the State sets, of at most 30 calendar days."""
    found = packet(facts, MEDICAID)
    assert "within 30 days at the latest" in found["internal-appeal"]
    assert "a State may set a shorter time" in found["internal-appeal"]
    assert "at the latest; your State or your notice may give them less" in found["next-steps"]
