"""The days for which the notice says that the treatment was asked for stand in the letter, and not a blank.

Reading 36, H 5: "Requested dates: 12/01/2026 - 01/15/2027" stood in the notice, "from ____ (date of the first infusion)" in the appeal.
Reading 35: a clerk asks whether other days are a new request.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.course.dates_asked import dates_asked
from tests.conftest import TODAY, case_document
from tests.health.case_names import TEXAS
from tests.health.packets import packet

ASKED = (date(2026, 12, 1), date(2027, 1, 15))


def read(text: str, timing: str = "before") -> tuple[date, date] | None:
    document = {"case_version": 2, "denial": {"text": text, "date": "2026-11-20", "timing": timing}}
    return dates_asked(case_from_json(json.dumps(document), TODAY))


@pytest.mark.parametrize(
    "text",
    [
        "Requested dates: 12/01/2026 - 01/15/2027",
        "Requested dates ........ 12/01/2026 - 01/15/2027",
        "Service dates requested: December 1, 2026 through January 15, 2027",
        "Dates of service          12/01/2026 to 01/15/2027",
        "Auth #: 7718   Requested: 12-01-26 to 01-15-27",
        "DATES\n12/01/2026-01/15/2027",
        "Qty: 8   Requested from 12/01/2026 through 01/15/2027",
    ],
)
def test_labelled_days_to_come_were_asked_for(text: str) -> None:
    assert read(text) == ASKED


@pytest.mark.parametrize(
    "text",
    [
        "Approved dates: 12/01/2026 - 01/15/2027",
        "Authorized period: 12/01/2026 - 01/15/2027",
        "Dates of service: 09/01/2026 - 10/15/2026",
        "Requested dates: 12/01/2026 - 01/15/2027\nRequested dates: 02/01/2027 - 03/15/2027",
        "Your plan year runs from 12/01/2026 to 11/30/2027.",
        "Requested date: 12/01/2026",
    ],
)
def test_days_approved_or_given_and_two_spans_are_none(text: str) -> None:
    assert read(text) is None


def test_care_already_given_was_given_on_its_days() -> None:
    assert read("Requested dates: 12/01/2026 - 01/15/2027", "after") is None


def told(days: str, start: str | None = None) -> dict[str, Any]:
    document = case_document(TEXAS)["denial"]
    text = document["text"].replace("Dear Thomas Reyes", f"Requested dates: {days}\n\nDear Thomas Reyes")
    return {"denial": {"text": text, "timing": "before"}, "treatment": {"start": start, "sessions": 12}}


def test_they_stand_in_the_reference_and_in_the_request_and_no_blank_asks_for_the_first(facts: Facts) -> None:
    letter = packet(facts, TEXAS, told("12/01/2026 - 01/15/2027"))["internal-appeal"]
    assert "Dates requested: December 1, 2026 to January 15, 2027" in letter
    assert "requested for December 1, 2026 to January 15, 2027" in letter
    assert "date of the first session" not in letter


def test_of_days_that_have_begun_the_first_is_asked_anew(facts: Facts) -> None:
    letter = packet(facts, TEXAS, told("11/15/2026 - 01/15/2027"))["internal-appeal"]
    assert "requested for November 15, 2026 to January 15, 2027, now from ____ (date of the first session)" in letter


def test_a_first_day_that_was_told_stands_beside_them(facts: Facts) -> None:
    letter = packet(facts, TEXAS, told("12/01/2026 - 01/15/2027", "2026-12-07"))["internal-appeal"]
    assert "Dates requested: December 1, 2026 to January 15, 2027" in letter
    assert "from December 7, 2026" in letter
    assert "requested for" not in letter
