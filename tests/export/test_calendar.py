"""The calendar file, read back by the icalendar library: what a telephone will show, and when it will ring."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from appealwright.assessment import assess
from appealwright.case import CaseError, case_from_json
from appealwright.characters import without_forbidden
from appealwright.export.calendar import calendar_bytes, has_dates
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed
from tests.export.unsaid import HEALTH

CASE = "ca-dmhc-insured-experimental"


def made(facts: Facts, change: Mapping[str, Any] | None = None, as_of: date = TODAY) -> bytes:
    case = case_from_json(json.dumps(changed(case_document(CASE), change or {})), as_of)
    return calendar_bytes(case, facts, assess(case, facts, as_of), words_in("en"))


def events(data: bytes) -> list[Event]:
    return [item for item in Calendar.from_ical(data).walk("VEVENT") if isinstance(item, Event)]


def appeal_due(data: bytes) -> Event:
    """The event of the next step; other days of the case stand beside it."""
    [event] = [event for event in events(data) if str(event["UID"]).startswith("claimant-internal-appeal-")]
    return event


def test_the_last_day_of_the_appeal_stands_in_the_calendar_as_a_whole_day(facts: Facts) -> None:
    event = appeal_due(made(facts))
    # 29 CFR 2560.503-1(h)(3)(i): received November 6, 2026 + 180 days
    assert event.decoded("DTSTART") == date(2027, 5, 5)
    assert event.decoded("DTEND") == date(2027, 5, 6)
    assert str(event["SUMMARY"]) == "Appeal due (48-1127)"
    assert "29 CFR 2560.503-1(h)(3)(i)" in str(event["DESCRIPTION"])


def test_it_rings_two_weeks_one_week_and_two_days_before_in_the_morning_and_never_at_midnight(facts: Facts) -> None:
    event = appeal_due(made(facts))
    nine = timedelta(hours=9)
    assert [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")] == [timedelta(days=-days) + nine for days in (14, 7, 2)]
    assert {str(alarm["ACTION"]) for alarm in event.walk("VALARM")} == {"DISPLAY"}
    assert {str(alarm["DESCRIPTION"]) for alarm in event.walk("VALARM")} == {"Appeal due (48-1127)"}


def test_the_day_of_the_notice_rules_and_says_so(facts: Facts) -> None:
    event = appeal_due(made(facts, {"denial": {"appeal_by": "2026-12-31"}}))
    assert event.decoded("DTSTART") == date(2026, 12, 31)
    assert "This is the day by the letter itself." in str(event["DESCRIPTION"])


def test_after_the_last_appeal_no_alarm_for_it_is_left_to_be_trusted(facts: Facts) -> None:
    events_of_it = events(made(facts, {"denial": {"stage": "final"}}))
    assert "Appeal due (48-1127)" not in [str(event["SUMMARY"]) for event in events_of_it]


def test_a_last_day_on_a_sunday_rings_for_the_friday_before_and_names_both(facts: Facts) -> None:
    # received October 20, 2026 + 180 days = Sunday, April 18, 2027
    event = appeal_due(made(facts, {"denial": {"date": "2026-10-16", "received": "2026-10-20"}}))
    assert event.decoded("DTSTART") == date(2027, 4, 16)
    assert "April 18, 2027" in str(event["DESCRIPTION"])


@pytest.mark.parametrize(
    "kind", ["employer", "individual", "fehb", "medicare_original", "medicare_advantage", "medicaid_managed", "tricare"]
)
def test_no_title_says_a_word_about_health_or_names_insurer_or_clinic(kind: str, facts: Facts) -> None:
    for event in events(made(facts, {"plan": {"kind": kind}})):
        shown = [str(event["SUMMARY"]), *(str(alarm["DESCRIPTION"]) for alarm in event.walk("VALARM"))]
        assert not [title for title in shown if HEALTH.search(title) or "Golden Valley" in title or "Sierra" in title]


def test_of_a_day_that_has_passed_the_call_that_follows_is_left_and_where_none_is_known_to_look_for_it(facts: Facts) -> None:
    late = date(2027, 6, 1)
    [step, event] = events(made(facts, as_of=late))
    assert step.decoded("DTSTART") == late
    assert event.decoded("DTSTART") == date(2027, 6, 2)
    assert "Call: is it logged?" in str(event["SUMMARY"])
    unknown = {"denial": {key: {"unknown": True} for key in ("text", "date", "received", "appeal_by", "appeal_days", "reasons")}}
    [event, decided] = events(made(facts, unknown, as_of=late))
    assert event.decoded("DTSTART") == late
    assert "Look in the notice" in str(event["SUMMARY"])
    # The page of next steps names this day too: 30 days in California (H&S 1368.01(a)).
    assert decided.decoded("DTSTART") == late + timedelta(days=30)
    case = case_from_json(json.dumps(changed(case_document(CASE), unknown)), late)
    assert not has_dates(case, assess(case, facts, late), facts)


def test_todays_step_stands_there_and_the_day_on_which_an_appeal_of_today_is_to_be_decided(facts: Facts) -> None:
    days = {str(event["SUMMARY"]): event.decoded("DTSTART") for event in events(made(facts))}
    assert days["Today's one step (48-1127)"] == TODAY
    # California, a standard grievance: 30 days (H&S 1368.01(a))
    assert days["Call: is it decided? (48-1127)"] == TODAY + timedelta(days=30)
    urgent = {"urgency": {"level": "clinician_certified"}}
    assert "Call: is it logged? (48-1127)" in {str(event["SUMMARY"]) for event in events(made(facts, urgent))}


@pytest.mark.parametrize(
    ("as_of", "sent"),
    [
        (date(2026, 11, 25), date(2026, 11, 27)),  # a Wednesday: this Friday
        (date(2026, 11, 28), date(2026, 12, 4)),  # a Saturday: the Friday that the page names
    ],
)
def test_the_day_on_which_the_page_asks_to_send_rings_where_the_last_day_is_far(as_of: date, sent: date, facts: Facts) -> None:
    days = {str(event["SUMMARY"]): event.decoded("DTSTART") for event in events(made(facts, as_of=as_of))}
    assert days["Send your papers (48-1127)"] == sent
    near = {str(event["SUMMARY"]) for event in events(made(facts, {"denial": {"appeal_by": "2026-12-01"}}, as_of))}
    assert "Send your papers (48-1127)" not in near


def test_a_call_stands_on_no_weekend(facts: Facts) -> None:
    """30 days from Thursday, November 26 are Saturday, December 26."""
    days = {str(event["SUMMARY"]): event.decoded("DTSTART") for event in events(made(facts, as_of=date(2026, 11, 26)))}
    assert days["Call: is it decided? (48-1127)"] == date(2026, 12, 28)


def test_lines_end_and_fold_as_the_standard_has_it_in_any_script(facts: Facts) -> None:
    data = made(facts, {"denial": {"reference": "محمد, 王; 😀\\ " * 8}})
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert all(len(line) <= 75 for line in lines)
    assert [line.decode() for line in lines]
    event = appeal_due(data)
    assert "محمد, 王; 😀\\" in str(event["SUMMARY"])


odd = st.text(st.characters() | st.sampled_from('\r\n:;,\\"\x85\u2028 A'), max_size=80)


@settings(max_examples=40)
@given(odd, odd, odd)
def test_whatever_was_typed_adds_no_line_and_no_day_of_its_own(facts: Facts, reference: str, insurer: str, member: str) -> None:
    typed = {"denial": {"reference": f"x{reference}", "insurer": insurer}, "member": {"id": member}}
    try:
        data = made(facts, typed)
    except CaseError:
        return  # refused with a sentence before it comes so far
    plain = made(facts, {"denial": {"reference": "x"}})
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    assert [event.decoded("DTSTART") for event in events(data)] == [event.decoded("DTSTART") for event in events(plain)]
    assert [list(event) for event in Calendar.from_ical(data).walk()] == [list(event) for event in Calendar.from_ical(plain).walk()]
    shown = " ".join(without_forbidden(f"x{reference}")[0].split())
    assert str(appeal_due(data)["SUMMARY"]) == f"Appeal due ({shown})"


def test_two_cases_do_not_overwrite_each_other_and_the_same_case_does(facts: Facts) -> None:
    first, again = made(facts), made(facts, as_of=TODAY + timedelta(days=1))
    other = made(facts, {"member": {"id": "ZZ 1"}})
    assert events(first)[0]["UID"] == events(again)[0]["UID"] != events(other)[0]["UID"]
    assert made(facts) == first
