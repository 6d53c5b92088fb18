"""A date typed in numbers is written out where the letter itself speaks, and stays as typed between quotation marks."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.writer.written import dates_in_full
from tests.health.packets import packet
from tests.health.told import RETRO


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("on 8/6/26 Tanya said no auth", "on August 6, 2026 Tanya said no auth"),
        ("since 12-01-2025", "since December 1, 2025"),
        ("in 3/4/98", "in March 4, 1998"),
        ("13/6/26", "13/6/26"),
        ("134/82 on the cuff, 24/7, 8/6", "134/82 on the cuff, 24/7, 8/6"),
        ("call 512-555-0119, reference 8/6/26/4", "call 512-555-0119, reference 8/6/26/4"),
    ],
)
def test_what_is_a_day_is_written_out(typed: str, full: str) -> None:
    assert dates_in_full(typed) == full


def test_the_letter_says_the_day_of_a_call_in_full(facts: Facts) -> None:
    """Readings 28, lawyer 29."""
    told = "On 5/6/26 Tanya at the plan told the clinic that no authorization is needed."
    found = packet(facts, RETRO, {"approval": {"told": told}})
    assert "On May 6, 2026 Tanya at the plan told the clinic" in found["internal-appeal"]
    assert "I hold this" not in " ".join(found.values())


def test_what_daily_life_is_like_has_its_days_in_full(facts: Facts) -> None:
    found = packet(facts, "tx-insured-off-label", {"treatment": {"function": "I stopped work on 8/6/26."}})
    assert "I stopped work on August 6, 2026." in found["internal-appeal"]
