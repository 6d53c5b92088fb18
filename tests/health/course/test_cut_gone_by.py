"""A course was cut weeks ago: each paper tells it as past, and asks that the sessions come back, and not that they go on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.as_of import packet_on
from tests.health.case_names import CUT

SUNDAY = date(2026, 11, 29)
GONE_BY: dict[str, Any] = {"denial": {"date": "2026-10-20", "received": "2026-10-22"}, "course": {"cut": "2026-11-09"}}


def test_a_cut_that_took_effect_weeks_ago_is_told_as_past(facts: Facts) -> None:
    found = packet_on(facts, CUT, GONE_BY, day=SUNDAY)
    assert "Your notice of October 20, 2026 took effect on November 9, 2026." in found["concurrent-care-objection"]
    assert "have been given; the rest ended on November 9, 2026" in found["call-sheet"]
    assert "is to end" not in found["call-sheet"]


def test_a_cut_still_to_come_is_told_as_to_come(facts: Facts) -> None:
    found = packet_on(facts, CUT, day=SUNDAY)
    assert "takes effect on December 1, 2026." in found["concurrent-care-objection"]
    assert "the rest is to end on December 1, 2026" in found["call-sheet"]


@pytest.mark.parametrize(
    ("change", "asked"),
    [(GONE_BY, "Please restore the sessions meanwhile."), ({}, "Please let the sessions go on meanwhile.")],
)
def test_the_call_asks_for_what_the_day_of_the_cut_leaves(facts: Facts, change: dict[str, Any], asked: str) -> None:
    assert asked in packet_on(facts, CUT, change, day=SUNDAY)["next-steps"]
