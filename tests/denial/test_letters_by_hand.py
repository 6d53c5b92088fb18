"""Seven notices that were written before the reader was tried on them: letters of plans, a statement, a message, a fax."""

from __future__ import annotations

from typing import Any

from tests.denial.expectations import offered

OUT_OF_PLAN = """Olympic Foundation Health Plan
Member Appeals · PO Box 34593 · Seattle, WA 98124-1593

Date: November 12, 2026
Member: Amara Osei-Tutu

Re: Request for out-of-plan ketamine infusions, Cascade Infusion & Wellness (Dr. Rolf Lindqvist, anesthesiology)

Dear Amara,

I'm writing to let you know that your request for coverage of ketamine infusions outside the plan is not approved.

Why: Your coverage pays for care from Olympic providers. Our psychiatry group offers Spravato at the Capitol Hill campus and can see you on
December 3. There is no medical reason in your chart that you could not use this. Our committee does not have ketamine on formulary for
depression because long-term studies are lacking. And your last PHQ-9, from October 5, was 13, which is moderate and not severe.

Want to appeal? You have 180 days. Write to Member Appeals at the address at the top or fax 206-555-0159.
"""
STATEMENT = """EXPLANATION OF BENEFITS - THIS IS NOT A BILL
Prairie Mutual        Processed 10/30/26
Patient: Colleen Brandvold     ID: PRM 4471 90 223 01
Claim no. 26-3011-99817-0

Svc date   Code    Description                      Charge    Allowed   Not cov'd   Remark
10/05/26   J0013   ESKETAMINE NASAL 1 MG  x84      1,428.00      0.00    1,428.00    A7
10/05/26   99417   PROLONGED OUTPT                   210.00      0.00      210.00    B12

Remarks
A7   These charges exceed the number of treatments approved under authorization PA-66120 (8 approved 08/01/26 - 09/30/26).
B12  Service is included in, or incidental to, another service.

To appeal write within 180 days of this statement: Prairie Mutual, Appeals, PO Box 2207, Sioux Falls SD 57101.
"""
MESSAGE = """Date: Mon, Nov 23, 2026 at 4:12 PM

Hi Terrence,

Harborfirst has made a decision about RX request 77A-90211 (SPRAVATO 56MG/84MG) from prescriber A. Whitcomb, NP.

Status: DENIED

Reason: Your plan requires you to have tried 2 generic antidepressants in the last 365 days for 60 days each.

What next: You or A. Whitcomb, NP can ask for a redetermination. Fax the form to 800-555-0172 within 180 days.

Plan: BluePath HMO HSA Silver $1,500 - District of Columbia
"""

REDUCED = """BLUE SHIELD OF THE LAKES
600 E. Lafayette Blvd., Detroit MI 48226-2998

November 18, 2026
Jerome T. Washburn
3390 Woodlawn Dr
Ypsilanti, MI 48197

Drug: SPRAVATO (esketamine) 84 mg. Quantity requested: 4 per 28 days, continuation.
Doctor: Huron Valley Behavioral (Anita Deshmukh, D.O.)

We are not able to continue paying for Spravato after December 15, 2026.

Our rule for going on says that after six months there must be (1) a drop of at least 50% in your depression score from before treatment
and (2) notes that show you tried to have the treatment every other week. Your MADRS was 36 at the start and 20 on November 2, 2026. That is
a drop of 44%. The notes do not talk about a try at every other week. You have 8 sessions left until December 15.

Please call us or write within 180 days.
"""
ADOLESCENT = """KEYSTONE HEALTHCARE
c/o Evergreen Behavioral Health
Attn: Appeals Unit
PO Box 188064
Chattanooga, TN 37422

11/20/2026

Customer: Harper L. Nystrom   Customer ID: U7719 0082 02
Health care professional: Commonwealth Ketamine Associates
Service: IV ketamine infusion (J3490 x 6; 96365 x 6)

We determined that ketamine infusion for depression in an adolescent is considered experimental, investigational or unproven.

Within 180 days you may send a written appeal to the address at the top of this letter.
"""

