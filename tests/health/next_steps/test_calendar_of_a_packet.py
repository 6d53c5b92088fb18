"""The calendar of a packet: what is still to come, under its right name."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import LETTERS, words_in
from tests.health.as_of import judged, packet_of
from tests.health.case_names import CALIFORNIA, CUT, TEXAS
from tests.health.new_york import NEW_YORK
from tests.health.packets import words_of_papers

ALARMS = {
    # At nine in the morning, and none of a day that is gone: in its place the next morning.
    "2026-12-04": ["-P5DT15H", "-P1DT15H"],
    "2026-12-11": ["-P12DT15H", "-P6DT15H", "-P1DT15H"],
    "2026-12-18": ["-P13DT15H", "-P6DT15H", "-P1DT15H"],
    "2026-11-30": ["-P1DT15H"],
}


@pytest.mark.parametrize("day", ALARMS)
def test_the_calendar_reminds_of_what_is_still_to_come(day: str, facts: Facts) -> None:
    packet = packet_of(facts, TEXAS, {"denial": {"appeal_by": day}})
    told = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode()
    due = next(event for event in told.split("BEGIN:VEVENT") if "SUMMARY:Appeal due" in event)
    assert [line.removeprefix("TRIGGER:") for line in due.splitlines() if line.startswith("TRIGGER")] == ALARMS[day]
    assert ("Call: is it logged?" in told) is (day in {"2026-12-04", "2026-11-30"})


def test_after_an_objection_the_calendar_has_the_full_papers_and_the_call(facts: Facts) -> None:
    packet = packet_of(facts, CUT)
    told = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode()
    # Two days from Friday; the next day on which offices are open is Monday.
    assert "DTSTART;VALUE=DATE:20261129\r\nDTEND;VALUE=DATE:20261130\r\nSUMMARY:Send the full papers" in told
    assert "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\nSUMMARY:Call: is it logged?" in told
    # Each rings on its morning; what is for today needs no bell.
    events = {event.partition("SUMMARY:")[2].partition(" (")[0]: event for event in told.split("BEGIN:VEVENT")[1:]}
    assert all("TRIGGER:PT9H" in events[title] for title in ("Send the full papers", "Call: is it logged?"))
    assert "TRIGGER" not in events["Today's one step"]


def test_a_calendar_does_not_call_an_argument_the_last_day(facts: Facts) -> None:
    case, assessment = judged(facts, CALIFORNIA, NEW_YORK)
    told = calendar_bytes(case, facts, assessment, words_in(LETTERS)).decode().replace("\r\n ", "")
    assert "The last day of all" not in told
    assert "an argument for who is late" in told


def decided(facts: Facts, change: dict[str, Any], base: str = TEXAS) -> tuple[str, str]:
    """What the calendar and the page of next steps say of the day on which the plan's time ends."""
    packet = packet_of(facts, base, change)
    told = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode().replace("\r\n ", "").replace("\\,", ",")
    return told, words_of_papers(packet)["next-steps"]


def test_page_and_calendar_name_one_day_for_the_answer(facts: Facts) -> None:
    """45 CFR 147.136(b)(3)(i): 30 days from Friday, November 27; the call is for the Monday after that Sunday."""
    told, page = decided(facts, {})
    assert "their time ends on December 27, 2026." in told
    assert "DTSTART;VALUE=DATE:20261228" in told
    assert "December 27, 2026, if they get it today; else write it here" in page


def test_of_a_medicare_plan_both_days_stand_in_both(facts: Facts) -> None:
    """42 CFR 422.590: 7 days on a Part B drug, else 30; nobody has said which it is."""
    told, page = decided(facts, {"plan": {"kind": "medicare_advantage", "criteria": []}})
    assert "their time ends on December 4, 2026." in told
    assert "By the longer of two times it ends on December 27, 2026." in told
    assert (
        "December 4, 2026 if the plan treats it as a Part B drug, otherwise December 27, 2026 (ask the plan which), if they get it today"
        in page
    )


def test_of_a_course_that_is_cut_neither_counts_the_time_for_care_not_yet_given(facts: Facts) -> None:
    told, page = decided(facts, {}, CUT)
    assert "Call: is it decided?" not in told
    assert "if they get it today" not in page
