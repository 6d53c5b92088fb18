"""A State fair hearing is asked for where the notice says, though no name there tells of hearings (reading 32, lawyer 13)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.steps.hearing_office import offices_told
from tests.conftest import changed
from tests.health.as_of import packet_on
from tests.health.case_names import TEXAS

ONE_TRIAL = "The records show one antidepressant trial of at least eight weeks."
HEARING = "You can ask for a STATE FAIR HEARING within 120 calendar days of the date of our appeal decision."
OFFICE = "Cabinet for Health and Family Services, Department for Medicaid Services, 275 East Main Street, Frankfort, KY 40621"
LINES = OFFICE.split(", ", 3)
LETTER: dict[str, Any] = {
    "plan": {"kind": "medicaid_managed", "funding": None, "issued_in": "KY"},
    "denial": {
        "insurer": "Bluegrass Care",
        "timing": "before",
        "stage": "final",
        "appeal_address": None,
        "appeal_fax": None,
        "policy": None,
        "reasons": [{"ground": "ground.not-medically-necessary", "quote": ONE_TRIAL}],
    },
}


@pytest.mark.parametrize(
    ("told", "second"),
    [
        (f"{HEARING} Write to: {OFFICE}. Fax: 502-555-0173.", "Department for Medicaid Services"),
        (f"{HEARING}\nSend your request to:\n  " + "\n  ".join(LINES) + "\n  Fax: 502-555-0173\n\nHelp: 800-555-0174.", LINES[1]),
    ],
)
def test_the_request_goes_to_the_office_behind_what_the_notice_says_of_the_hearing(facts: Facts, told: str, second: str) -> None:
    letters = packet_on(facts, TEXAS, changed(LETTER, {"denial": {"text": f"{ONE_TRIAL}\n\n{told}"}}))
    request = letters["external-review-request"]
    assert "Cabinet for Health and Family Services" in request
    assert second in request
    assert "By fax: 502-555-0173" in request


@pytest.mark.parametrize(
    "told",
    [
        "You may have a hearing. Send your appeal to: Bluegrass Care, Office of Member Appeals, 12 Main Street, Frankfort, KY 40621.",
        f"You may ask for a hearing. Call us first. For complaints write to {OFFICE}.",
        f"You may ask for a hearing. Members of the Cabinet for Health and Family Services may not help you. Write to {OFFICE}.",
    ],
)
def test_the_plans_own_office_and_one_for_something_else_are_not_it(told: str) -> None:
    assert not list(offices_told(told, "Bluegrass Care"))


@pytest.mark.parametrize(
    "told",
    [
        HEARING,
        "After our appeal decision you may ask for a State Fair Hearing within 120 calendar days.",
        "STATE FAIR HEARING\nIf we uphold our decision, you may ask for one within 120 calendar days of our final appeal letter.",
    ],
)
def test_the_dates_give_the_notices_days_for_the_hearing(facts: Facts, told: str) -> None:
    first = changed(LETTER, {"denial": {"stage": "first", "text": f"{ONE_TRIAL}\n\n{told}"}})
    assert "120 calendar days" in packet_on(facts, TEXAS, first)["next-steps"]
