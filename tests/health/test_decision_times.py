"""The time to decide, and the number of levels, that the notice itself gives: used where the rule gives longer, never beyond the rule."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import Case, case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.notice.decides import decision_time
from appealwright.notice.levels import tells_of_two
from appealwright.words import words_in
from tests.conftest import case_document, changed
from tests.health.as_of import FRIDAY
from tests.health.as_of import friday_paper as paper
from tests.health.case_names import TEXAS

ERISA = {"plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False, "criteria": []}}
TWO = "Your plan has two levels of internal appeal. We will decide a pre-service appeal within 15 days at each level."
LONG = "We will decide your appeal within 45 days."
MARK = "Your notice gives the time:"


def told(text: str, timing: str = "before", **denial: Any) -> dict[str, Any]:
    own = case_document(TEXAS)["denial"]["text"]
    return {**ERISA, "denial": {"text": f"{own}\n{text}", "date": "2026-11-13", "received": "2026-11-18", "timing": timing, **denial}}


def case_of(change: dict[str, Any]) -> Case:
    return case_from_json(json.dumps(changed(case_document(TEXAS), change)), FRIDAY)


@pytest.mark.parametrize(
    ("text", "timing", "days"),
    [
        (TWO, "before", 15),
        (TWO, "after", None),
        ("We will decide a post-service grievance within 30 days.", "after", 30),
        ("We will decide pre-service appeals within 15 days and post-service appeals within 30 days.", "after", 30),
        ("We will decide pre-service appeals within 15 days and post-service appeals within 30 days.", "before", 15),
        ("You may appeal. We will send you a written decision within thirty (30) days.", "before", 30),
        ("Your appeal will be decided within 20 calendar days.", "before", 20),
        ("A member may file a first appeal. A decision is made in 30 days.", "before", 30),
        ("Your appeal is decided within 20 days.", "before", 20),
        ("First level: write to the Appeals Unit. We answer within 30 days.", "after", 30),
        ("We decide an expedited appeal within 72 hours. We decide other appeals in 30 days.", "before", 30),
        ("We answer within 30 days of a new request.", "before", None),
        ("We answer the telephone within two days of your call.", "before", None),
        ("A decision is made in 30 days on a request for prior authorization.", "before", None),
        ("We will decide an urgent appeal within 3 days.", "before", None),
        ("We will decide an appeal within 30 days, or 60 days where care was given.", "before", None),
        ("We will acknowledge your appeal within 5 days.", "before", None),
        ("We may extend the time for your appeal. We will notify you within 5 days of the extension.", "before", None),
        ("We will decide your appeal within 30 business days.", "before", None),
        ("The independent reviewer will decide your external appeal within 45 days.", "before", None),
        ("You must file your appeal within 180 days.", "before", None),
        ("We will decide a second level appeal within 10 days.", "before", None),
    ],
)
def test_the_time_to_decide_that_a_notice_gives(text: str, timing: str, days: int | None) -> None:
    found = decision_time(case_of(told(text, timing)), FRIDAY)
    assert (found and found.days) == days


def test_a_second_level_has_its_own_time() -> None:
    text = "We will decide your appeal within 30 days. We will decide a second level appeal within 10 days."
    second = decision_time(case_of(told(text, stage="after_first_appeal")), FRIDAY)
    assert second is not None
    assert second.days == 10
    assert decision_time(case_of(told(text, stage="final")), FRIDAY) is None


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (TWO, True),
        ("You may ask for a second level grievance within 60 business days after the first decision.", True),
        ("If you are still not satisfied you may send a second appeal within 60 days of the first decision.", True),
        ("After two appeals you may ask for external review.", True),
        ("You may also ask for a voluntary second level appeal.", False),
        ("A second appeal is not required.", False),
        ("There is no second level of appeal.", False),
        ("Your plan has one level of appeal.", False),
    ],
)
def test_two_levels_are_told_where_the_second_is_owed(text: str, *, two: bool) -> None:
    assert tells_of_two(case_of(told(text))) is two


def test_a_shorter_time_is_the_one_counted(facts: Facts) -> None:
    """29 CFR 2560.503-1(i)(2)(ii): 30 days, or 15 at each of two levels. 15 days from November 27, 2026 are December 12."""
    change = changed(told(TWO), {"treatment": {"start": "2026-12-09"}})
    page = paper(facts, "next-steps", TEXAS, change)
    assert "they may take until December 12, 2026" in page
    assert 'within 15 days at each level."' in page
    assert "internal appeal (two levels, by the notice)" in page
    assert "hasta el 12 de diciembre de 2026" in paper(facts, "next-steps", TEXAS, change, "es")
    letter = paper(facts, "internal-appeal", TEXAS, change)
    assert f'{MARK} "We will decide a pre-service appeal within 15 days at each level."' in letter
    assert "within 30 days of receiving it" not in letter
    case = case_of(change)
    calendar = calendar_bytes(case, facts, assess(case, facts, FRIDAY), words_in("en")).decode()
    assert f"DTSTART;VALUE=DATE:{date(2026, 12, 12):%Y%m%d}" in calendar


def test_a_longer_time_than_the_rules_is_not_followed(facts: Facts) -> None:
    """The rule's 30 days from November 27, 2026 are December 27; the notice's 45 would be January 11."""
    change = changed(told(LONG), {"treatment": {"start": "2026-12-09"}})
    page = paper(facts, "next-steps", TEXAS, change)
    assert "they may take until December 27, 2026" in page
    assert "That is longer, and the rule counts." in page
    assert MARK not in paper(facts, "internal-appeal", TEXAS, change)
    assert "lo que cuenta es la regla" in paper(facts, "next-steps", TEXAS, change, "es")
    equal = paper(facts, "next-steps", TEXAS, told("We will decide your appeal within 30 days."))
    assert "That is longer" not in equal
    assert 'The notice says: "We will' not in equal