PHARMACY = """Rivergate Rx
Prior Authorization Department
P.O. Box 52136, Phoenix AZ 85072-2136

11/19/2026

PATIENT: HOLLAND, TYRESE M
DRUG: SPRAVATO SOL 84MG DOS
STATUS: DENIED

Dear TYRESE HOLLAND:

The request did not meet the plan's approved criteria and cannot be approved.

The criteria state: coverage is provided when (a) the patient has had an inadequate response to a minimum of two antidepressants from
different classes; (b) psychotherapy of at least 12 visits has been tried; and (c) the drug will be given with an oral antidepressant.

We received chart notes that list escitalopram (6 weeks), duloxetine (10 weeks). Item (a) was not met. Item (b) was not met as there was no
mention of psychotherapy. Item (c) cannot be determined.

You can appeal up to 180 days after you receive this.
"""
PROGRAM = """TAHOMA HEALTHCARE OF WASHINGTON
Apple Health (Medicaid)

November 13, 2026

Subject: Denial of service - ketamine infusion therapy (CPT 96365, J3490) with Puget Ketamine Clinic, Dr. Lena Ostrowski

Dear Ruth-Ann Tavares,

We said no because:
  1. The State does not pay for treatment that is experimental or investigational.
  2. You can get Spravato from a provider in our network without trying this first.

You can appeal. You have 60 days from the date of this letter: until January 12, 2027. Write Tahoma Healthcare of Washington, Appeals,
PO Box 4004, Bothell, WA 98041-4004.
"""


def _grounds(found: dict[str, Any]) -> list[str]:
    return [reason["ground"].removeprefix("ground.") for reason in found["denial.reasons"]]


def test_a_plans_own_letter_gives_four_reasons_and_names_clinic_and_clinician_in_its_subject() -> None:
    found = offered(OUT_OF_PLAN)
    assert _grounds(found) == ["out-of-network", "step-therapy", "experimental", "not-medically-necessary"]
    assert found["denial.reasons"][1]["quote"].startswith("Our psychiatry group offers Spravato")
    assert found["treatment.clinic"] == "Cascade Infusion & Wellness"
    assert found["clinician.name"] == "Rolf Lindqvist"
    assert found["treatment.drug"] == "iv_ketamine"


def test_an_address_on_one_line_is_parted_at_its_dots() -> None:
    assert offered(OUT_OF_PLAN)["denial.appeal_address"].splitlines()[-3:] == ["Member Appeals", "PO Box 34593", "Seattle, WA 98124-1593"]


def test_a_second_treatment_in_the_subject_is_no_clinic() -> None:
    subject = "Re: Request for ketamine infusions, Outpatient Intravenous Ketamine"
    other = OUT_OF_PLAN.replace(OUT_OF_PLAN.splitlines()[6], subject)
    assert "treatment.clinic" not in offered(other)


def test_a_statement_is_known_by_its_claim_and_not_by_an_earlier_approval() -> None:
    found = offered(STATEMENT)
    assert found["denial.reference"] == "26-3011-99817-0"
    assert _grounds(found) == ["dose-frequency-limit", "coding"]
    # Where no claim is named the approval is all that tells which case it is.
    assert offered(STATEMENT.replace("Claim no. 26-3011-99817-0\n", ""))["denial.reference"] == "PA-66120"


def test_a_message_tells_what_was_asked_for_in_brackets_and_by_whom() -> None:
    found = offered(MESSAGE)
    assert found["treatment.drug"] == "spravato"
    assert (found["clinician.name"], found["clinician.credentials"]) == ("A. Whitcomb", "NP")
    assert found["denial.insurer"] == "Harborfirst"


def test_a_drug_that_is_only_offered_instead_is_not_what_was_asked_for() -> None:
    other = MESSAGE.replace(" (SPRAVATO 56MG/84MG)", "").replace("60 days each.", "60 days each. Spravato may be requested later.")
    assert "treatment.drug" not in offered(other)


def test_an_exclusion_told_of_all_such_plans_is_no_reason() -> None:
    told = "An EPO covers care only from network providers, except emergencies."
    assert "out-of-network" not in _grounds(offered(MESSAGE.replace("60 days each.", f"60 days each.\n\n{told}")))


def test_all_that_a_rule_for_going_on_misses_is_quoted() -> None:
    (reason,) = offered(REDUCED)["denial.reasons"]
    assert reason["ground"] == "ground.no-continued-response"
    assert reason["quote"].startswith("Our rule for going on")
    assert reason["quote"].endswith("The notes do not talk about a try at every other week.")


