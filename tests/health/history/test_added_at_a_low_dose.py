"""A medicine added below the dose that the label has it raised to is told as what it was: whether it was enough is the clinician's."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.core.told import ink_of
from tests.health.asked import TABLE, infusions
from tests.interview.room import Room

ASKED = "Failure of at least two antidepressants and one augmentation strategy is required in the current episode."


def added(dose: float, drug: str = "aripiprazole") -> list[dict[str, Any]]:
    one = {"drug": drug, "dose_mg": dose, "from": "2025-09-01", "to": "2025-11-30", "result": "no_response", "source": "pharmacy"}
    return [*TABLE[1:3], one]


@pytest.mark.parametrize(
    ("drug", "low", "enough"),
    # Target doses as an add-on: 5 to 10 mg, 2 mg; the lowest is a therapeutic dose; 150 mg is the lower dose of the trials.
    [("aripiprazole", 2, 5), ("Rexulti", 1, 2), ("cariprazine", 0.5, 1.5), ("quetiapine XR", 50, 150)],
)
def test_below_the_dose_of_the_label_it_is_low(facts: Facts, drug: str, low: float, enough: float) -> None:
    assert ink_of(facts, history={"trials": added(low, drug)}).low_added
    assert not ink_of(facts, history={"trials": added(enough, drug)}).low_added


def test_of_one_that_is_judged_by_its_level_nothing_is_said(facts: Facts) -> None:
    assert not ink_of(facts, history={"trials": added(300, "lithium")}).low_added


def test_no_letter_puts_a_low_dose_forward_as_enough(facts: Facts) -> None:
    made = infusions(facts, ("not-medically-necessary", ASKED), history={"trials": added(2)})
    assert "whether aripiprazole 2 mg was enough is for the treating clinician" in made["internal-appeal"]
    assert "Whether aripiprazole 2 mg was enough: ____ (in my judgment; why it was not raised) ____" in made["clinician-letter"]
    full = infusions(facts, ("not-medically-necessary", ASKED), history={"trials": added(10)})
    assert "was enough" not in full["internal-appeal"] + full["clinician-letter"]


def test_a_criterion_met_by_it_is_shown_in_part(facts: Facts) -> None:
    plan = {"criteria": [{"words": "One augmentation strategy has failed", "status": "met", "fact": "Abilify was added"}]}
    shown = "In part: aripiprazole 2 mg was added; whether that dose was enough is for the treating clinician"
    assert shown in infusions(facts, ("step-therapy", ASKED), plan=plan, history={"trials": added(2)})["internal-appeal"]
    assert "In part" not in infusions(facts, ("step-therapy", ASKED), plan=plan, history={"trials": added(5)})["internal-appeal"]


LOW = {"drug": "duloxetine", "dose_mg": 30, "from": "2026-01-05", "to": "2026-03-30", "result": "no_response", "source": "pharmacy"}


def test_a_class_taken_at_a_low_dose_alone_is_said_where_no_further_medicine_comes_first(facts: Facts) -> None:
    # drug.duloxetine: 30 mg is below the range; venlafaxine XR 150 mg of the same class is not
    two = [TABLE[1], {**TABLE[2], "drug": "bupropion XL", "dose_mg": 300}]
    reason = ("not-medically-necessary", ASKED)
    letter = infusions(facts, reason, history={"trials": [*two, LOW]})["clinician-letter"]
    assert "Of SNRI only duloxetine 30 mg, 12 weeks was taken; why not more of it: ____" in letter.replace(" in all", "")
    of_both = infusions(facts, reason, history={"trials": [*TABLE[1:3], LOW]})["clinician-letter"]
    assert "only duloxetine" not in of_both


def test_a_criterion_says_which_of_the_medicines_it_names_is_not_counted(facts: Facts) -> None:
    fact = "escitalopram, venlafaxine and duloxetine"
    plan = {"criteria": [{"words": "Two antidepressants have failed", "status": "met", "fact": fact}]}
    letter = infusions(facts, ("step-therapy", ASKED), plan=plan, history={"trials": [*TABLE[1:3], LOW]})["internal-appeal"]
    assert f"{fact}; not counted: duloxetine 30 mg" in " ".join(letter.replace(" (Exhibit C)", "").split())


def test_the_screen_says_that_the_dose_is_low() -> None:
    room = Room().go_to_section("history").type(history__trials__0__drug="Abilify", history__trials__0__dose_mg="2")
    assert "Below 5 mg, the least that is known to be enough." in room.regions["form"]["q:history.trials:0:known"]
