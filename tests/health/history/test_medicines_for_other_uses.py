"""A medicine for something else, taken beside an antidepressant: it is in the table, and counts neither as a trial nor as one added."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

BOTH = ("not-medically-necessary", "Two antidepressants and one augmentation must be tried.")
SERTRALINE = {"drug": "sertraline", "dose_mg": 100, "from": "2025-02-01", "to": "2025-08-01", "result": "no_response", "source": "pharmacy"}


def beside(facts: Facts, drug: str) -> str:
    trial = {"drug": drug, "dose_mg": 5, "from": "2025-04-01", "to": "2025-08-01", "result": "no_response", "source": "pharmacy"}
    return infusions(facts, BOTH, history={"trials": [SERTRALINE, trial]})["internal-appeal"]


@pytest.mark.parametrize("drug", ["prazosin", "Minipress", "hydroxyzine", "Xanax", "Zelapar-X"])
def test_what_is_no_antidepressant_is_neither_counted_nor_added(facts: Facts, drug: str) -> None:
    letter = beside(facts, drug)
    assert "one antidepressant is put forward: sertraline (SSRI) 100 mg" in letter
    assert "On augmentation" not in letter
    assert f"2. {drug[:1].upper()}{drug[1:]}" in letter  # told as it was, all the same


def test_what_was_added_for_depression_still_answers_on_augmentation(facts: Facts) -> None:
    assert "On augmentation: aripiprazole 5 mg" in beside(facts, "aripiprazole")


def after_duloxetine(facts: Facts, why: str, result: str = "no_response", **history: object) -> str:
    trial = {"drug": "duloxetine", "dose_mg": 60, "from": "2025-09-01", "to": "2026-01-01", "result": result, "source": "memory"}
    told = {"trials": [SERTRALINE, trial | {"stopped": why}], **history}
    return infusions(facts, BOTH, history=told)["internal-appeal"]


@pytest.mark.parametrize(
    "why", ["was for the back, not help", "given for back pain, not for depression", "for pain", "my doctor gave it to me for nerve pain"]
)
def test_an_antidepressant_given_for_pain_is_no_trial_for_depression(facts: Facts, why: str) -> None:
    letter = after_duloxetine(facts, why)
    assert "one antidepressant is put forward: sertraline (SSRI) 100 mg" in letter
    assert "Row 2 is not counted: it was taken for pain." in letter
    assert f"no response; {why}" not in letter  # why such a row ended is no matter of this request


@pytest.mark.parametrize(
    "why", ["it was for ADHD not depression", "for seizures", "took it to quit smoking", "was given for my migraines, no help"]
)
def test_one_taken_for_something_that_is_not_the_mood_is_in_no_count(facts: Facts, why: str) -> None:
    """Director's reading 28, 2: naltrexone "for drinking not depression" led the medicines of the box as one without response."""
    letter = after_duloxetine(facts, why)
    assert "one antidepressant is put forward: sertraline (SSRI) 100 mg" in letter
    assert "Row 2 is not counted: it was taken for something else." in letter


def test_one_taken_for_drinking_stands_in_no_letter_of_a_patient_and_in_no_count(facts: Facts) -> None:
    """Its name alone tells of the drinking, which stays out also where the denial names alcohol (reading 28, director 2, patient C1)."""
    alcohol = ("not-medically-necessary", "A history of alcohol use disorder is noted.")
    acamprosate = {"drug": "acamprosate", "dose_mg": 999, "from": "2024-04", "to": "2025-01", "source": "memory"}
    told = {"trials": [SERTRALINE, acamprosate | {"result": "no_response", "stopped": "it was for drinking not depression"}]}
    for reasons in ((BOTH,), (BOTH, alcohol)):
        letters = infusions(facts, *reasons, history=told)
        assert "one antidepressant is put forward: sertraline (SSRI) 100 mg" in letters["internal-appeal"]
        for paper in ("internal-appeal", "clinician-letter"):
            assert "camprosate" not in letters[paper], paper


@pytest.mark.parametrize("drug", ["prazosin", "hydroxyzine"])
def test_a_medicine_of_no_class_used_for_depression_stands_in_the_table_alone(facts: Facts, drug: str) -> None:
    assert "Row 2 is not counted: it is no antidepressant." in beside(facts, drug)


@pytest.mark.parametrize(
    ("why", "result"),
    [
        ("it was good for the back pain, not for the depression", "no_response"),
        ("was for pain and for depression", "no_response"),
        ("no help for pain or mood", "no_response"),
        ("given for depression, did nothing", "no_response"),
        ("was for the best to stop", "no_response"),
        ("for pain in the stomach", "stopped_side_effect"),
        ("for headaches it gave me", "stopped_side_effect"),
        ("did nothing for my headaches or my mood", "no_response"),
        ("it was for smoking and for depression", "no_response"),
    ],
)
def test_one_that_was_to_help_the_mood_too_or_ended_for_pain_is_a_trial(facts: Facts, why: str, result: str) -> None:
    letter = after_duloxetine(facts, why, result)
    assert "taken for pain" not in letter
    assert "taken for something else" not in letter


def test_one_that_is_taken_now_for_pain_is_no_trial_either(facts: Facts) -> None:
    assert "taken for pain" in after_duloxetine(facts, "", now="gabapentin, and duloxetine 60 mg for back pain")
    assert "taken for pain" not in after_duloxetine(facts, "", now="duloxetine 60 mg for pain and depression; meloxicam for the back")
