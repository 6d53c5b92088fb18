"""Notices on a program's own form, whose head stands below a line on rights and whose words for the reason are plain."""

from __future__ import annotations

from tests.denial.expectations import offered

MEDICARE_ADVANTAGE = """Important: This notice explains your right to appeal our decision. Read this notice carefully.

Notice of Denial of Medical Coverage

Date: November 17, 2026                    Member number: H77021934
Name: Harold P. Whitcomb

Your request was denied
We've denied the medical services/items listed below requested by you or your doctor:
Esketamine (Spravato) 84 mg nasal, weekly maintenance (G2083), 12 visits beginning December 7, 2026

Why did we deny your request?
We denied the medical services/items listed above because: The medical records do not show that you have had a clinical benefit from
Spravato. The plan's Clinical Policy MCP-412 requires evidence of at least a 50% reduction of baseline score for continuation.

You have the right to appeal our decision
You have the right to ask Golden Prairie Medicare Advantage (HMO) to review our decision by asking us for an appeal within 65 calendar days
of the date of this notice.
Standard appeal: we'll give you a written decision within 30 calendar days; Part B drug 7 calendar days.
Mail: Golden Prairie Medicare Advantage, Appeals and Grievances, PO Box 5107, Topeka, KS 66605. Fax 785-555-0190.
"""
MEDICAID = """NOTICE OF ADVERSE BENEFIT DETERMINATION
Desert Willow Complete Health
1850 W. Rio Salado Parkway, Tempe, AZ 85281
Date: November 12, 2026

To: Maribel Ochoa
4410 N 27th Ave Apt 118, Phoenix, AZ 85017
Member ID: A87740921

We have decided to DENY this service: esketamine (Spravato) nasal spray.

The reason for our decision: Our drug policy says you must try and fail at least four antidepressants before Spravato can be approved. Our
records show only three antidepressants and no augmentation.

You can ask for an appeal within 60 days from the date of this notice. You may ask in writing:
Desert Willow Complete Health
Member Appeals Unit
PO Box 14463
Tempe, AZ 85281
"""


def test_the_medicare_form_is_read_below_its_line_on_rights() -> None:
    answers = offered(MEDICARE_ADVANTAGE)
    assert answers["patient.name"] == "Harold P. Whitcomb"
    assert answers["denial.policy"] == "Clinical Policy MCP-412"


def test_sixty_five_days_of_the_notice_are_the_persons_and_seven_are_the_plans() -> None:
    assert offered(MEDICARE_ADVANTAGE)["denial.appeal_by"] == "2027-01-21"
    plans = MEDICARE_ADVANTAGE.replace("by asking us for an appeal within 65 calendar days\nof the date of this notice", "")
    assert "denial.appeal_by" not in offered(plans)


def test_that_it_has_not_helped_is_a_reason_to_end_it() -> None:
    (reason,) = offered(MEDICARE_ADVANTAGE)["denial.reasons"]
    assert reason["ground"] == "ground.no-continued-response"
    assert reason["quote"].startswith("The medical records do not show that you have had a clinical benefit")
    assert reason["quote"].endswith("50% reduction of baseline score for continuation.")


def test_that_it_has_helped_is_none() -> None:
    reason = MEDICARE_ADVANTAGE[
        MEDICARE_ADVANTAGE.index("The medical records") : MEDICARE_ADVANTAGE.index("You have the right to appeal our")
    ]
    helped = MEDICARE_ADVANTAGE.replace(
        reason, "The clinic is not in our network. You have had a clinical benefit, and we do not question it.\n\n"
    )
    assert "ground.no-continued-response" not in {reason["ground"] for reason in offered(helped).get("denial.reasons", ())}


def test_a_letter_that_greets_nobody_is_about_whom_it_is_sent_to() -> None:
    answers = offered(MEDICAID)
    assert answers["patient.name"] == "Maribel Ochoa"
    assert answers["patient.address"] == "4410 N 27th Ave Apt 118, Phoenix, AZ 85017"
    of_a_child = MEDICAID.replace("We have decided", "Your child asked for it. We have decided")
    assert "patient.name" not in offered(of_a_child)


def test_a_reason_is_quoted_behind_its_label_and_with_the_sentence_that_goes_on() -> None:
    (reason,) = offered(MEDICAID)["denial.reasons"]
    assert reason["quote"].startswith("Our drug policy says")
    assert reason["quote"].endswith("three antidepressants and no augmentation.")


def test_our_drug_policy_is_no_name_of_one() -> None:
    assert "denial.policy" not in offered(MEDICAID)


def test_the_office_above_the_box_belongs_to_the_address() -> None:
    assert offered(MEDICAID)["denial.appeal_address"].splitlines()[:2] == ["Desert Willow Complete Health", "Member Appeals Unit"]


NETWORK = "We denied this request because the infusions are investigational. {} A network exception was not requested."


def test_a_clinic_outside_the_network_is_a_reason_beside_another() -> None:
    def reasons(words: str) -> set[str]:
        return {
            reason["ground"]
            for reason in offered(MEDICAID.replace("Our drug policy says", f"{NETWORK.format(words)} Our drug policy says"))[
                "denial.reasons"
            ]
        }

    assert "ground.out-of-network" in reasons("The provider is not in our network.")
    inside = {reason["ground"] for reason in offered(MEDICAID)["denial.reasons"]}
    assert "ground.out-of-network" not in inside