def test_a_clinician_in_brackets_stands_behind_the_clinic() -> None:
    found = offered(REDUCED)
    assert (found["treatment.clinic"], found["clinician.name"]) == ("Huron Valley Behavioral", "Anita Deshmukh")
    assert "clinician.name" not in offered(REDUCED.replace("(Anita Deshmukh, D.O.)", "(Ann Arbor)"))


def test_a_customer_is_the_patient_and_a_health_care_professional_who_asked() -> None:
    found = offered(ADOLESCENT)
    assert (found["patient.name"], found["treatment.clinic"]) == ("Harper L. Nystrom", "Commonwealth Ketamine Associates")


def test_in_care_of_is_a_line_of_the_address() -> None:
    assert offered(ADOLESCENT)["denial.appeal_address"].splitlines()[:2] == ["KEYSTONE HEALTHCARE", "c/o Evergreen Behavioral Health"]


def test_items_called_unmet_are_quoted_with_the_list_that_says_what_they_ask() -> None:
    (reason,) = offered(PHARMACY)["denial.reasons"]
    assert reason["ground"] == "ground.step-therapy"
    assert reason["quote"].startswith("The criteria state: coverage is provided when (a)")
    assert " ".join(reason["quote"].split()).endswith("as there was no mention of psychotherapy.")
    assert "\n\n" not in reason["quote"]
    (documented,) = offered(PHARMACY.replace("not met", "not documented"))["denial.reasons"]
    assert documented["quote"].startswith("The criteria state: coverage is provided when (a)")


def test_an_item_that_stands_in_no_list_is_left_as_it_was() -> None:
    alone = (
        PHARMACY.replace("coverage is provided when (a)", "coverage is provided when")
        .replace("; (b) psych", "; psych")
        .replace("(c) the", "the")
    )
    assert not any("The criteria state" in reason["quote"] for reason in offered(alone)["denial.reasons"])


def test_a_sentence_that_says_why_the_criteria_are_not_met_stays_a_reason_beside_the_items() -> None:
    why = "The request did not meet the plan's approved criteria because the dose is over the plan limit."
    told = PHARMACY.replace("The request did not meet the plan's approved criteria and cannot be approved.", why)
    assert any(why in " ".join(reason["quote"].split()) for reason in offered(told)["denial.reasons"])


def test_a_last_day_is_not_the_date_of_the_letter() -> None:
    found = offered(PROGRAM)
    assert (found["denial.date"], found["denial.appeal_by"]) == ("2026-11-13", "2027-01-12")


def test_a_programs_name_is_not_its_plans() -> None:
    found = offered(PROGRAM)
    assert found["denial.insurer"] == "Tahoma Healthcare of Washington"
    assert (found["treatment.clinic"], found["clinician.name"]) == ("Puget Ketamine Clinic", "Lena Ostrowski")


def test_what_one_can_get_instead_is_a_reason_among_the_reasons_and_a_right_to_appeal_is_none() -> None:
    assert _grounds(offered(PROGRAM)) == ["experimental", "step-therapy"]


MEASURED = "You must have a score of at least 28 on MADRS or 17 on PHQ-9 in the past 14 days. Your score was 15 on the PHQ-9 on 10/12/26."
UNSAFE = "You also have high blood pressure that is not under control, which makes this drug unsafe."


def test_a_score_is_quoted_with_its_line_and_a_risk_apart_from_it() -> None:
    told = MESSAGE.replace(
        "Reason: Your plan requires you to have tried 2 generic antidepressants in the last 365 days for 60 days each.", "Reason: {}"
    )
    found = offered(told.format(f"The drug is not medically necessary for you. {MEASURED} {UNSAFE}"))
    quotes = [" ".join(reason["quote"].split()) for reason in found["denial.reasons"]]
    assert any(MEASURED in quote and UNSAFE not in quote for quote in quotes)
    assert UNSAFE in quotes


def test_a_score_behind_no_line_is_quoted_alone() -> None:
    told = OUT_OF_PLAN.replace(
        "And your last PHQ-9, from October 5, was 13, which is moderate and not severe.", "Your score was 13, which is not severe."
    )
    assert offered(told)["denial.reasons"][-1]["quote"] == "Your score was 13, which is not severe."
