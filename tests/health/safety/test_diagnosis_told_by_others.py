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
