"""Who, where and what by the head of a notice and by the rows of what was billed."""

from __future__ import annotations

import pytest

from appealwright.denial.finds import Kind
from tests.denial.expectations import offered, reading_of

FEDERAL = """TRI-STATE FEDERAL EMPLOYEES HEALTH PLAN
Prior Approval Unit
PO Box 14079, Lexington KY 40512

October 29, 2026

DELMAR J WHITTAKER
88 QUARRY RD
CHILLICOTHE OH 45601

RE: Enrollee: Delmar J Whittaker
Patient: Suzanne Whittaker (spouse)
Provider: Scioto Valley Behavioral, LLC / P. Nakashima, APRN
Service: Spravato 84 mg (S0013), G2083

We are unable to approve Spravato: two trials of adequate dose are not shown (our Pharmacy Policy 5.60.034).

If you disagree, you may ask us in writing to reconsider. You must write to us within 6 months of the date of our decision, at the address
above. If you do not agree with our decision, you may ask OPM to review it.
"""
BILLED = """EXPLANATION OF BENEFITS
Great Prairie Mutual Health Ins. Co.          Statement date 09/30/26
Subscriber  TOBIAS LINDQVIST   Group 0071882-NORTHLAND FABRICATION   ID GPM90114475
Claim 2026263-88-40117   Provider RED RIVER KETAMINE & WELLNESS PLLC  (OUT OF NETWORK)
DATE      PROC    DESCRIPTION                 BILLED    NOT COVERED   CODE
08/03/26  96365   IV INFUSION THERAPY 1 HR    $475.00     $475.00     N2
08/03/26  J3490   KETAMINE UNCLASSIFIED DRUG   $75.00      $75.00     N2
N2  CARC 55 - PROCEDURE/TREATMENT/DRUG IS DEEMED EXPERIMENTAL/INVESTIGATIONAL BY THE PAYER.
"""
PHARMACY = """Nov 9, 2026

Marguerite Thibodeaux
PO Box 71
Breaux Bridge, LA 70517

Member ID#: ZQW 448 201 7719
Drug: SPRAVATO 56 MG DOSE PACK
Prescriber: Fontenot, Celeste

We denied the request because the records do not show that you tried two antidepressants.

How to appeal: you or your prescriber may appeal within 180 days. Mail RxBridge Appeals Dept, PO Box 52084, Phoenix AZ 85072-2084; Fax
1-866-555-0117. Call 1-855-555-0162 with questions.
"""


def test_the_address_above_is_the_plans_and_not_the_persons_own() -> None:
    assert offered(FEDERAL)["denial.appeal_address"].splitlines()[1:] == ["Prior Approval Unit", "PO Box 14079, Lexington KY 40512"]


MINISTRY = """SHEPHERD GATE HEALTH SHARING MINISTRY
Member Needs Department
P.O. Box 2280
Peoria, IL 61611

October 5, 2026

{to}
902 Quarry Road
Decatur, IL 62521

Dear {first},

The bills for ketamine infusions are not eligible for sharing. Treatments considered experimental are not shareable.

You may request a first level review within 60 days by writing to the Member Needs Department at the address above.
"""


@pytest.mark.parametrize(
    "to",
    [
        "Household of Aaron and Miriam Lindqvist",
        "The Family of Miriam Lindqvist",
        "Aaron & Miriam Lindqvist",
        "Mr. and Mrs. Aaron Lindqvist",
        "Parent or Guardian of Miriam Lindqvist",
        "Miriam Lindqvist",
    ],
)
def test_no_appeal_goes_to_the_house_that_the_notice_was_sent_to(to: str) -> None:
    address = offered(MINISTRY.format(to=to, first="Miriam"))["denial.appeal_address"]
    assert address.splitlines()[1:] == ["Member Needs Department", "P.O. Box 2280", "Peoria, IL 61611"]


def test_an_office_named_for_families_still_takes_an_appeal() -> None:
    text = MINISTRY.format(to="Miriam Lindqvist", first="Miriam").replace(
        "at the address above", "at:\nFamily of Plans Appeals\nPO Box 9\nTroy OH 45373"
    )
    assert offered(text)["denial.appeal_address"] == "Family of Plans Appeals\nPO Box 9\nTroy OH 45373"


