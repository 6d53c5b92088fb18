"""A second illness in the diagnosis is none that the treatment is asked for: it stands under the diagnosis where its code does, and never
behind "for".
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.beside_it import depression_alone
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SEVERE = "MDD, recurrent, severe"


@pytest.mark.parametrize(
    ("joined", "beside"),
    [
        ("; ", "alcohol use disorder in sustained remission"),
        (", ", "alcohol dependence in remission"),
        (", ", "PTSD from the service"),
        (" and ", "generalized anxiety disorder"),
        ("; ", "hypothyroidism"),
        (", ", "GAD and insomnia"),
        (" and ", "borderline, and adhd"),
        (" with ", "borderline personality traits"),
    ],
)
def test_what_is_asked_for_is_the_treatment_of_the_depression(joined: str, beside: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"treatment": {"diagnosis": SEVERE + joined + beside, "diagnosis_code": "F33.2, F10.21"}})
    assert f"for {SEVERE}, and ask" in found["internal-appeal"]
    assert "The diagnosis and the illness beside it are coded F33.2, F10.21" in found["internal-appeal"]
    letter = found["clinician-letter"]
    assert f"for {SEVERE}." in letter
    # What is coded beside the depression is named beside it.
    assert f"The diagnosis is {SEVERE}{joined}{beside} (F33.2, F10.21)" in letter or f"; named beside the depression: {beside}." in letter


@pytest.mark.parametrize(
    "diagnosis",
    [
        "major depressive disorder, recurrent, severe, with anxious distress",
        "MDD; recurrent; severe",
        "MDD, recurrent, in partial remission, without psychotic features",
        # Whether the treatment fits turns on it.
        "MDD, severe; bipolar II",
        "depression, generalized anxiety disorder and psychosis",
        "alcohol use disorder",
    ],
)
def test_what_says_more_of_the_depression_or_bears_on_the_treatment_stays(diagnosis: str) -> None:
    assert depression_alone(diagnosis) == diagnosis


@pytest.mark.parametrize("beside", [" and borderline, and adhd", "; GAD", ", bad anxiety", " with some personality stuff"])
def test_without_a_code_of_its_own_it_stands_in_no_letter(beside: str, facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, {"treatment": {"diagnosis": SEVERE + beside, "diagnosis_code": "F33.2"}})
    for name in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert SEVERE in found[name]
        assert beside.strip(" ,;") not in found[name]
    assert "The letters name the depression alone" in found["next-steps"]


def test_a_clinic_says_itself_what_stands_beside_it(facts: Facts) -> None:
    change = {"treatment": {"diagnosis": f"{SEVERE}; GAD", "diagnosis_code": "F33.2"}, "sender": {"role": "clinician"}}
    found = packet(facts, CALIFORNIA, change)
    assert "GAD" in found["clinician-letter"]
    assert "The letters name the depression alone" not in found["next-steps"]
