"""The times that a notice gives: for the appeal where nobody entered them, and for going to court."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.calendar import calendar_bytes, has_dates
from appealwright.facts import Facts
from appealwright.notice.clock.times import appeal_time, last_day_to_sue, time_to_sue
from appealwright.words import words_in
from tests.conftest import case_document, changed
from tests.health.as_of import FRIDAY
from tests.health.as_of import friday_paper as paper
from tests.health.by_telephone import UNKNOWN
from tests.health.case_names import TEXAS

GONE = dict.fromkeys(("reasons", "appeal_address", "policy", "appeal_by", "appeal_days"), UNKNOWN)


def told(text: str, **denial: Any) -> dict[str, Any]:
    return {"denial": {**GONE, "text": text, "date": "2026-11-13", "received": "2026-11-18", **denial}, "plan": {"criteria": []}}


def case_of(change: dict[str, Any]) -> Any:
    return case_from_json(json.dumps(changed(case_document(TEXAS), change)), FRIDAY)


def calendar(facts: Facts, change: dict[str, Any]) -> str:
    case = case_of(change)
    return calendar_bytes(case, facts, assess(case, facts, FRIDAY), words_in("en")).decode().replace("\r\n ", "")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("HOW TO APPEAL\nYou have 180 calendar days from the date you got this letter.", 180),
        ("You may request an appeal within 180 days of this notice. (Washington members: you have 60 days.)", 60),
        ("A request for reconsideration must be received within sixty days of this notice.", 60),
        ("You may appeal. We will decide within 30 days.", None),
        ("You may ask for an appeal. If you want your services to continue you must ask within 10 days.", None),
        ("You have four months or 120 days to request an external review after your appeal.", None),
        ("Your provider may ask for a peer-to-peer call within 5 business days.", None),
    ],
)
def test_the_shortest_time_for_the_appeal_is_the_one_told(text: str, days: int | None) -> None:
    found = appeal_time(case_of(told(text)))
    assert (found and found.days) == days


def test_what_was_entered_is_not_told_again() -> None:
    text = "You have 180 calendar days from the date you got this letter to appeal."
    assert appeal_time(case_of(told(text)))
    assert appeal_time(case_of(told(text, appeal_days=180))) is None
    assert appeal_time(case_of(told(text, appeal_by="2027-05-01"))) is None
    assert appeal_time(case_of(told(text, stage="final"))) is None


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_time_that_only_the_notice_gives_is_the_day_to_send_by(language: str, facts: Facts) -> None:
    """180 days from November 13, 2026 are May 12, 2027; 60 are January 12."""
    unknown = {"plan": {"kind": UNKNOWN, "funding": UNKNOWN, "criteria": []}}
    page = paper(facts, "next-steps", TEXAS, changed(told("You have 180 calendar days to appeal."), unknown), language)
    assert ("the last day is May 12, 2027" if language == "en" else "el último día es el 12 de mayo de 2027") in page
    assert "DTSTART;VALUE=DATE:20270512" in calendar(facts, changed(told("You have 180 calendar days to appeal."), unknown))
    # Texas, insured: the rule gives 180 days from the day it came, and the notice 60 for some: both stand, the shorter above.
    two = told("You may appeal within 180 days. Some members: you have 60 days.")
    page = paper(facts, "next-steps", TEXAS, two, language)
    assert ("the last day is January 12, 2027" if language == "en" else "el último día es el 12 de enero de 2027") in page
    assert ("May 17, 2027" if language == "en" else "17 de mayo de 2027") in page
    assert "DTSTART;VALUE=DATE:20270112" in calendar(facts, two)


def test_a_time_that_is_nearly_over_waits_for_no_call(facts: Facts) -> None:
    unknown = {"plan": {"kind": UNKNOWN, "funding": UNKNOWN, "criteria": []}, "urgency": {"level": "not_urgent"}}
    old = changed(told("You have 60 days to appeal.", date="2026-10-01", received=UNKNOWN), unknown)
    # 60 days from October 1, 2026 are November 30.
    page = paper(facts, "next-steps", TEXAS, old)
    assert "send by November 30, 2026" in page
    assert "One thing today: send the appeal" in page


def test_a_day_that_must_see_the_papers_there_is_no_day_to_send_them(facts: Facts) -> None:
    text = "If you disagree, a request for reconsideration must be received within 60 days of this notice."
    page = paper(facts, "next-steps", TEXAS, told(text, appeal_days=60))
    # 60 days from November 13, 2026 are January 12, 2027.
    assert "It must be there by January 12, 2027." in page


SUIT = (
    "You have the right to bring a civil action under Section 502(a) of ERISA. "
    "No action may be brought more than one year after the date of this letter."
)


@pytest.mark.parametrize(
    ("words", "told_so"),
    [
        ("Claims must be brought within one year.", True),
        ("No suit may be filed later than one year after the date of their decision.", True),
        ("Legal action must be brought within two years of the final appeal decision.", True),
        # A claim for payment is sent, and an appeal is brought to the plan.
        ("Claims must be submitted within one year.", False),
        ("A claim may be brought to the appeals committee within 60 days.", False),
        ("You may sue within the time that your plan sets.", False),
    ],
)
def test_the_time_in_which_claims_must_be_brought_is_the_time_to_sue(words: str, *, told_so: bool) -> None:
    assert time_to_sue(case_of(told(words))) == (words if told_so else "")


def test_the_last_day_to_sue_is_a_date_and_in_the_calendar(facts: Facts) -> None:
    final = {
        **told(SUIT, stage="final", date="2026-07-25", received=UNKNOWN),
        "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False, "criteria": []},
    }
    found = last_day_to_sue(case_of(final))
    assert found is not None
    assert found.day == date(2027, 7, 25)
    assert "July 25, 2027" in paper(facts, "next-steps", TEXAS, final)
    told_there = calendar(facts, final)
    assert "DTSTART;VALUE=DATE:20270725" in told_there
    assert "SUMMARY:Last day for court" in told_there
    case = case_of(final)
    assert has_dates(case, assess(case, facts, FRIDAY), facts)
    # A plan counts from its last decision: a first denial starts no such time.
    passage = [
        {"kind": "appeals", "words": "No action at law may be brought more than one year after the final determination.", "page": "88"}
    ]
    assert last_day_to_sue(case_of({**told("Denied."), "plan": {"passages": passage, "criteria": []}})) is None
    final_by_plan = {**told("Denied.", stage="final"), "plan": {"passages": passage, "criteria": []}}
    assert last_day_to_sue(case_of(final_by_plan)) is not None
    assert last_day_to_sue(case_of(told("You may appeal within 60 days of the date of this letter."))) is None


def test_whoever_pays_a_private_employers_plan_gives_180_days(facts: Facts) -> None:
    """29 CFR 2560.503-1(h)(3)(i) binds self-funded and insured plans alike. 180 days from October 28, 2026 are April 26, 2027."""
    change = {**told("Denied.", date="2026-10-28", received=UNKNOWN), "plan": {"kind": "employer", "funding": UNKNOWN, "criteria": []}}
    page = paper(facts, "next-steps", TEXAS, change)
    assert "The last day is April 26, 2027." in page
    assert "1-866-444-3272" in page
    assert "DTSTART;VALUE=DATE:20270426" in calendar(facts, change)
    public = changed(change, {"plan": {"kind": "public_employer"}})
    assert "April 26, 2027" not in paper(facts, "next-steps", TEXAS, public)