def test_a_plan_whose_name_reads_as_a_persons_takes_the_appeal_at_its_own_office() -> None:
    office = "KAISER PERMANENTE\nMember Services Appeals\nP.O. Box 91\nDenver, CO 80299"
    letter = "\n\nMay 4, 2026\n\nDear Miriam Lindqvist:\n\nKetamine is not medically necessary. You may appeal within 180 days.\n"
    outside = "Questions? The Division of Insurance, 1560 Broadway, Denver, CO 80202, answers them after we decide the appeal.\n"
    assert offered(office + letter + outside)["denial.appeal_address"] == office


def test_an_appeal_goes_where_the_words_say_though_a_person_is_named() -> None:
    named = FEDERAL.replace("at the address\nabove", "addressed to us. Send your appeal to:\nMarian Holt\nPO Box 9\nTroy OH 45373\n")
    assert offered(named)["denial.appeal_address"] == "Marian Holt\nPO Box 9\nTroy OH 45373"


def test_the_patient_is_told_from_whose_coverage_it_is() -> None:
    assert offered(FEDERAL)["patient.name"] == "Suzanne Whittaker"
    two = FEDERAL.replace("Patient: Suzanne Whittaker (spouse)", "Member: Suzanne Whittaker")
    assert "patient.name" not in offered(two)


def test_clinic_and_clinician_may_share_a_line() -> None:
    answers = offered(FEDERAL)
    assert (answers["treatment.clinic"], answers["clinician.name"]) == ("Scioto Valley Behavioral, LLC", "P. Nakashima")


def test_a_bracket_that_ends_a_remark_is_no_part_of_a_policys_number() -> None:
    assert offered(FEDERAL)["denial.policy"] == "Pharmacy Policy 5.60.034"


def test_a_number_names_a_guideline_that_is_written_small() -> None:
    assert offered("Our guideline RX.BH.044, Esketamine, requires two antidepressants.")["denial.policy"] == "RX.BH.044, Esketamine"
    assert offered("It must be given in a clinic. (Handbook ch. 4; plan policy MA-117.)")["denial.policy"] == "MA-117"
    assert "denial.policy" not in offered("Our guideline requires 2 antidepressants. Our policy is reviewed each year.")


def test_a_plan_that_opm_reviews_is_a_federal_one() -> None:
    assert offered(FEDERAL)["plan.kind"] == "fehb"
    postal = FEDERAL.replace("TRI-STATE FEDERAL EMPLOYEES", "TRI-STATE POSTAL SERVICE HEALTH BENEFITS")
    assert offered(postal).get("plan.kind") != "fehb"


def test_what_was_billed_tells_the_treatment() -> None:
    answers = offered(BILLED)
    assert (answers["treatment.drug"], answers["treatment.route"]) == ("iv_ketamine", "iv")
    clinic_alone = BILLED.replace("KETAMINE UNCLASSIFIED DRUG", "UNCLASSIFIED DRUG         ")
    assert "treatment.drug" not in offered(clinic_alone)


def test_ketamine_sprayed_into_the_nose_is_another_way_and_spravato_is_another_product() -> None:
    assert offered("Drug requested: ketamine HCl 150 mg/mL compounded nasal spray")["treatment.route"] == "nasal"
    spravato = offered("Drug requested: Spravato (esketamine) nasal spray 84 mg")
    assert (spravato["treatment.drug"], spravato.get("treatment.route")) == ("spravato", None)
    both = offered("Drug requested: ketamine infusion, since Spravato nasal spray did not help")
    assert both.get("treatment.route") != "nasal"


def test_a_value_in_capitals_needs_no_mark_in_a_table() -> None:
    assert offered(BILLED)["treatment.clinic"] == "RED RIVER KETAMINE & WELLNESS PLLC"
    sentence = "Provider RED RIVER KETAMINE CLINIC sent us a claim."
    assert "treatment.clinic" not in offered(sentence)


def test_a_groups_number_ends_where_its_holders_name_begins() -> None:
    assert offered(BILLED)["member.group"] == "0071882"
    suffixed = BILLED.replace("0071882-NORTHLAND FABRICATION", "0071882-NW")
    assert offered(suffixed)["member.group"] == "0071882-NW"


def test_who_prescribes_is_a_clinician_without_letters() -> None:
    assert offered(PHARMACY)["clinician.name"] == "Celeste Fontenot"
    assert "clinician.name" not in offered(PHARMACY.replace("Prescriber:", "Provider:"))


