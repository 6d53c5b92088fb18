"""A course of which nothing was given: no dates of it are asked, and maintenance that nobody asked for is answered as that."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.three_reasons import MONTHLY, TOLD, UNPROVEN, made


def test_of_a_course_of_which_nothing_was_given_no_dates_are_asked(facts: Facts) -> None:
    """Maintenance is limited before the first session: a letter that asks when the sessions were has lost the thread."""
    papers = made(facts, course={"given": 0})
    for paper in ("internal-appeal", "clinician-letter"):
        assert "Given so far" not in papers[paper], paper
    assert "(not yet given)" in papers["internal-appeal"]
    # Nobody told yet: that later visits alone are refused does not say that any was given.
    assert "Given so far" not in made(facts)["clinician-letter"]


def test_maintenance_that_is_refused_and_not_asked_for_is_answered_as_that(facts: Facts) -> None:
    """Eight infusions are asked for: an interval or a dose would answer what nobody said."""
    papers = made(facts, course={"given": 0})
    told = "eight infusions; later ones are no part of it. What may follow would be a request of its own."
    assert f"Reason 3: going on, which is not asked for The request is for {told} Please withdraw this reason." in papers["internal-appeal"]
    assert f"I ask for {told}" in papers["clinician-letter"]
    assert "I ask for this interval" not in papers["clinician-letter"]


@pytest.mark.parametrize(
    ("limit", "more"),
    [
        ("Maintenance infusions more often than once a month exceed the guideline.", {}),
        (MONTHLY[1], {"course": {"given": 6}}),
        (MONTHLY[1], {"treatment": {**TOLD, "schedule": "once a month"}}),
        (MONTHLY[1], {"treatment": {**TOLD, "sessions": 20}}),
        (MONTHLY[1], {"earlier": {"given": 6}}),
    ],
    ids=["measured", "given", "monthly", "long", "given-earlier"],
)
def test_a_limit_on_what_is_asked_for_keeps_its_answer(limit: str, more: dict[str, Any], facts: Facts) -> None:
    papers = infusions(facts, UNPROVEN, ("dose-frequency-limit", limit), **{"treatment": TOLD, "course": {"given": 0}, **more})
    assert "no part of it" not in papers["internal-appeal"] + papers["clinician-letter"]


@pytest.mark.parametrize(
    "limit",
    ["Boosters are not covered under this policy.", "The 4 booster infusions are maintenance, which is not covered."],
)
def test_boosters_refused_are_not_mixed_with_the_course_asked_for(limit: str, facts: Facts) -> None:
    """A plural, and a number of boosters, were taken for a limit on the course itself."""
    papers = infusions(facts, UNPROVEN, ("dose-frequency-limit", limit), treatment=TOLD, course={"given": 0})
    assert "The request is for eight infusions; later ones are no part of it." in papers["internal-appeal"]
