"""A blood pressure told with its day, as people type it, is not asked for again (reading 34, second reader, 18)."""

from __future__ import annotations

from datetime import date

import pytest

from appealwright.facts import Facts
from appealwright.next_steps.yearless import days_without_year
from tests.conftest import case_document
from tests.health.case_names import TEXAS
from tests.health.packets import packet

QUOTE = "Section D excludes members with uncontrolled hypertension. The office note of October 29, 2026 lists a blood pressure of 152/98."


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("128/82 on nov 24", (date(2026, 11, 24),)),
        ("since Dec. 3rd", (date(2025, 12, 3),)),
        ("on November 24, 2026", ()),
        ("Feb 30", ()),
        ("mar 2026", ()),
    ],
)
def test_a_day_without_a_year_is_the_last_one(told: str, days: tuple[date, ...]) -> None:
    assert days_without_year(told, date(2026, 11, 30)) == days


@pytest.mark.parametrize(("told", "asked"), [("it is 128/82 on nov 20", False), ("it was 150/95 on oct 2", True), ("it is better", True)])
def test_the_page_asks_for_a_reading_only_where_none_later_was_told(facts: Facts, told: str, *, asked: bool) -> None:
    denial = {
        "text": f"{case_document(TEXAS)['denial']['text']}\n{QUOTE}\n",
        "reasons": [{"ground": "ground.not-medically-necessary", "quote": QUOTE}],
    }
    risks = [{"risk": "blood_pressure", "fact": told, "source": "record"}]
    page = packet(facts, TEXAS, {"denial": denial, "treatment": {"risks": risks}})["next-steps"]
    assert ("a blood pressure, with the date" in page) is asked


def test_what_begins_small_behind_a_stop_is_quoted(facts: Facts) -> None:
    told = "it was high that day. my pcp started me on amlodipine 5 on nov 3 and its 128/82 on nov 20"
    denial = {
        "text": f"{case_document(TEXAS)['denial']['text']}\n{QUOTE}\n",
        "reasons": [{"ground": "ground.not-medically-necessary", "quote": QUOTE}],
    }
    change = {"denial": denial, "sender": {"role": "patient"}, "treatment": {"risks": [{"risk": "blood_pressure", "fact": told}]}}
    assert f'"I{told[1:]}"' in packet(facts, TEXAS, change)["internal-appeal"]
