"""A step of several medicines, one of them added: counted from the table, by the notice's own list, and honestly where it falls short."""

from __future__ import annotations

from typing import Any

import pytest

from tests.health.case_names import TEXAS
from tests.health.refusals import NO_CRITERIA, NO_STEP, read, refused

STEP = (
    "You must try and fail at least four antidepressants, including one with augmentation (lithium, an atypical antipsychotic, or thyroid"
    " hormone). Our records show only three antidepressants and no augmentation."
)
NO_SCORE = "Your doctor did not send a score from a depression scale such as a PHQ-9."
CONCLUSION = "Therefore the service is not medically necessary."


def trial(drug: str, dose: int, began: str, ended: str, result: str) -> dict[str, Any]:
    return {"drug": drug, "dose_mg": dose, "from": began, "to": ended, "result": result, "source": "record"}


THREE_AND_ONE_ADDED = [
    trial("sertraline", 200, "2024-01-10", "2024-06-15", "no_response"),
    trial("bupropion XL", 300, "2024-07-01", "2025-02-01", "no_response"),
    trial("duloxetine", 90, "2025-03-01", "2025-10-01", "partial_response"),
    trial("quetiapine XR", 150, "2025-06-01", "2025-08-15", "stopped_side_effect"),
]


def appeal(*trials: dict[str, Any], reasons: tuple[tuple[str, str], ...] = (("step-therapy", STEP),)) -> str:
    change = {
        "denial": refused(*reasons),
        "plan": NO_CRITERIA,
        "step": NO_STEP,
        "history": {"trials": list(trials), "now": {"unknown": True}},
        "treatment": {"episode_start": {"unknown": True}},
    }
    return read(TEXAS, change, "internal-appeal")


def test_one_of_a_list_joined_by_or_is_enough() -> None:
    letter = appeal(*THREE_AND_ONE_ADDED)
    assert "No lithium stands in Table 1" not in letter
    assert "On augmentation, which your notice does not find: quetiapine XR 150 mg" in letter


def test_a_kind_asked_for_beside_another_is_said_to_lack() -> None:
    both = STEP.replace("lithium, an atypical antipsychotic, or thyroid hormone", "lithium and an atypical antipsychotic")
    assert "No lithium stands in Table 1" in appeal(*THREE_AND_ONE_ADDED, reasons=(("step-therapy", both),))


def test_what_an_added_medicine_was_added_to_is_told_by_the_dates() -> None:
    assert "stopped for a side effect, while duloxetine was taken." in appeal(*THREE_AND_ONE_ADDED)
    apart = trial("quetiapine XR", 150, "2025-11-01", "2026-01-15", "stopped_side_effect")
    letter = appeal(*THREE_AND_ONE_ADDED[:3], apart)
    assert "was taken" not in letter.split("On augmentation")[1].split(".")[0]
    assert "to what it was added is for" in letter


def test_fewer_than_the_plan_asks_for_are_said_to_be_fewer_beside_what_the_label_asks() -> None:
    letter = appeal(*THREE_AND_ONE_ADDED)
    assert "You ask for four; three are shown." in letter
    assert "while duloxetine was taken. The label asks for two at least." in letter


def test_a_conclusion_from_other_reasons_stands_or_falls_with_them() -> None:
    reasons = (("step-therapy", STEP), ("documentation", NO_SCORE), ("not-medically-necessary", CONCLUSION))
    assert "Your notice draws this from its other reasons: it stands" in appeal(*THREE_AND_ONE_ADDED, reasons=reasons)


def test_a_reason_with_a_fact_of_its_own_is_no_mere_conclusion() -> None:
    of_its_own = "Therefore the service is not medically necessary, because your symptoms are mild."
    reasons = (("step-therapy", STEP), ("not-medically-necessary", of_its_own))
    assert "Your notice draws this from" not in appeal(*THREE_AND_ONE_ADDED, reasons=reasons)
    assert "Your notice draws this from" not in appeal(*THREE_AND_ONE_ADDED, reasons=(("not-medically-necessary", CONCLUSION),))


def test_an_age_held_against_the_spray_is_answered_from_its_label() -> None:
    aged = "Esketamine is not indicated for adults over 65 based on a negative trial."
    letter = appeal(*THREE_AND_ONE_ADDED, reasons=(("off-label", aged),))
    assert "use is in adults, and it names no upper age" in letter
    assert "absence of an oral antidepressant" not in letter
    assert "names no upper age" not in appeal(*THREE_AND_ONE_ADDED, reasons=(("off-label", "The use is off label."),))


