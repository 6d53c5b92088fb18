"""What an earlier treatment brought is told without how it was paid for (reading 31, 17)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("paid cash for 3, slept through the night for about 2 weeks then $ ran out", "slept through the night for about 2 weeks"),
        ("slept through the night for two weeks, then the money ran out", "slept through the night for two weeks"),
        ("we paid out of pocket; slept through the night for a month until we ran out of money", "slept through the night for a month"),
        ("slept through the night for a month", "slept through the night for a month"),
    ],
)
def test_the_effect_stays_and_the_money_falls(typed: str, kept: str, facts: Facts) -> None:
    told = {"given": 3, "told": typed}
    letter = infusions(facts, ("experimental", "It is unproven."), earlier=told, sender={"role": "patient"})["internal-appeal"]
    assert kept in letter.lower()
    for money in ("ran out", "cash", "pocket", "money", "$"):
        assert money not in letter.partition("Treatment so far")[0].partition("The diagnosis and the request")[2]
