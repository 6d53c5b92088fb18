"""Who asked and where: on a statement, in a table pasted cell by cell, in a request to be referred; and what names nobody."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

_STATEMENT = (
    "Explanation of Benefits\nStatement date: September 14, 2026\nDocument number: 260914 77\n\nTOBIAS WREN-HALVORSEN\n3390 SE LAMBERT ST\n"
    "PORTLAND OR 97202\n\n{}     Tobias Wren-Halvorsen\nFor services provided by Willamette Infusion Suites PC\nClaim # 6622608190044\n\n"
    "The plan doesn't cover services that are experimental: this code is billed for intravenous ketamine. Customer: you have the right to"
    " have this decision reviewed. If you're not satisfied, write to us within 180 days.\n"
)


def test_a_statement_names_its_customer_its_clinic_its_treatment_and_its_claim() -> None:
    answers = offered(_STATEMENT.format("Subscriber name"))
    assert answers["patient.name"] == "Tobias Wren-Halvorsen"
    assert answers["patient.address"] == "3390 SE LAMBERT ST\nPORTLAND OR 97202"
    assert answers["treatment.clinic"] == "Willamette Infusion Suites PC"
    assert answers["treatment.drug"] == "iv_ketamine"
    assert answers["denial.reference"] == "6622608190044"


def test_a_subscriber_beside_another_patient_is_not_the_patient() -> None:
    text = _STATEMENT.format("Subscriber name").replace("Claim #", "Patient name     (002) spouse\nClaim #")
    assert "patient.name" not in offered(text)


_CELLS = (
    "Harbor Mutual Medicare Advantage\nNovember 9, 2026\n\nWe denied the services listed below.\n\nService\nProvider\nDates\nStatus\n"
    "Ketamine infusion, 8 visits\n{}\n11/16/2026 - 12/11/2026\nDENIED\n\nThey are not medically necessary.\n"
)


def test_of_a_table_pasted_cell_by_cell_the_line_under_a_head_is_its_value() -> None:
    assert offered(_CELLS.format("Tidewater Psychiatry Group, Norfolk VA"))["treatment.clinic"] == "Tidewater Psychiatry Group, Norfolk VA"


def test_of_a_table_with_one_more_line_none_is_taken_for_another() -> None:
    assert "treatment.clinic" not in offered(_CELLS.format("8 units\nTidewater Psychiatry Group, Norfolk VA"))


_REQUEST = (
    "Laurel Behavioral Care\nOctober 8, 2026\n\nMr. Everett Dunleavy\n27 N. Jordan Street\nAllentown, PA 18102\n\nDear Mr. Dunleavy:\n\n"
    "We reviewed the request for esketamine (Spravato) {} on 09/28/2026. It is denied. It is not medically necessary.\n"
)


def test_who_submitted_on_behalf_of_you_is_the_clinic_and_you_are_the_patient() -> None:
    answers = offered(_REQUEST.format("submitted by Allentown Mood Associates on behalf of you"))
    assert answers["treatment.clinic"] == "Allentown Mood Associates"
    assert answers["patient.name"] == "Everett Dunleavy"


def test_who_submitted_on_behalf_of_another_leaves_the_patient_open() -> None:
    assert "patient.name" not in offered(_REQUEST.format("submitted by Allentown Mood Associates on behalf of your son"))


_REFERRED = (
    "DEPARTMENT OF VETERANS AFFAIRS\nAugust 21, 2026\n\nDear Mr. Kirkendall:\n\n{} refer you to Hill Country Ketamine Clinic in Georgetown"
    " for intravenous ketamine infusions. We denied the referral. They are not medically necessary.\n"
)


def test_where_a_veteran_asked_to_be_referred_is_the_clinic() -> None:
    assert offered(_REFERRED.format("You asked that VA"))["treatment.clinic"] == "Hill Country Ketamine Clinic"


def test_where_the_va_would_send_somebody_is_not() -> None:
    assert "treatment.clinic" not in offered(_REFERRED.format("We can instead"))


_SERVED = (
    "Sierra United HealthChoice\n{}\n\nDecember 2, 2025\n\nDear Ann Pell:\n\nWe denied ketamine infusions. They are experimental.\n\n"
    "Appeal rights\nYou have 180 days to send an appeal to us. {}\n"
)


def test_whom_an_administrator_serves_is_the_employers_plan() -> None:
    named = "Administrative services for: LONGACRE FREIGHT SYSTEMS, INC. MEDICAL PLAN"
    assert offered(_SERVED.format(named, ""))["plan.name"] == "LONGACRE FREIGHT SYSTEMS, INC. MEDICAL PLAN"


def test_a_product_that_it_serves_is_none() -> None:
    assert "plan.name" not in offered(_SERVED.format("Serving: Sierra Gold Choice Plan", ""))


def test_where_faxes_are_taken_is_a_fax_and_where_somebody_is_called_instead_is_none() -> None:
    assert offered(_SERVED.format("", "Faxes are accepted at 877.555.0168."))["denial.appeal_fax"] == "877-555-0168"
    assert "denial.appeal_fax" not in offered(_SERVED.format("", "We take no faxes. Call us at 877.555.0168."))


_CARE_OF = (
    "MERIDIAN HEALTH INSURANCE\n10/29/2026\n\nMs. Hannah Okafor-Lind\nc/o Peter Lind (subscriber)\n{}\n\n"
    "Dear Ms. Okafor-Lind:\n\nWe received a request for six intravenous ketamine infusions. It is not approved: it is investigational.\n"
)


def test_the_number_of_a_house_below_the_word_subscriber_is_no_members_number() -> None:
    assert "member.id" not in offered(_CARE_OF.format("118 Fennel Street\nCharlottesville, VA 22903"))


def test_a_number_of_its_own_below_the_word_subscriber_is_the_members() -> None:
    assert offered(_CARE_OF.format("660418223"))["member.id"] == "660418223"


_HEADED = (
    "{}\n{}\nOctober 29, 2026\n\nDear Ms. Lind:\n\n"
    "We reviewed the request for esketamine (Spravato). It is not approved: it is investigational.\n"
)


def test_an_insurers_name_over_two_lines_of_the_letterhead_is_read_whole() -> None:
    assert offered(_HEADED.format("ANTHEM BLUE CROSS", "AND BLUE SHIELD"))["denial.insurer"] == "ANTHEM BLUE CROSS AND BLUE SHIELD"


def test_a_department_below_the_insurers_name_is_no_part_of_it() -> None:
    assert offered(_HEADED.format("Meridian Health Insurance Company", "Utilization Management"))["denial.insurer"] == (
        "Meridian Health Insurance Company"
    )


def test_a_company_that_administers_claims_does_not_say_who_pays_them() -> None:
    foot = "\nClaims administered by Tidewater Benefit Services\n"
    assert "plan.funding" not in offered(_HEADED.format("Meridian Health", "Utilization Management") + foot)
    paid = "\nThis is a self-funded plan. Claims are administered by Tidewater Benefit Services.\n"
    assert offered(_HEADED.format("Meridian Health", "Utilization Management") + paid)["plan.funding"] == "self_funded"


_TWO_LINES = (
    "Harbor Mutual\n\nNovember 2, 2026\n\nTreatment: Racemic ketamine, IV\nProvider: {}\n{}\n\nWe deny it: it is investigational.\n"
)


@pytest.mark.parametrize(
    ("first", "second", "clinic"),
    [
        ("Cottonwood Mood & Infusion", "Clinic, Joy Nakamura, APRN", "Cottonwood Mood & Infusion Clinic"),
        ("Dr. Selwyn Tate, Three Rivers Ketamine", "and Wellness Center", "Three Rivers Ketamine and Wellness Center"),
        ("Maumee Valley Interventional", "Psychiatry, LLC", "Maumee Valley Interventional Psychiatry, LLC"),
    ],
)
def test_a_clinics_name_that_the_end_of_a_line_cuts_is_read_whole(first: str, second: str, clinic: str) -> None:
    found = offered(_TWO_LINES.format(first, second))
    assert found["treatment.clinic"] == clinic
    if "Nakamura" in second:
        assert (found["clinician.name"], found["clinician.credentials"]) == ("Joy Nakamura", "APRN")


@pytest.mark.parametrize("below", ["Outpatient service", "Dates: November 2 to December 11", "1200 Clinic Road"])
def test_a_line_below_a_clinic_that_ends_no_such_name_is_no_part_of_it(below: str) -> None:
    assert offered(_TWO_LINES.format("Three Rivers Ketamine Clinic", below))["treatment.clinic"] == "Three Rivers Ketamine Clinic"


_RUN = (
    "PRAIRIE STATE EMPLOYEES BENEFIT TRUST\nAdministered by Meridian Claims Services, Inc.\n\nNovember 2, 2026\n\n"
    "{} it: it is investigational.\n"
)


def test_who_administers_the_plan_is_who_decided_where_the_letter_says_so() -> None:
    assert (
        offered(_RUN.format("Meridian reviewed the request for ketamine and is denying"))["denial.insurer"]
        == "Meridian Claims Services, Inc."
    )
    assert (
        offered(_RUN.format("We reviewed the request for ketamine and deny"))["denial.insurer"] == "PRAIRIE STATE EMPLOYEES BENEFIT TRUST"
    )
