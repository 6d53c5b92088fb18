"""A code is for doses of its own: where the dose told is another, person and clinic hear it, and no letter says the code is right."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import TODAY
from tests.health.told_on import papers_on

QUOTE = "The notes do not show two adequate trials of antidepressants."


def asked(code: str, dose: str, drug: str = "spravato", role: str = "patient") -> dict[str, Any]:
    return {
        "denial": {
            "text": f"Service: {code}\n{QUOTE}",
            "reasons": [{"ground": "ground.step-therapy", "quote": QUOTE}],
            "stage": "first",
            "timing": "before",
            "date": "2026-11-02",
        },
        "plan": {"kind": "individual", "issued_in": "OH"},
        "treatment": {"drug": drug, "diagnosis": "major depressive disorder", "dose": dose, "code": code},
        "sender": {"role": role},
    }


@pytest.mark.parametrize(
    ("code", "dose", "told", "other"),
    [
        ("G2083", "56 mg the first time, then 84 mg", "G2083 is for more than 56 mg in a visit; 56 mg is G2082.", "G2082"),
        ("G2083", "56 mg", "G2083 is for more than 56 mg in a visit; 56 mg is G2082.", "G2082"),
        ("G2082", "84 mg", "G2082 is for up to 56 mg in a visit; 84 mg is G2083.", "G2083"),
    ],
)
def test_a_code_that_does_not_hold_the_dose_is_told_to_person_and_clinic(code: str, dose: str, told: str, other: str, facts: Facts) -> None:
    found = papers_on(facts, asked(code, dose), TODAY)
    assert told in found["next-steps"]
    assert told in found["clinician-letter"].split("Reference")[0]
    assert other not in found["internal-appeal"]


def test_no_letter_repeats_that_code_as_the_right_one(facts: Facts) -> None:
    found = papers_on(facts, asked("G2083", "56 mg the first time, then 84 mg"), TODAY)
    letters = {name: text for name, text in found.items() if name not in {"next-steps", "clinician-letter"}}
    assert "nasal spray, refused under code G2083 (not yet given)" in letters["internal-appeal"]
    assert not [name for name, text in letters.items() if "nasal spray, code G2083" in text]


def test_a_code_that_no_notice_names_is_left_out_until_it_is_settled(facts: Facts) -> None:
    case = asked("G2083", "56 mg")
    case["denial"]["text"] = QUOTE
    assert "G2083" not in papers_on(facts, case, TODAY)["internal-appeal"]


@pytest.mark.parametrize(
    ("code", "dose", "drug"),
    [
        ("G2083", "84 mg", "spravato"),
        ("G2082 (56 mg), G2083 (84 mg)", "56 mg first, then 84 mg", "spravato"),
        ("G2082 and G2083", "84 mg", "spravato"),
        ("J0013", "56 mg first, then 84 mg", "spravato"),
        ("G2082", "70 mg", "iv_ketamine"),
        ("G2083", "", "spravato"),
    ],
)
def test_nothing_is_said_where_code_and_dose_agree_or_one_of_them_is_not_told(code: str, dose: str, drug: str, facts: Facts) -> None:
    found = papers_on(facts, asked(code, dose, drug), TODAY)
    assert "in a visit;" not in found["next-steps"] + found["clinician-letter"]
    assert code in found["internal-appeal"]
    assert "refused under" not in found["internal-appeal"]


def test_a_clinic_that_writes_is_told_to_settle_it_itself(facts: Facts) -> None:
    found = papers_on(facts, asked("G2083", "56 mg first, then 84 mg", role="clinician"), TODAY)
    assert "56 mg is G2082. Settle which code goes with each dose" in found["next-steps"]


def test_the_page_in_spanish_tells_it_too(facts: Facts) -> None:
    page = papers_on(facts, asked("G2083", "56 mg"), TODAY, language="es")["next-steps"]
    assert "G2083 es para más de 56 mg en una visita; 56 mg es G2082. Pregunte a la clínica" in page
