"""A notice that counts from its own date ends sooner than the law, which counts from receipt (29 CFR 2560.503-1(h)(3)(i)): both are told.

Dates: a notice of June 5, 2026, received June 11: 180 days end on December 2 by its own count, on December 8 by the law.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.clock.counted_from import counts_from_its_date
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
FROM_DATE = "You may appeal within 180 days of the date of this notice."
FROM_RECEIPT = "You may appeal within 180 days after you receive this notice."
UNKNOWN = {"unknown": True}
OWN, LAWS = date(2026, 12, 2), date(2026, 12, 8)


def told(text: str, **denial: Any) -> dict[str, Any]:
    reasons = [{"ground": "ground.not-medically-necessary"}]
    own = {"appeal_by": UNKNOWN, "appeal_days": UNKNOWN, "policy": UNKNOWN, "appeal_address": UNKNOWN, "reasons": reasons}
    return {"denial": {**own, "text": text, "date": "2026-06-05", "received": "2026-06-11", **denial}}


def last_days(facts: Facts, change: dict[str, Any]) -> tuple[date | None, date | None]:
    case = case_from_json(json.dumps(changed(case_document(BASE), change)), TODAY)
    found = assess(case, facts, TODAY).appeal_by
    return (found.act_by, found.at_latest) if found else (None, None)


def test_the_notices_own_day_is_kept_and_the_laws_told(facts: Facts) -> None:
    assert last_days(facts, told(FROM_DATE, appeal_days=180)) == (OWN, LAWS)


def test_a_day_that_is_named_leaves_the_laws_later_one_told(facts: Facts) -> None:
    assert last_days(facts, told(FROM_DATE, appeal_by="2026-12-02")) == (OWN, LAWS)


@pytest.mark.parametrize("text", [FROM_RECEIPT, "You may appeal within 180 days."])
def test_a_notice_that_does_not_count_from_its_date_leaves_the_laws_day(text: str, facts: Facts) -> None:
    assert last_days(facts, told(text, appeal_days=180))[0] == LAWS


def test_a_notice_that_came_on_its_date_gives_no_less(facts: Facts) -> None:
    assert last_days(facts, told(FROM_DATE, appeal_days=180, received="2026-06-05"))[0] == OWN


def test_once_its_own_day_has_passed_the_law_still_runs(facts: Facts) -> None:
    # June 5 less twenty days: by its count November 12, by the law from June 1 November 28, 2026.
    gone = told(FROM_DATE, appeal_days=180, date="2026-05-16", received="2026-06-01")
    assert last_days(facts, gone)[0] == date(2026, 11, 28)


def test_the_page_names_the_day_of_a_pasted_notice_too(facts: Facts) -> None:
    steps = packet(facts, BASE, told(FROM_DATE))["next-steps"]
    assert "To be safe, send by December 2, 2026." in steps
    assert "The law gives you until December 8, 2026." in steps
    assert "To be safe, send by December 2" not in packet(facts, BASE, told(FROM_RECEIPT))["next-steps"]


@pytest.mark.parametrize(
    "text",
    [
        "within 180 days of the date of this notice",
        "within 180 days from the date of our decision",
        "within 180 calendar days after the date on this letter",
    ],
)
def test_its_own_date_is_read(text: str) -> None:
    assert counts_from_its_date(text, 180)


@pytest.mark.parametrize(
    "text",
    [
        "within 180 days of the date you receive this notice",
        "within 180 days of receipt of this notice",
        "within 60 days of the date of this notice",
    ],
)
def test_another_day_or_another_time_is_not(text: str) -> None:
    assert not counts_from_its_date(text, 180)


def test_a_list_of_who_may_appeal_is_read_as_yours(facts: Facts) -> None:
    listed = FROM_DATE.replace("You may", "You, your representative or your health care provider acting on your behalf may")
    assert "To be safe, send by December 2, 2026." in packet(facts, BASE, told(listed))["next-steps"]
