"""A dose by weight without its unit is no doubt: the page asks about the unit with which the studies gave it (reading 31, 16)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions, spray


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("0.5 per kilo, 40 min", "Did you mean 0.5 mg per kilo?"),
        ("0.5/kg over 40 minutes", "Did you mean 0.5 mg per kilo?"),
        ("6 per kilo", "by weight has no unit, so no letter prints it. Ask the clinic"),
    ],
)
def test_the_unit_is_asked_for(typed: str, asked: str, facts: Facts) -> None:
    made = infusions(facts, ("experimental", "It is unproven."), treatment={"dose": typed})
    page = made["next-steps"]
    assert asked in page
    for paper in ("internal-appeal", "clinician-letter"):
        assert typed.split(maxsplit=1)[0] + " per" not in made[paper]
        assert "0.5/kg" not in made[paper]
    assert "no letter states all of it: dose" not in page


@pytest.mark.parametrize("typed", ["0.5 mg per kilo over 40 minutes", "50 mg", "the usual"])
def test_a_dose_with_a_unit_or_none_at_all_is_asked_about_as_before(typed: str, facts: Facts) -> None:
    page = infusions(facts, ("experimental", "It is unproven."), treatment={"dose": typed})["next-steps"]
    assert "by weight has no unit" not in page
    assert ("no letter states all of it: dose" in page) == (typed == "the usual")


@pytest.mark.parametrize("typed", ["56 the first time then 84", "84", "start at 56, then 84"])
def test_of_the_spray_the_unit_is_asked_for_too(typed: str, facts: Facts) -> None:
    """Director's reading 34, 18: "Told as not sure", of a dose told without a doubt."""
    made = spray(facts, ("experimental", "It is unproven."), treatment={"dose": typed})
    assert "has no unit, so no letter prints it. Ask the clinic, and write it with the unit." in made["next-steps"]
    assert "by weight" not in made["next-steps"]
    assert "no letter states all of it: dose" not in made["next-steps"]
    assert "then 84" not in made["internal-appeal"]


@pytest.mark.parametrize("typed", ["56 mg first, then 84 mg", "2 devices", "the usual", "12 sessions"])
def test_of_the_spray_a_unit_that_is_told_is_not_asked_for(typed: str, facts: Facts) -> None:
    assert "has no unit" not in spray(facts, ("experimental", "It is unproven."), treatment={"dose": typed})["next-steps"]
