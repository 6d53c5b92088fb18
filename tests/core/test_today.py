"""Which way is open today, and what a person is told to mend first."""

from __future__ import annotations

from datetime import timedelta

import pytest

from appealwright.facts import Facts
from appealwright.next_steps.advice import Advice
from tests.conftest import TODAY
from tests.core.told import today_of

EXPERIMENTAL = [{"ground": "ground.experimental", "quote": "This is experimental."}]


def in_days(days: int) -> str:
    return (TODAY + timedelta(days=days)).isoformat()


def denial(**more: object) -> dict[str, object]:
    return {"stage": "first", "timing": "before", "reasons": EXPERIMENTAL, **more}


@pytest.mark.parametrize(("days", "near"), [(14, True), (15, False)])
def test_two_weeks_before_its_last_day_an_appeal_goes_as_it_is(days: int, *, near: bool, facts: Facts) -> None:
    today = today_of(facts, denial=denial(appeal_by=in_days(days)))
    assert today.next is not None
    assert (today.near, today.asks_first, today.clock) == (near, False, None)


def test_where_no_day_is_known_a_call_comes_first(facts: Facts) -> None:
    assert today_of(facts, denial=denial()).asks_first
    assert not today_of(facts, denial=denial(), urgency={"level": "clinician_certified"}).asks_first


def test_urgent_is_what_the_clinician_certifies_of_care_not_yet_given(facts: Facts) -> None:
    certified = {"level": "clinician_certified"}
    before = today_of(facts, denial=denial(), urgency=certified)
    assert (before.urgent, before.with_urgent, before.danger) == (True, True, False)
    assert not today_of(facts, denial=denial(timing="after"), urgency=certified).urgent
    assert not today_of(facts, denial=denial(), urgency={"level": "not_urgent"}).urgent


def test_a_cut_is_objected_to_and_a_used_up_course_extended(facts: Facts) -> None:
    told = {"denial": denial(timing="during"), "treatment": {"drug": "spravato"}}
    cut = today_of(facts, **told, course={"approved": 12, "given": 8, "cut": in_days(3)})
    assert (cut.objecting, cut.extending, str(cut.stops)) == (True, False, in_days(3))
    used_up = today_of(facts, **told, course={"approved": 12, "given": 12, "cut": in_days(3)})
    assert (used_up.objecting, used_up.stops) == (False, None)


def test_after_the_final_decision_the_next_step_is_outside(facts: Facts) -> None:
    today = today_of(facts, denial=denial(stage="final"), plan={"kind": "employer", "funding": "self_funded"})
    assert today.requesting
    assert not today.outside_beside


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"treatment": {"drug": "iv_ketamine"}}, True),
        ({"treatment": {"drug": "iv_ketamine", "features": ["bipolar"]}}, False),
        ({"treatment": {"drug": "spravato"}}, False),
        ({"treatment": {"drug": "iv_ketamine"}, "patient": {"age_band": "under_18"}}, False),
    ],
    ids=["ketamine", "bipolar", "spravato", "under 18"],
)
def test_the_spray_is_named_only_to_who_may_have_it_by_its_label(told: dict[str, object], *, expected: bool, facts: Facts) -> None:
    assert Advice(today_of(facts, denial=denial(), alternatives={"spravato": "not_tried"}, **told)).spray is expected


def test_one_trial_is_too_few_for_the_label_and_two_are_enough(facts: Facts) -> None:
    trials = [
        {"drug": drug, "dose_mg": dose, "weeks": 10, "result": "no_response"} for drug, dose in (("sertraline", 200), ("bupropion", 300))
    ]
    told = {"denial": denial(), "treatment": {"drug": "spravato"}}
    assert Advice(today_of(facts, **told, history={"trials": trials[:1]})).one_trial
    assert not Advice(today_of(facts, **told, history={"trials": trials})).one_trial


def test_a_compounded_product_is_asked_about_only_where_it_was_not_refused_for_that(facts: Facts) -> None:
    treatment = {"drug": "iv_ketamine", "product": "compounded"}
    unasked = Advice(today_of(facts, denial=denial(), treatment=treatment))
    assert (unasked.compounded, unasked.compounded_unasked) == (True, True)
    refused = denial(reasons=[{"ground": "ground.compounded", "quote": "Compounded drugs are excluded."}])
    assert not Advice(today_of(facts, denial=refused, treatment=treatment)).compounded_unasked
    assert not Advice(today_of(facts, denial=denial(), treatment={**treatment, "route": "oral"})).compounded_unasked


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("A second-level appeal is voluntary.", True),
        ("You may ask for a voluntary review by the plan.", True),
        ("You were admitted on an involuntary basis in 2024. You may appeal.", False),
        ("Taking part in the survey is voluntary. You may also appeal.", False),
    ],
)
def test_a_level_is_voluntary_only_where_the_notice_says_so_of_it(text: str, is_said: object, facts: Facts) -> None:
    assert today_of(facts, denial={"stage": "after_first_appeal", "text": text}).voluntary is is_said
