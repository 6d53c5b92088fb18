"""Notices of plans that are read more seldom: the VA, Original Medicare, CHIP, a short-term policy, a State."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

VA = """DEPARTMENT OF VETERANS AFFAIRS
Cedar Valley VA Health Care System, Office of Community Care
November 12, 2026
Mr. Walter Simms
Re: Community Care consult, intravenous ketamine

Dear Mr. Simms:
Your mental health provider asked for a referral to Riverbend Infusion, Cedar Rapids, for six intravenous ketamine infusions for depression.
The consult was disapproved on November 10, 2026. The
service is available within VA: intranasal esketamine can be given at the VA medical center in Iowa City. Intravenous
ketamine is also not considered to be the next step because you have not had electroconvulsive therapy.
If you disagree with this clinical decision, you may ask for a clinical appeal through the Patient Advocate, telephone 319-555-0144.
"""
SHORT_TERM = """Everpath Short Term Medical, underwritten by Landmark Guaranty Life Insurance Company
November 6, 2026
Insured: Paul Renner, Certificate EP-553310, Missouri
Claim 26-118-4403: ketamine infusions on 9/14, 9/16, 9/21, 9/23/2026 at Gateway Ketamine, St. Louis, $2,000.
Benefits are denied. (1) The condition is pre-existing: you were treated for depression in the 24 months before the
effective date. (2) Outpatient treatment of mental or nervous disorders is excluded under Exclusions, item 14.
You may request reconsideration within 180 days: Claims Review, PO Box 9, Kansas City, MO 64101.
"""
CHIP = """Sunflower Kids Health (CHIP)
Kansas
11/16/2026
To the parents of: Nora Bright, ID 7710023
We denied the request because Spravato is not approved by the FDA for people younger than 18.
You can ask us for an appeal within 60 calendar days of this letter. You can ask for a State Fair Hearing after the appeal within 120 days.
"""
BY_THE_STATE = """STATE OF MONTANA - Department of Public Health and Human Services
Montana Healthcare Programs - Notice of Denial of Prior Authorization
Date: 11/13/2026       Member: Kelsey Two Bulls      Member ID: 0556120
Your request has been DENIED. Reason: the use of ketamine for depression is not a medically accepted indication.
You have the right to a fair hearing. You must ask for a hearing in writing within 90 days of the mail date of this notice.
"""
PART_B = """Medicare Summary Notice
Claims processed by Palmetto Ridge Administrators, Part B, for Alice Morrow
October 6, 2026: Piedmont Psychiatric, Spravato 84 mg, G2083: Service approved? NO. Amount charged $1,590. See note a.
Note a: The information provided does not support the need for this service or item.
Medicare does not pay for this many services within this period.
"""


def _reasons(notice: str) -> list[tuple[str, str]]:
    return [(one["ground"], " ".join(one["quote"].split())) for one in offered(notice)["denial.reasons"]]


def test_care_that_the_va_has_itself_and_a_treatment_not_had_are_its_reasons() -> None:
    (ground, quote), *others = _reasons(VA)
    assert ground == "ground.step-therapy"
    assert quote.startswith("The service is available within VA")
    assert quote.endswith("you have not had electroconvulsive therapy.")
    assert not others


def test_two_numbered_reasons_behind_a_bare_refusal_are_two() -> None:
    """Both are called exclusions: one turns on dates, the other on the kind of care."""
    assert _reasons(SHORT_TERM) == [
        (
            "ground.benefit-exclusion",
            "The condition is pre-existing: you were treated for depression in the 24 months before the effective date.",
        ),
        ("ground.benefit-exclusion", "Outpatient treatment of mental or nervous disorders is excluded under Exclusions, item 14."),
    ]


def test_rights_numbered_behind_a_bare_refusal_are_no_reasons() -> None:
    rights = "(1) You may appeal within 180 days. (2) You may ask for the file."
    notice = f"Ketamine is experimental for depression.\nYour request was denied. {rights}"
    assert _reasons(f"Ember Health\n{notice}\n") == [("ground.experimental", "Ketamine is experimental for depression.")]


@pytest.mark.parametrize(("notice", "kind"), [(CHIP, "chip"), (BY_THE_STATE, "medicaid_ffs"), (VA, "va"), (SHORT_TERM, "short_term")])
def test_the_kind_of_plan(notice: str, kind: str) -> None:
    assert offered(notice)["plan.kind"] == kind


def test_a_medicaid_notice_that_names_chip_beside_it_is_medicaid() -> None:
    notice = CHIP.replace(" (CHIP)", " Medicaid plan\nMedicaid and the Children's Health Insurance Program")
    assert offered(notice)["plan.kind"] == "medicaid_managed"


def test_a_reason_is_quoted_without_its_label() -> None:
    assert _reasons(BY_THE_STATE) == [("ground.off-label", "the use of ketamine for depression is not a medically accepted indication.")]


def test_a_limit_of_medicare_on_how_many_stands_beside_its_need() -> None:
    assert ("ground.dose-frequency-limit", "Medicare does not pay for this many services within this period.") in _reasons(PART_B)


def test_the_number_of_a_policy_below_a_reason_is_no_part_of_it() -> None:
    notice = "Decision: DENIED\nWhy: Ketamine by mouth is investigational for depression.\nRx policy 5.01.22.\nAppeal within 180 days.\n"
    assert _reasons(f"Great Prairie Benefit Trust\n{notice}") == [
        ("ground.experimental", "Ketamine by mouth is investigational for depression.")
    ]