def test_an_address_begins_behind_the_word_mail() -> None:
    assert offered(PHARMACY)["denial.appeal_address"] == "RxBridge Appeals Dept\nPO Box 52084\nPhoenix AZ 85072-2084"
    stop = PHARMACY.replace("Mail RxBridge Appeals Dept,", "Write to RxBridge Appeals, Mail Stop 4,")
    assert offered(stop)["denial.appeal_address"].startswith("RxBridge Appeals, Mail Stop 4")


def test_figures_of_a_members_number_are_no_telephone() -> None:
    assert {find.value for find in reading_of(PHARMACY).of(Kind.PHONE)} == {"855-555-0162"}


def test_that_another_treatment_was_not_tried_is_a_reason() -> None:
    (reason,) = offered(PHARMACY)["denial.reasons"]
    assert reason["ground"] == "ground.step-therapy"
    tried = PHARMACY.replace("the records do not show that you tried two", "the notes are not signed. You have tried two")
    assert "ground.step-therapy" not in {reason["ground"] for reason in offered(tried).get("denial.reasons", ())}


def test_the_words_that_californias_law_has_a_plan_print_tell_its_regulator() -> None:
    """Cal. Health & Safety Code § 1368.02(b)."""
    words = "The California Department of Managed Health Care is responsible for regulating health care service plans."
    answers = offered(f"{PHARMACY}\n{words}\n")
    assert (answers["plan.licence"], answers["plan.issued_in"]) == ("dmhc", "CA")
    both = offered(f"{PHARMACY}\n{words}\nCalifornia Department of Insurance: 1-800-927-4357\n")
    assert "plan.licence" not in both
    assert "plan.licence" not in offered(PHARMACY)


def test_whose_company_the_sender_is_is_said_under_its_name_and_is_no_name() -> None:
    head = "Tamarack Health\nAn Etna Company\nP.O. Box 853921, Richardson, TX 75085\n\nNovember 10, 2026\n\n"
    assert offered(head + PHARMACY)["denial.insurer"] == "Tamarack Health"
    named = "A Plus Mutual Insurance\nP.O. Box 853921, Richardson, TX 75085\n\nNovember 10, 2026\n\n"
    assert offered(named + PHARMACY)["denial.insurer"] == "A Plus Mutual Insurance"


def test_the_date_of_the_denial_that_an_appeal_was_made_of_is_not_the_date_of_its_answer() -> None:
    head = "Corby Benefit Services\n\n{top}\n\nRe: Your first level appeal\nMember: Ann Roe\nOriginal denial date: August 27, 2026\n{label}"
    text = f"{head}\n\nDear Ms. Roe:\n\nWe have upheld our denial of ketamine infusions: it is experimental. You may appeal within 60 days."
    for top, label in (("November 6, 2026", ""), ("", "Date of this notice: November 6, 2026"), ("", "Decision date: November 6, 2026")):
        assert offered(text.format(top=top, label=label))["denial.date"] == "2026-11-06"
    assert offered(text.format(top="", label="").replace("Original denial", "Denial"))["denial.date"] == "2026-08-27"


def test_a_region_of_a_program_named_in_two_places_is_not_the_contractor_that_writes() -> None:
    head = "Patriot Shield Federal, LLC\nTRICARE West Region\nPO Box 202117, Florence, SC 29502\n\nDecember 1, 2025\n\n"
    appeal = "\n\nMail it to:\nPatriot Shield Federal, LLC\nTRICARE West Reconsiderations\nPO Box 202150\nFlorence SC 29502\n"
    notice = "Dear Leona Stanhope:\n\nWe have reviewed the request for Spravato and cannot authorize it."
    assert offered(head + notice + appeal)["denial.insurer"] == "Patriot Shield Federal, LLC"
    # Where nobody else writes, the program's name is what there is.
    assert offered("TRICARE West Region\n\nDecember 1, 2025\n\n" + notice)["denial.insurer"] == "TRICARE West Region"


@pytest.mark.parametrize("inside", ["c/o Corby Benefit Services, Second Level Appeals", "Attn: Member Appeals Unit", "ATTN: Appeals"])
def test_a_line_that_names_an_office_inside_an_address_does_not_end_it(inside: str) -> None:
    block = "Teton Freight Benefits Appeal Committee\n{}\nP.O. Box 30914\nSalt Lake City, UT 84130"
    text = f"We denied ketamine as experimental.\n\nMail your appeal to:\n\n{block}"
    assert offered(text.format(inside))["denial.appeal_address"] == block.format(inside)
    assert not str(offered(text.format("Member: Ann Roe"))["denial.appeal_address"]).startswith(("Teton", "Member"))
