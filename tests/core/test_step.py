"""The step of a plan is told where it stands, and by whom it can be."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.step import Step
from tests.core.told import ink_of


def step_of(facts: Facts, quote: str = "Quetiapine must be tried first.", drug: str = "spravato", **told: object) -> Step:
    denial = {"reasons": [{"ground": "ground.step-therapy", "quote": quote}]}
    return ink_of(facts, **{"treatment": {"drug": drug}, "denial": denial, **told}).step


STEP = {"ground": "tried", "drug": "quetiapine 300 mg", "reason": "Six weeks, no response."}


def test_a_step_that_a_row_of_the_table_has_is_told_there(facts: Facts) -> None:
    tabled = step_of(facts, step=STEP, history={"trials": [{"drug": "Quetiapine XR"}]})
    assert (tabled.in_table, tabled.beside_table) == (True, False)
    alone = step_of(facts, step=STEP, history={"trials": [{"drug": "sertraline"}]})
    assert (alone.in_table, alone.beside_table) == (False, True)


def test_ect_as_a_step_is_told_among_the_treatments_and_not_beside_the_table(facts: Facts) -> None:
    assert not step_of(facts, step={**STEP, "drug": "ECT"}).beside_table


@pytest.mark.parametrize(
    ("quote", "of_a_kind"), [("An atypical antipsychotic must be tried first.", True), ("Aripiprazole comes first.", False)]
)
def test_a_notice_that_names_a_kind_is_not_said_to_name_the_drug(quote: str, *, of_a_kind: bool, facts: Facts) -> None:
    assert step_of(facts, quote, step={**STEP, "drug": "aripiprazole 5 mg"}).of_a_kind is of_a_kind


@pytest.mark.parametrize(
    ("ground", "sender", "left"),
    [
        ("contraindicated", "patient", True),
        ("expected_ineffective", "representative", True),
        ("contraindicated", "clinician", False),
        ("tried", "patient", False),
    ],
)
def test_what_the_clinician_holds_is_the_clinicians_to_say(ground: str, sender: str, *, left: bool, facts: Facts) -> None:
    assert step_of(facts, step={**STEP, "ground": ground}, sender={"role": sender}).left_to_clinician is left


def test_the_trial_of_the_spray_against_an_added_antipsychotic_answers_that_step_alone(facts: Facts) -> None:
    compared = ("study.escape-trd-2023",)
    assert step_of(facts, step=STEP).compared_here == compared
    of_a_kind = step_of(facts, "An antipsychotic must be added first.", step={**STEP, "drug": "aripiprazole"})
    assert (of_a_kind.compared, of_a_kind.compared_here, of_a_kind.unlike_compared) == (compared, (), True)
    assert not step_of(facts, "Lithium must be added first.", step={**STEP, "drug": "lithium"}).compared
    assert not step_of(facts, drug="iv_ketamine", step=STEP).compared
    assert not step_of(facts, step=STEP, treatment={"drug": "spravato", "indication": "acute"}).compared
