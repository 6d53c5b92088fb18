"""How a course stands follows from what was approved, what was given, and what the notice asks."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.core.told import ink_of

NO_IMPROVEMENT = {"ground": "ground.no-continued-response", "quote": "There is no sustained improvement."}


def reasons(*others: dict[str, str], timing: str = "during") -> dict[str, object]:
    return {"timing": timing, "reasons": [NO_IMPROVEMENT, *others]}


@pytest.mark.parametrize(("approved", "given", "left"), [(12, 8, 4), (12, 12, 0)])
def test_a_course_is_cut_where_some_of_it_is_left(approved: int, given: int, left: int, facts: Facts) -> None:
    course = ink_of(facts, denial=reasons(), course={"approved": approved, "given": given}, treatment={"drug": "spravato"}).course
    assert (course.left, course.cut) == (left, left > 0)


def test_before_care_nothing_is_counted(facts: Facts) -> None:
    told = {"course": {"approved": 12, "given": 8}, "treatment": {"drug": "spravato"}}
    course = ink_of(facts, denial=reasons(timing="before"), **told).course
    assert (course.counted, course.given, course.left) == (False, 0, 0)


@pytest.mark.parametrize(
    "other",
    [
        {"ground": "ground.step-therapy", "quote": "Try quetiapine first."},
        {"ground": "ground.no-continued-response", "quote": "Going on is not medically necessary."},
        {"ground": "ground.no-continued-response"},
    ],
    ids=["another ground", "need as well", "unquoted"],
)
def test_only_want_of_improvement_leaves_the_history_out_of_question(other: dict[str, str], facts: Facts) -> None:
    told = {"course": {"approved": 12, "given": 8}, "treatment": {"drug": "spravato"}}
    alone = ink_of(facts, denial=reasons(), **told).course
    assert (alone.settled, alone.renewing, alone.going_on_alone) == (True, False, True)
    mixed = ink_of(facts, denial=reasons(other), **told).course
    assert (mixed.settled, mixed.going_on_alone) == (False, False)


def test_without_a_cut_it_is_a_renewal(facts: Facts) -> None:
    assert ink_of(facts, denial=reasons(timing="before")).course.renewing
    assert not ink_of(facts, denial=reasons(timing="after")).course.renewing


def test_a_renewal_is_refused_with_the_cut_where_the_notice_names_it(facts: Facts) -> None:
    named = {"ground": "ground.no-continued-response", "quote": "Your request for renewal is denied."}
    told = {"course": {"approved": 12, "given": 8, "cut": "2026-12-01"}, "treatment": {"drug": "spravato"}}
    course = ink_of(facts, denial=reasons(named), **told).course
    assert (course.renews, course.renewal) == (True, True)
    assert not ink_of(facts, denial=reasons(), **told).course.renews
