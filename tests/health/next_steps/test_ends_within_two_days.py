"""What ends within two days is for today, and stands among the dates and in the calendar (reading 30, patient M8).

The doctors' call of a notice ended on the next day; it was the first of the later steps, in no table of dates and in no calendar.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.health.as_of import packet_of
from tests.health.by_telephone import UNKNOWN
from tests.health.case_names import TEXAS
from tests.health.packets import words_of_papers

CALL = "Your doctor may call 404-555-0121 for a peer-to-peer talk by December 1, 2026."
DAY = date(2026, 11, 30)
REASONS = [{"ground": "ground.not-medically-necessary"}]


def change(by: str = "2026-12-08", told: str = CALL) -> dict[str, Any]:
    gone = dict.fromkeys(("appeal_address", "appeal_fax", "policy"), UNKNOWN)
    return {
        "denial": {**gone, "text": told, "appeal_by": by, "date": "2026-11-10", "reasons": REASONS},
        "plan": {"criteria": []},
        "sender": {"role": "patient"},
    }


def page(facts: Facts, told: dict[str, Any], language: str = "en") -> str:
    return words_of_papers(packet_of(facts, TEXAS, told, language, DAY))["next-steps"]


def test_a_doctors_call_that_ends_tomorrow_stands_under_today(facts: Facts) -> None:
    today, _, then = page(facts, change()).partition(" Today ")[2].partition(" Then ")
    assert "Ask Dr. Ana Lucero today, too, to call 404-555-0121, with the call sheet" in today
    assert "404-555-0121" not in then.partition(" Dates ")[0]
    assert "Pida hoy también" in page(facts, change(), "es")


def test_its_day_is_in_the_table_and_in_the_calendar(facts: Facts) -> None:
    dates = page(facts, change()).partition(" Dates ")[2]
    assert "December 1, 2026: Whose step: the clinician's; What: The call between the doctors" in dates
    packet = packet_of(facts, TEXAS, change(), day=DAY)
    told = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode()
    assert "DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\nSUMMARY:Last day for the clinic's call" in told
    assert "404" not in told


def test_a_call_weeks_away_is_a_step_and_a_date(facts: Facts) -> None:
    later = change("2027-05-01", CALL.replace("December 1", "December 18"))
    today, _, then = page(facts, later).partition(" Today ")[2].partition(" Then ")
    assert "404-555-0121" not in today
    assert "404-555-0121" in then
    assert "December 18, 2026: Whose step: the clinician's" in then


def test_on_the_last_day_overnight_is_too_late(facts: Facts) -> None:
    assert "Ask on that call how it can still count today" in page(facts, change("2026-11-30"))
    assert "Ask on that call how it can still count today" not in page(facts, change("2026-12-03"))


BUSINESS = (
    "Your doctor may discuss this decision with our physician by calling 404-555-0121 within 10 business days of the date of this notice."
)


def of(noticed: str, told: str = BUSINESS) -> dict[str, Any]:
    return change("2027-05-12", told) | {"denial": change("2027-05-12", told)["denial"] | {"date": noticed, "received": UNKNOWN}}


def test_ten_business_days_with_thanksgiving_among_them_may_end_today(facts: Facts) -> None:
    """From November 13: the tenth is the 27th, or the 30th where Thanksgiving is no business day (reading 34, reader of d, 4)."""
    papers = words_of_papers(packet_of(facts, TEXAS, of("2026-11-13"), day=DAY))
    sheet, steps = papers["call-sheet"], papers["next-steps"]
    assert "to November 27, 2026; if holidays do not count, to November 30, 2026: call by then" in sheet
    assert "that is past" not in sheet
    today, _, then = steps.partition(" Today ")[2].partition(" Then ")
    assert "404-555-0121" in today
    assert "November 30, 2026" in today
    assert "seems to be over" not in steps
    assert "November 30, 2026: Whose step: the clinician's; What: The call between the doctors" in then
    assert "si los feriados no cuentan, hasta el 30 de noviembre de 2026" in page(facts, of("2026-11-13"), "es")


def test_a_window_over_by_either_count_is_called_past(facts: Facts) -> None:
    """From November 12: the 26th, or the 27th. And of calendar days no holiday is left out."""
    sheet = words_of_papers(packet_of(facts, TEXAS, of("2026-11-12"), day=DAY))["call-sheet"]
    assert "to November 26, 2026; that is past" in sheet
    days = of("2026-11-13", BUSINESS.replace("10 business", "14 calendar"))
    assert "to November 27, 2026; that is past" in words_of_papers(packet_of(facts, TEXAS, days, day=DAY))["call-sheet"]


def test_while_the_sooner_day_is_to_come_it_alone_is_named(facts: Facts) -> None:
    sheet = words_of_papers(packet_of(facts, TEXAS, of("2026-11-16"), day=DAY))["call-sheet"]
    assert "to November 30, 2026 " in sheet
    assert "holidays do not count" not in sheet
