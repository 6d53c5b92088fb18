"""What the call sheet expects to hear: points about what was said, and about nothing else."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MEDICAID


def test_no_point_of_the_call_sheet_is_about_something_nobody_said(facts: Facts) -> None:
    sheet = packet(facts, MEDICAID)["call-sheet"]
    assert "Spravato did not help" not in sheet
    assert "gives the dose and weeks recorded for each" not in sheet
    assert "Our directory lists providers" not in sheet
    assert (
        "suicidality is short-term"
        not in packet(facts, "spravato-step-therapy", {"urgency": {"level": "clinician_certified"}})["call-sheet"]
    )
