"""Who sent a letter and to whom: initials of a sender, a rank, a number behind a label, a whole number before a masked one."""

from __future__ import annotations

from tests.denial.el_paso import CLAIM
from tests.denial.expectations import offered

APPEAL = "Send a written appeal within 180 days to: UMR - Claims Appeal Unit, PO Box 30546, Salt Lake City, UT 84130-0546."


def test_a_sender_of_three_capitals_is_not_the_patient_whose_name_fills_more_lines() -> None:
    head = "UMR\nPO BOX 30541\nSALT LAKE CITY UT 84130-0541"
    assert offered(CLAIM.format(head=head, foot=APPEAL))["denial.insurer"] == "UMR"
    # Capitals that the letter names nowhere again are no sender, and the patient never is.
    other = offered(CLAIM.format(head="PPO\nPO BOX 30541\nSALT LAKE CITY UT 84130-0541", foot="You may appeal within 180 days."))
    assert other.get("denial.insurer") not in {"PPO", "ARTURO VILLASENOR"}


MILITARY = """TriWest Healthcare Alliance

November 12, 2026

{name}
91-1029 Kaihi St
Ewa Beach, HI 96706

Beneficiary: Keoni Palakiko      Sponsor SSN: XXX-XX-4410      {number}

{asked}

The request is not authorized since it is unproven.

You may ask for a reconsideration within 90 days.
"""


def military(name: str = "SSG (Ret) Keoni Palakiko", number: str = "DBN: 11290044501", asked: str = "") -> dict[str, object]:
    return offered(MILITARY.format(name=name, number=number, asked=asked))


def test_a_whole_number_of_a_member_goes_before_a_masked_one() -> None:
    assert military()["member.id"] == "11290044501"
    assert military(number="")["member.id"] == "XXX-XX-4410"


def test_a_rank_and_a_street_number_with_a_hyphen_stand_over_a_persons_address() -> None:
    for name in ("SSG (Ret) Keoni Palakiko", "CW3 Keoni Palakiko", "Keoni Palakiko"):
        found = military(name)
        assert found["patient.name"] == "Keoni Palakiko"
        assert found["patient.address"] == "91-1029 Kaihi St\nEwa Beach, HI 96706"


def test_a_doctor_who_asked_us_is_the_clinician_and_the_brackets_name_the_clinic() -> None:
    found = military(asked="On October 30, Dr. Samir Qazi (Lakeview TMS & Wellness) asked us to approve ketamine infusions.")
    assert (found["clinician.name"], found["treatment.clinic"]) == ("Samir Qazi", "Lakeview TMS & Wellness")
    # One who reviewed asked for nothing, and brackets that name a kind of doctor name no clinic.
    assert "clinician.name" not in military(asked="Dr. Samir Qazi (psychiatry) reviewed the ketamine infusions.")
    assert "treatment.clinic" not in military(asked="Dr. Samir Qazi (Board Certified) asked for ketamine infusions.")


def test_behind_your_request_for_stands_the_treatment_and_where_it_was_to_be_given() -> None:
    found = military(asked="Your request for: Ketamine infusion, 6 sessions, from Pacific Neuromodulation Center")
    assert (found["treatment.drug"], found["treatment.clinic"]) == ("iv_ketamine", "Pacific Neuromodulation Center")


def test_a_number_behind_a_label_in_capitals_is_nobodys_name() -> None:
    """ "Member ID: U88" is no member called "ID: U88": whom the letter greets, over an address, is the patient."""
    text = "Plains Health\n\nNovember 13, 2026\n\nDesmond A. Prewitt\n718 Flat Shoals Ave SE\nAtlanta, GA 30316\n\n"
    found = offered(f"{text}Member ID: U8820914403          Appeal Case: GA-0093317\n\nDear Desmond A. Prewitt:\n\nWe denied ketamine.")
    assert (found["patient.name"], found["patient.address"]) == ("Desmond A. Prewitt", "718 Flat Shoals Ave SE\nAtlanta, GA 30316")