def test_an_age_held_against_the_spray_as_unproven_asks_for_no_definition_of_a_word_that_nobody_used() -> None:
    aged = "You are 71 years old and safety in persons over 65 has not been established."
    letter = appeal(*THREE_AND_ONE_ADDED, reasons=(("experimental", aged),))
    assert "use is in adults, and it names no upper age" in letter
    assert 'the evidence behind "not been established"' in letter
    assert "defines the word" not in letter
    both = appeal(*THREE_AND_ONE_ADDED, reasons=(("experimental", "It is investigational in persons over 65."),))
    assert "defines the word" in both


def boxed(*, tms: str) -> str:
    change = {
        "denial": refused(
            ("step-therapy", "You must try lithium and transcranial magnetic stimulation first."), ("experimental", "It is unproven.")
        ),
        "plan": NO_CRITERIA | {"definition": "A service is unproven where reliable evidence does not show that it is effective."},
        "step": {"drug": "lithium", "ground": "tried", "reason": "lithium 900 mg for ten weeks did nothing."},
        "alternatives": {"tms": tms, "tms_detail": "36 sessions changed nothing." if tms == "tried" else "there is metal in the jaw."},
    }
    return read("ca-dmhc-insured-experimental", change, "internal-appeal").split("Reasons to approve this")[1].split("The diagnosis and")[0]


def test_what_was_used_leads_the_box_and_no_inner_word_stands_in_it() -> None:
    box = boxed(tms="tried")
    assert box.index("36 sessions changed nothing") < box.index("antidepressants tried")
    assert not {"True", "False", "None"} & set(box.replace(".", " ").split())


def test_what_is_held_unsuitable_stands_behind_the_trials() -> None:
    box = boxed(tms="not_suitable")
    assert box.index("antidepressants tried") < box.index("metal in the jaw")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("Your notes do not show at least four medicines from two classes at a full dose for eight weeks.", "You ask for four"),
        ("There is no record that four other drugs for depression were taken for six weeks each.", "You ask for four"),
        ("We need proof of at least 4 failed medicine trials.", "You ask for four"),
        ("The plan requires two prior drug therapies from separate classes.", ""),
    ],
)
def test_medicines_are_counted_by_whatever_common_word_they_are_called(words: str, asked: str) -> None:
    letter = appeal(*THREE_AND_ONE_ADDED, reasons=(("step-therapy", words),))
    assert "Of what you ask for, three antidepressants" in letter
    assert (asked or "are put forward") in letter
    assert asked or "You ask for" not in letter


def test_a_reason_that_counts_medicines_beside_a_treatment_is_answered_in_both_halves() -> None:
    both = "Your notes do not show that you tried TMS, or at least four medicines from two classes at a full dose for eight weeks."
    answer = appeal(*THREE_AND_ONE_ADDED, reasons=(("step-therapy", both),)).split("another treatment first")[1]
    assert "three antidepressants from three classes are put forward" in answer
    assert "TMS" in answer.split("put forward")[1].split("How I ask you to decide")[0]


def test_where_no_medicine_was_told_the_half_that_counts_them_is_a_blank() -> None:
    both = "Your notes do not show that you tried TMS, or at least four medicines from two classes at a full dose for eight weeks."
    assert "Medicines tried: ____ (each with its dose, weeks and result)" in appeal(reasons=(("step-therapy", both),))
    assert "Medicines tried: ____" not in appeal(reasons=(("step-therapy", "You must try TMS first."),))


EIGHT = (
    "You must try at least four antidepressants and one augmentation drug (such as lithium, aripiprazole or quetiapine) for 8 weeks each."
)


@pytest.mark.parametrize("added", ["Abilify", "liothyronine"])
def test_another_of_the_examples_of_a_kind_is_not_said_to_lack(added: str) -> None:
    """Reading 27, lawyer 7: "No lithium stands in Table 1" beside Abilify, which is the aripiprazole that the notice names."""
    one = trial(added, 5, "2025-06-01", "2025-08-15", "stopped_side_effect")
    letter = appeal(*THREE_AND_ONE_ADDED[:3], one, reasons=(("step-therapy", EIGHT),))
    assert "lithium stands in Table 1" not in letter
    assert ("aripiprazole, which you name, as Abilify 5 mg" in letter) == (added == "Abilify")


def test_weeks_that_a_step_asks_for_are_set_beside_those_told() -> None:
    """By the dates 157, 215 and 214 days: 22, 30 and 30 whole weeks, of which nobody told how many were at the dose."""
    assert "You ask for 8 weeks; they had 22, 30 and 30 in all." in appeal(*THREE_AND_ONE_ADDED, reasons=(("step-therapy", EIGHT),))
    assert "they had" not in appeal(*THREE_AND_ONE_ADDED)
    at_dose = [one | {"weeks": weeks} for one, weeks in zip(THREE_AND_ONE_ADDED[:3], (12, 20, 9), strict=True)]
    assert "You ask for 8 weeks; they had 12, 20 and 9." in appeal(*at_dose, reasons=(("step-therapy", EIGHT),))
