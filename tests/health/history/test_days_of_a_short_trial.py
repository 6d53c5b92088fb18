"""A trial of less than four weeks that is no whole weeks is told in days: a notice counts it against four weeks."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet


def table(facts: Facts, last: str) -> str:
    trial = {"drug": "lithium", "dose_mg": 600, "from": "2025-04-28", "to": last, "result": "stopped_side_effect"}
    return packet(facts, "tx-insured-off-label", {"history": {"trials": [trial]}})["internal-appeal"]


def test_no_day_of_a_short_trial_is_lost(facts: Facts) -> None:
    """From 28 April to 16 May are 18 days, and not two weeks; to 19 May are three weeks."""
    assert "18 days in all" in table(facts, "2025-05-16")
    assert "3 weeks in all" in table(facts, "2025-05-19")
    assert "days in all" not in table(facts, "2025-05-28")


def test_weeks_that_are_the_whole_time_taken_are_told_as_that(facts: Facts) -> None:
    """January 12 to May 18, 2026 are 18 weeks; a dose of 225 mg is not reached on the first day."""
    trial = {"drug": "venlafaxine XR", "dose_mg": 225, "from": "2026-01-12", "to": "2026-05-18", "result": "no_response"}
    appeal = packet(facts, "spravato-step-therapy", {"history": {"trials": [{**trial, "weeks": 18}]}})["internal-appeal"]
    assert "(18 weeks in all" in appeal
    part = packet(facts, "spravato-step-therapy", {"history": {"trials": [{**trial, "weeks": 14}]}})["internal-appeal"]
    assert "(14 weeks at that dose)" in part
