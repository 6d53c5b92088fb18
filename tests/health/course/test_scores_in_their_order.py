"""An objection to a cut: its scores stand in the order of their days, and its last day is told apart from that of the appeal."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

CUT: dict[str, Any] = {
    "case_version": 1,
    "denial": {"date": "2026-11-10", "received": "2026-11-12", "appeal_by": "2027-01-14", "stage": "first", "timing": "during"},
    "course": {"approved": 16, "given": 10, "cut": "2026-12-04"},
    "plan": {"kind": "medicare_advantage"},
    "treatment": {
        "drug": "spravato",
        "indication": "trd",
        "scores": [
            {"scale": "phq-9", "score": 22, "date": "2026-08-24"},
            {"scale": "phq-9", "score": 15, "date": "2026-11-09"},
            {"scale": "phq-9", "score": 17, "date": "2026-10-12"},
        ],
    },
    "urgency": {"level": "clinician_certified"},
    "sender": {"role": "patient"},
}


def test_the_table_runs_by_date_whatever_was_entered_first(facts: Facts) -> None:
    objection = packet(facts, CUT)["concurrent-care-objection"]
    days = [objection.rindex(f"PHQ-9 on {day}") for day in ("August 24, 2026", "October 12, 2026", "November 9, 2026")]
    assert days == sorted(days)


def test_the_day_of_the_objection_is_not_given_for_that_of_the_appeal(facts: Facts) -> None:
    page = packet(facts, CUT)["next-steps"]
    assert "The objection: before December 4, 2026; if it is not urgent after all: January 14, 2027" in page
    assert "not urgent after all: December 4" not in page
