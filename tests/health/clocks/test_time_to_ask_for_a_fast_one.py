"""A fast decision that is to be asked for within days of the denial: its day is told while it is open, and its end is not passed over.

42 CFR 478.20(c), by 32 CFR 199.15(h): three days after the denial was received. Missed, the 90 days of the ordinary request remain.
"""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.facts import Facts
from tests.health.tricare_renewal import calendar, renewal

CERTIFIED = {"urgency": {"level": "clinician_certified"}}
LATE, IN_TIME = {"denial": {"received": "2026-11-20"}}, {"denial": {"received": "2026-11-29"}}
ENDED, ENDS = "ended on November 23, 2026", "December 2, 2026"


@pytest.mark.parametrize("urgency", [{}, CERTIFIED])
def test_a_page_that_goes_out_when_the_time_is_over_says_so_and_asks_all_the_same(urgency: dict[str, object], facts: Facts) -> None:
    page = renewal(facts, {**LATE, **urgency})["expedited-appeal"]
    assert "three calendar days" in page
    assert ENDED in page
    assert "on the ordinary time, for which it is in time" in page


@pytest.mark.parametrize("urgency", [{}, CERTIFIED])
def test_who_is_late_is_told_to_ask_by_telephone_and_to_send_the_appeal_the_same_day(urgency: dict[str, object], facts: Facts) -> None:
    page = renewal(facts, {**LATE, **urgency})["next-steps"]
    assert ENDED in page
    assert "ask if they still take the urgent one" in page
    assert "November 23, 2026 (passed)" in page.split("Dates ")[1]
    assert "20261123" not in calendar(facts, {**LATE, **urgency})


@pytest.mark.parametrize("urgency", [{}, CERTIFIED])
def test_the_day_stands_on_the_page_in_the_dates_and_in_the_calendar_while_it_is_open(urgency: dict[str, object], facts: Facts) -> None:
    papers = renewal(facts, {**IN_TIME, **urgency})
    assert f"in time to {ENDS}" in papers["expedited-appeal"]
    before, dates = papers["next-steps"].split("Dates ", 1)
    assert ENDS in before
    assert ENDS in dates
    assert "DTSTART;VALUE=DATE:20261202" in calendar(facts, {**IN_TIME, **urgency})
    assert "Ask for a fast decision" in calendar(facts, {**IN_TIME, **urgency})


def test_counted_from_the_date_on_the_notice_where_nobody_told_when_it_came(facts: Facts) -> None:
    page = renewal(facts, {"denial": {"received": {"unknown": True}}})["next-steps"]
    assert "counted from the date on the notice" in page.split("If waiting is dangerous")[1][:500]
    assert "November 19, 2026" in page


def test_nothing_is_said_of_it_where_no_urgent_page_is_made(facts: Facts) -> None:
    papers = renewal(facts, {**LATE, "urgency": {"level": "not_urgent"}})
    assert "November 23, 2026" not in papers["next-steps"]
    assert "20261202" not in calendar(facts, {**IN_TIME, "urgency": {"level": "not_urgent"}}, date(2026, 11, 30))


def test_the_spanish_page_says_it_too(facts: Facts) -> None:
    page = renewal(facts, LATE, language="es")["next-steps"]
    assert "terminaron el 23 de noviembre de 2026" in page


def test_a_stop_has_a_space_behind_it_where_the_time_is_told(facts: Facts) -> None:
    """Reading 31, 17: "leave that appeal out.The time to ask for a fast decision"."""
    assert "leave that appeal out. The time to ask" in renewal(facts, LATE)["next-steps"]
    assert "leave that appeal out. The last day to ask" in renewal(facts, IN_TIME)["next-steps"]
    assert "déjela fuera. Los días para pedir" in renewal(facts, LATE, language="es")["next-steps"]


def test_a_line_that_begins_with_today_says_it_once(facts: Facts) -> None:
    """Reading 31, 25: "One thing today: ask Marisol Quint today if waiting is dangerous"."""
    assert "One thing today: ask Marisol Quint if waiting is dangerous." in renewal(facts)["next-steps"]
    assert "Una sola cosa hoy: pregunte al médico (Marisol Quint) si es peligroso esperar." in renewal(facts, language="es")["next-steps"]


FIVE = "You may ask for an expedited appeal within five days after you receive this notice."


def of_employer(said: str) -> dict[str, object]:
    """An insured plan at work in Texas, whose law gives no time of its own for that."""
    return {"denial": {"text": said, "received": "2026-11-20", "reasons": REASONS, **NO_ADDRESS}, "plan": OF_EMPLOYER}


REASONS = [{"ground": "ground.not-medically-necessary", "quote": "Not medically necessary."}]
NO_ADDRESS = {name: {"unknown": True} for name in ("appeal_address", "appeal_fax", "policy", "insurer", "appeal_by")}
OF_EMPLOYER = {"kind": "employer", "funding": "insured", "issued_in": "TX"}


def test_where_the_notice_of_any_plan_gives_such_a_time_it_is_told_by_its_own_words(facts: Facts) -> None:
    papers = renewal(facts, of_employer(f"Not medically necessary. {FIVE}"))
    assert FIVE in papers["expedited-appeal"]
    assert "that time ended on November 25, 2026" in papers["expedited-appeal"]
    assert "The time to ask for a fast decision ended on November 25, 2026" in papers["next-steps"]
    assert "Rests on: the notice itself" in papers["next-steps"].split("November 25, 2026 (passed)")[1]


@pytest.mark.parametrize(
    "said",
    [
        "We will decide an expedited appeal within five days after you receive this notice.",
        "You may ask for an expedited external review within five days after you receive this notice.",
        "You may appeal within five days after you receive this notice.",
    ],
)
def test_no_other_time_of_a_notice_is_taken_for_it(said: str, facts: Facts) -> None:
    papers = renewal(facts, of_employer(f"Not medically necessary. {said}"))
    assert "to ask for a fast decision" not in papers["next-steps"]
