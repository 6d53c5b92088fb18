"""Who wrote, said or doubted what beside the diagnosis: no letter asks for the treatment of that."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.diagnosis import without_telling
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SEVERE = "major depression, recurrent, severe"
TOLD = [
    ", and the hospital wrote borderline traits but Dr. Brandt does not agree",
    " but the intake nurse put borderline on the sheet",
    "; one therapist said it was a personality disorder, Dr. Lee disagrees",
    " (the first clinic called it borderline)",
    ". The ER thinks its personality",
    " my old psychiatrist thought it was adhd",
]


@pytest.mark.parametrize("told", TOLD)
def test_the_diagnosis_ends_before_a_clause_that_tells(told: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"treatment": {"diagnosis": SEVERE + told, "diagnosis_code": "F33.2"}})
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "borderline" not in found[name]
        assert "personality" not in found[name]
        assert "old psychiatrist" not in found[name]
    assert f"for {SEVERE}, and ask" in found["internal-appeal"]
    assert "so no letter states all of it: diagnosis" in found["next-steps"]


@pytest.mark.parametrize(
    "diagnosis",
    [
        SEVERE,
        "MDD, recurrent, severe, with anxious distress, without psychotic features",
        "Depression, treatment resistant, diagnosed in 2019 by Dr. Shah",
        "PTSD and depression from the service",
    ],
)
def test_a_diagnosis_in_which_nobody_tells_stays(diagnosis: str) -> None:
    assert without_telling(diagnosis) == diagnosis


def test_a_code_typed_as_the_diagnosis_is_told_once(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"treatment": {"diagnosis": "F33.2", "diagnosis_code": "F33.2"}})
    assert "F33.2 (F33.2)" not in found["clinician-letter"]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (
            "Dr. Ellison says major depression, recurrent, severe. The F33.1 was from Dr. Webb, my GP, back in June when I was better.",
            "major depression, recurrent, severe",
        ),
        (
            "Major depressive disorder, recurrent, severe. They have it as moderate, which is wrong.",
            "major depressive disorder, recurrent, severe",
        ),
        ("major depression, severe, recurrent, not the moderate they wrote down in June", "major depression, severe, recurrent"),
        (
            "Major depressive disorder, recurrent, severe (Dr. Ellison saw me October 6, 2026)",
            "major depressive disorder, recurrent, severe",
        ),
        ("MDD severe, my old doctor had it as moderate, single episode", "MDD severe"),
        ("major depression severe and recurrent, never moderate", "major depression severe and recurrent"),
        ("Severe recurrent major depression (moderate in June)", "severe recurrent major depression"),
        ("MDD, severe, recurrent, not bipolar like my sister", "MDD, severe, recurrent"),
        ("MDD recurrent severe, the nurse typed moderate, mild on another page", "MDD recurrent severe"),
        ("Major depression, recurrent, severe instead of moderate", "major depression, recurrent, severe"),
        ("MDD, recurrent, in partial remission", "MDD, recurrent, in partial remission"),
        ("depression not otherwise specified", "depression not otherwise specified"),
    ],
)
def test_what_a_diagnosis_is_not_or_once_was_is_no_part_of_it(typed: str, left: str, facts: Facts) -> None:
    """Reading 34, A 2: the appeal asked for infusions "for major depression, recurrent, severe, back in June"."""
    found = packet(facts, CALIFORNIA, {"treatment": {"diagnosis": typed, "diagnosis_code": "F33.2"}})
    assert f"for {left}, and ask" in found["internal-appeal"]
    assert f"The diagnosis is {left}." in found["call-sheet"]
