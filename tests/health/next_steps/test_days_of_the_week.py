"""A day is told that somebody can act on: no holiday for a call, and a day in the calendar where the notice names none."""

from __future__ import annotations

import json

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.conftest import TODAY, case_document, changed
from tests.health.as_of import FRIDAY, packet_on
from tests.health.packets import packet


def test_a_notice_that_names_no_day_still_gives_one_in_the_calendar(facts: Facts) -> None:
    change = {"denial": {"date": "2026-06-05", "received": "2026-06-08", "appeal_days": 180}, "plan": {"kind": {"unknown": True}}}
    case = case_from_json(json.dumps(changed(case_document("tx-insured-off-label"), change)), TODAY)
    calendar = calendar_bytes(case, facts, assess(case, facts, TODAY), words_in("en")).decode()
    assert "DTSTART;VALUE=DATE:20261202" in calendar
    assert "counted from the date on the letter" in calendar.replace("\r\n ", "")


def test_on_a_holiday_the_call_waits_for_the_day_on_which_somebody_answers(facts: Facts) -> None:
    # Thanksgiving is a federal holiday (5 U.S.C. § 6103); the Friday after it is none. On a Friday the next such day is a Monday.
    page = packet_on(facts, "course-cut-caregiver")["next-steps"]
    assert "Today is Thanksgiving Day" in page
    assert "Call the number on the card tomorrow." in page
    page = packet_on(facts, "course-cut-caregiver", day=FRIDAY)["next-steps"]
    assert "Today is a weekend" not in page
    assert "Call the number on the card on November 30, 2026, or the first day that they answer." in page


@pytest.mark.parametrize(
    ("by", "said", "dicho"),
    [
        # December 5, 2026 is a Saturday; Monday, February 15, 2027 is Washington's Birthday (5 U.S.C. § 6103).
        (
            "2026-12-05",
            "Act by December 4, 2026; on the last day, December 5, 2026, offices are shut.",
            "Actúe a más tardar el 4 de diciembre de 2026; el último día, el 5 de diciembre de 2026, las oficinas están cerradas.",
        ),
        (
            "2027-02-15",
            "The last day is February 15, 2027, when offices are shut: count on February 12, 2027.",
            "El último día es el 15 de febrero de 2027, con las oficinas cerradas: cuente con el 12 de febrero de 2027.",
        ),
    ],
)
def test_a_last_day_on_which_offices_are_shut_is_told_with_the_one_to_count_on(facts: Facts, by: str, said: str, dicho: str) -> None:
    change = {"denial": {"appeal_by": by, "appeal_days": None}, "plan": {"kind": {"unknown": True}}}
    page = packet(facts, "tx-insured-off-label", change)["next-steps"]
    assert said in page
    assert "To be safe" not in page
    assert dicho in packet(facts, "tx-insured-off-label", change, "es")["next-steps"]


CARRIED = {
    "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False},
    "denial": {"stage": "final", "date": "2026-10-02", "received": "2026-10-06", "appeal_days": None, "appeal_by": None},
}


def test_an_open_monday_to_which_the_rule_carries_a_saturday_is_not_called_shut(facts: Facts) -> None:
    # Four months from October 6, 2026 end on a Saturday; 29 CFR 2590.715-2719(d)(2)(i) carries that to Monday, February 8, 2027.
    page = packet(facts, "tx-insured-off-label", CARRIED)["next-steps"]
    assert "The last day is February 8, 2027." in page
    assert "offices are shut" not in page
    assert "To be safe, send by February 5, 2027." in page
    assert "; the last day is February 8, 2027" in page
    assert "the last day is February 5" not in page
    page = packet(facts, "tx-insured-off-label", CARRIED, "es")["next-steps"]
    assert "las oficinas están cerradas" not in page
    assert "con las oficinas cerradas" not in page


def test_who_knows_no_fax_signs_while_offices_are_shut_and_sends_when_they_open(facts: Facts) -> None:
    change = {"denial": {"appeal_by": "2026-12-04", "appeal_days": None, "appeal_fax": {"unknown": True}}}
    page = packet_on(facts, "tx-insured-off-label", change)["next-steps"]
    assert "One thing today: sign the appeal" in page
    assert "it goes out tomorrow." in page
    assert "with proof of delivery (to a P.O. box: Priority Mail Express), to be there by December 4, 2026." in page
    # With the number in hand it goes today, and who has no fax is told who sends one.
    with_fax = {"denial": {"appeal_by": "2026-12-04", "appeal_days": None, "appeal_fax": "915-555-0110"}}
    page = packet_on(facts, "tx-insured-off-label", with_fax)["next-steps"]
    assert "One thing today: send the appeal" in page
    assert "No fax? Many shipping shops send one" in page
