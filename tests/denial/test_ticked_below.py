"""A form of a State's Medicaid whose reason is what is ticked under it, written to somebody whom it does not greet."""

from __future__ import annotations

from tests.denial.expectations import offered

FLORIDA = """SUNCOAST COMMUNITY CARE
A Florida Medicaid Managed Care Plan

Notice of Adverse Benefit Determination

Date: 11/16/2026

ROSALIND PETTIBONE
881 SE Mangrove Ct
Port St. Lucie FL 34952

Enrollee Medicaid ID: 9410027735
Ordering provider: Treasure Coast Behavioral, Ingrid Salas ARNP
Service: esketamine (SPRAVATO) 56 mg nasal spray kit, 8 kits / 28 days

Suncoast Community Care reviewed your request for SPRAVATO. After our review this service has been: DENIED as of 11/16/2026.

We made our decision because: (Check all boxes that apply)
[X] We determined that your requested services are not medically necessary because the services do not meet the reason(s) checked below:
    [ ] Must be needed to protect life, prevent significant illness or disability, or relieve severe pain.
    [X] Must be individualized, specific, consistent with symptoms or diagnosis and not be in excess of the patient's needs.
    [X] Must meet accepted medical standards and not be experimental or investigational.
[ ] The requested service is not a covered benefit.
[X] Other: AHCA criteria for Spravato require trial and failure of four (4) antidepressants from at least two classes, in the current
episode. Paid claims show fluoxetine (3 fills) and mirtazapine (2 fills).

You must ask for an appeal within 60 days of this notice's date.
Suncoast Community Care, Grievance and Appeals, PO Box 27710, Tampa FL 33623.
"""


def _reasons(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for reason in offered(text)["denial.reasons"]:
        found.setdefault(reason["ground"].removeprefix("ground."), []).append(" ".join(reason["quote"].split()))
    return found


def test_each_box_ticked_below_the_reason_is_one_and_no_empty_box_is() -> None:
    found = _reasons(FLORIDA)
    need = found["not-medically-necessary"]
    assert [words[:22] for words in need] == ["We determined that you", "Must be individualized"]
    assert found["experimental"] == ["Must meet accepted medical standards and not be experimental or investigational."]
    assert not any("protect life" in words or "covered benefit" in words for quotes in found.values() for words in quotes)


def test_what_the_claims_show_is_quoted_with_the_step_that_it_falls_short_of() -> None:
    (step,) = _reasons(FLORIDA)["step-therapy"]
    assert step.endswith("Paid claims show fluoxetine (3 fills) and mirtazapine (2 fills).")


def test_boxes_that_no_reason_points_to_give_none_by_themselves() -> None:
    assert "experimental" not in _reasons(FLORIDA.replace("do not meet the reason(s) checked below:", "are in excess of need."))


def test_the_sender_is_the_name_and_not_the_line_that_says_what_it_is() -> None:
    assert offered(FLORIDA)["denial.insurer"].casefold() == "suncoast community care"


def test_whom_a_letter_without_a_greeting_is_written_to_is_the_patient_and_an_office_is_not() -> None:
    found = offered(FLORIDA)
    assert found["patient.name"] == "ROSALIND PETTIBONE"
    assert found["patient.address"] == "881 SE Mangrove Ct\nPort St. Lucie FL 34952"
    office = FLORIDA.replace("ROSALIND PETTIBONE\n881 SE Mangrove Ct", "Bayshore Preferred\nClaims Service Center, PO Box 14700")
    assert "patient.name" not in offered(office)


def test_a_clinic_and_its_clinician_behind_a_comma_are_both_offered() -> None:
    found = offered(FLORIDA)
    assert (found["clinician.name"], found["clinician.credentials"]) == ("Ingrid Salas", "ARNP")
    assert found["treatment.clinic"] == "Treasure Coast Behavioral"
    assert "clinician.name" not in offered(FLORIDA.replace("Ingrid Salas ARNP", "Ocean City MD"))


CRITERIA = """Corvane Rx

March 3, 2026

Coverage of SPRAVATO is denied because the following plan criteria were not met:

 [X] Documented inadequate response to at least three antidepressants
 [ ] Age 18 or older
 [{}] Used in combination with an oral antidepressant

You may appeal within 180 days of the date of this letter.
"""


def test_each_criterion_that_a_form_ticks_as_unmet_is_a_reason() -> None:
    def quotes(box: str) -> list[str]:
        return [one["quote"] for one in offered(CRITERIA.format(box))["denial.reasons"]]

    first, second = "Documented inadequate response to at least three antidepressants", "Used in combination with an oral antidepressant"
    assert (quotes("X"), quotes(" ")) == ([first, second], [first])
