"""A last day that the notice does not print, later than the rule's own: one acts by the rule's, and looks the later one up."""

from __future__ import annotations

import json
from datetime import date

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from tests.conftest import TODAY, changed

NOTICE = "NOTICE OF ACTION. We cannot approve Spravato. You must ask within 60 calendar days from the date on this letter."
HEARING = "You must ask for a hearing within 120 days of the date on the appeal decision."
CASE = {
    "case_version": 2,
    "denial": {"date": "2026-11-09", "received": "2026-11-13", "stage": "first", "timing": "before", "appeal_by": "2027-03-09"},
    "plan": {"kind": "medicaid_managed", "issued_in": "LA"},
    "treatment": {"drug": "spravato"},
    "sender": {"role": "patient"},
}
SIXTY_DAYS, OF_HEARING = date(2027, 1, 8), date(2027, 3, 9)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{NOTICE} {HEARING}", SIXTY_DAYS),
        (f"{NOTICE} The last day to appeal is March 9, 2027.", OF_HEARING),
        ("", OF_HEARING),
    ],
)
def test_the_rules_own_day_stands_before_a_later_one_that_the_notice_does_not_print(text: str, day: date, facts: Facts) -> None:
    """Sixty days from November 9, 2026 end on January 8, 2027 (42 CFR 438.402(c)(2)(ii))."""
    told = changed(CASE, {"denial": {"text": text}} if text else {})
    due = assess(case_from_json(json.dumps(told), TODAY), facts, TODAY).appeal_by
    assert due is not None
    assert due.act_by == day
    assert due.told_longer is (day == SIXTY_DAYS)