def test_the_clinic_with_whom_care_was_asked_for_is_the_clinic() -> None:
    asked = "This is about your request for ketamine infusion therapy with Columbia River Ketamine Clinic."
    assert military(asked=asked)["treatment.clinic"] == "Columbia River Ketamine Clinic"
    assert "treatment.clinic" not in military(asked="Ketamine was discussed with Columbia River Ketamine Clinic.")


def test_a_capital_that_a_scanner_took_for_a_small_letter_is_put_right() -> None:
    head = "MERlDlAN HEALTH PARTNERS\nPO Box 4410, Omaha, NE 68103\n\nDenise Kowalczyk\n118 Alder Ct\nPapillion, NE 68046"
    found = offered(f"{head}\n\nDear Denise Kowalczyk,\n\nWe are unable to approve Spravato. It is not medically necessary.")
    assert found["denial.insurer"] == "MERIDIAN HEALTH PARTNERS"


HEADED = "{head}\nP.O. Box 8814, Norfolk, VA 23501\n\nOctober 19, 2026\n\n{labels}\n\nDear Ana Vela:\n\n"
SENT = f"{HEADED}We deny Spravato: not medically necessary.\n\n{{foot}}"
WRITE = "You may appeal within 180 days. Write to {}, Appeals, P.O. Box 8820, Norfolk, VA 23501."


def test_a_program_and_a_plan_are_no_sender_where_the_company_is_named() -> None:
    federal = "FEDERAL EMPLOYEES HEALTH BENEFITS PROGRAM\nStandard Option\nadministered by Tidemark Health Services"
    for head, labels, company in (
        (federal, "", "Tidemark Health Services"),
        ("FRONT RANGE MUTUAL HEALTH PLAN, INC.", "Plan: Front Range Mutual Silver 3500 (Individual)", "Front Range Mutual Health Plan"),
        ("", "Plan: Bluff River Advantage Plus (HMO)", "Bluff River Advantage"),
    ):
        assert offered(SENT.format(head=head, labels=labels, foot=WRITE.format(company)))["denial.insurer"] == company
    # Where nothing else is named the plan's name is all there is.
    alone = SENT.format(head="", labels="Health plan: Cascadia Mutual Silver 3500", foot="You may appeal within 180 days.")
    assert offered(alone)["denial.insurer"] == "Cascadia Mutual Silver 3500"


def test_a_company_in_capitals_with_its_legal_form_heads_the_letter() -> None:
    head = SENT.format(head="PENDRAGON ADMINISTRATORS, INC.", labels="", foot="You may appeal within 180 days.")
    assert offered(head)["denial.insurer"] == "PENDRAGON ADMINISTRATORS, INC."


def test_a_label_of_a_row_is_no_sender_and_the_plan_that_is_named_below_is() -> None:
    """Reading 35, grave 9: "Asked for by" stood over every address."""
    rows = "Re:                 Ana Ruiz\nID #                U44719\nSent in by          Piedmont Mood, PLLC\n"
    rows += "What was wanted     Ketamine infusion\nDays                11/09/2026 - 12/18/2026\n"
    head = "brightcove\nof North Carolina Inc.\n\n11/04/2026\n\nAna Ruiz\n22 Fern Ct\nGreensboro, NC 27405\n\n"
    refused = "\nDear Ana Ruiz,\n\nWe cannot approve it. It is not medically necessary.\n\nYou may appeal within 180 days. "
    write = "Write to Brightcove of North Carolina, Attn: Appeals Coordinator, PO Box 10455, Farmington, MO 63640."
    assert offered(head + rows + refused + write)["denial.insurer"] == "Brightcove of North Carolina"
    address = "Plains Health          Ana Ruiz\nPO Box 12              22 Fern Ct\nTopeka KS 66601        Topeka KS 66604\n"
    assert offered(address + refused + "Write to Appeals, PO Box 12, Topeka KS 66601.")["denial.insurer"] == "Plains Health"
