"""The VA: a refusal to pay is no clinical appeal, and what a care team refuses still is one."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.final_denials import assessed
from tests.health.packets import packet

FAMILY: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "text": "Department of Veterans Affairs, CHAMPVA Claims. Reason 47: No documentation was received with the claim. You may request "
        "a review within one year of the date of this notice, at CHAMPVA Appeals, P.O. Box 600, Spring City, PA 19475.",
        "reasons": [{"ground": "ground.documentation", "quote": "No documentation was received with the claim."}],
        "insurer": "CHAMPVA",
        "date": "2026-09-21",
        "appeal_address": "CHAMPVA Appeals, P.O. Box 600, Spring City, PA 19475",
        "stage": "first",
        "timing": "after",
    },
    "plan": {"kind": "va"},
    "treatment": {"drug": "iv_ketamine", "route": "iv", "diagnosis": "major depressive disorder", "sessions": 6, "served": "July 2026"},
    "sender": {"role": "patient"},
}


def test_a_refusal_to_pay_is_no_clinical_appeal(facts: Facts) -> None:
    """va.gov: denials of payment do not use the clinical appeal; one year to ask for review, by what the decision notice names."""
    assessment = assessed(facts, FAMILY)
    assert assessment.regime.regime == "va_claim"
    assert assessment.appeal_by is not None
    assert str(assessment.appeal_by.day) == "2027-09-21"
    letters = packet(facts, FAMILY)
    appeal = letters["internal-appeal"]
    assert "Request for review of a claim decision" in appeal
    assert "CHAMPVA Appeals, P.O. Box 600" in appeal
    assert "allow the claim for the six infusions, and pay what the program owes" in appeal
    for name, words in letters.items():
        for word in ("clinical appeal", "the facility", "VISN", "patient advocate"):
            assert word not in words.lower(), (name, word)


def test_the_form_that_the_notice_names_comes_before_the_letter(facts: Facts) -> None:
    """va.gov/health/appeals: on the form and at the office that the notice names; new evidence goes with a supplemental claim."""
    letters = packet(facts, FAMILY)
    assert "Then a letter alone may not count: VA takes the request on that form" in letters["next-steps"]
    assert "With new papers choose the supplemental claim" in letters["next-steps"]
    assert "This letter goes with the form that the notice names" in letters["internal-appeal"]
    assert "supplemental claim" not in packet(facts, FAMILY, IN_HOSPITAL)["next-steps"]


IN_HOSPITAL: dict[str, Any] = {
    "denial": {"text": None, "insurer": "VA medical center", "timing": "before"},
}


def test_what_a_care_team_refuses_still_is_one(facts: Facts) -> None:
    assessment = assessed(facts, FAMILY, IN_HOSPITAL)
    assert assessment.regime.regime == "va"
    assert "ask the facility to provide" in packet(facts, FAMILY, IN_HOSPITAL)["internal-appeal"]


def test_a_family_s_program_is_known_by_its_name_before_care_too(facts: Facts) -> None:
    assessment = assessed(facts, FAMILY, {"denial": {"timing": "before"}})
    assert assessment.regime.regime == "va_claim"
    assert "Request for review I request review" in packet(facts, FAMILY, {"denial": {"timing": "before"}})["internal-appeal"]
