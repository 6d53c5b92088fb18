"""A fax number stands once on the cover, however it is written."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.packets import packet


@pytest.mark.parametrize(("fast", "times"), [("1-915-555-0188", 1), ("915-555-0199", 2)])
def test_the_same_number_is_no_second_fax(facts: Facts, fast: str, times: int) -> None:
    """Reading 33, A 16: the cover had 515-555-0188, and 1-515-555-0188 for the urgent appeal."""
    change = {
        "denial": {"text": {"unknown": True}, "appeal_fax": "915-555-0188"},
        "urgency": {"level": "asking_clinician", "fax": fast},
    }
    cover = packet(facts, TEXAS, change)["fax-cover"]
    assert sum(number in cover for number in ("915-555-0188", "urgent appeal:")) == times
