"""Whoever calls is told to note the name of who answered: a first name behind which an office stands is a name, and no private word."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.student import student

PHARMACY = "they can get it from the specialty pharmacy"


@pytest.mark.parametrize("name", ["Kim", "Ashley", "Tina", "Rosa", "Brenda"])
@pytest.mark.parametrize("who", ["{} at the office told me", "a lady named {} at the clinic told me", "{} from the front desk said"])
def test_what_the_office_said_is_told_with_the_name(name: str, who: str, facts: Facts) -> None:
    """Reading 37, L 2: five of six first names threw out the one fact that answers the reason."""
    told = f"Blood pressure is checked before and after. {who.format(name)} {PHARMACY}"
    assert PHARMACY in student(facts, {"sender": {"role": "patient"}, "treatment": {"monitoring": told}})["internal-appeal"]


def test_a_friend_who_says_something_stays_out(facts: Facts) -> None:
    told = "Blood pressure is checked before and after. Kim at work told me that I cry too much"
    assert "Kim" not in student(facts, {"sender": {"role": "patient"}, "treatment": {"monitoring": told}})["internal-appeal"]
