"""The calendar of a packet: what is still to come, under its right name."""

from __future__ import annotations

import pytest

from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import LETTERS, words_in
from tests.health.as_of import judged, packet_of
from tests.health.case_names import CALIFORNIA, CUT, TEXAS
from tests.health.new_york import NEW_YORK

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
