"""Notices that greet by a first name, say hello in an email, come from a State's program or the VA, or approve a part."""

from __future__ import annotations

from tests.denial.expectations import offered

STATE = """STATE OF OREGON HEALTH PLAN - COORDINATED CARE
Cascadia Willamette CCO
PO Box 5510, Salem OR 97304

To: Devon Achterberg                OHP Client ID: QX204M8B

Service requested: Ketamine infusion, CPT 96365 x6 and J3490

Dear Devon:
Cascadia Willamette CCO got a request for the service above. We denied the request. Here is why:
 * Ketamine by IV for depression is considered experimental.
 * Your provider did not show that other covered treatments were tried and did not help.
You must ask for an appeal within 60 days of the date on this notice.
"""

EMAIL = """Subject: Decision on your prior authorization request

Hi Tomasz Wielgosz,

We did not approve SPRAVATO 56 MG KIT. Your plan covers 4 kits per 28 days, and the request is for more than that.
Your doctor can send us more information.
"""

VETERAN = """DEPARTMENT OF VETERANS AFFAIRS
In Reply Refer To: 636/136
Referral No. VA0027714520

Dear Mr. Whitcombe:

Your request for ketamine infusion therapy is not approved. The record documents two antidepressants, and four are required.
In addition, this service can be provided at the VA facility in Omaha within the access standards.
"""


def test_who_is_greeted_by_a_first_name_is_whom_the_letter_is_sent_to() -> None:
    assert offered(STATE)["patient.name"] == "Devon Achterberg"
    assert "patient.name" not in offered(STATE.replace("Dear Devon", "Dear Renata"))


def test_who_is_greeted_by_name_and_has_a_doctor_is_the_patient() -> None:
    assert offered(EMAIL)["patient.name"] == "Tomasz Wielgosz"
    assert "patient.name" not in offered(EMAIL.replace("Your doctor", "You"))
    assert "patient.name" not in offered(EMAIL.replace("the request is", "the request for your son is"))


def test_the_name_of_a_states_program_is_no_plan_but_tells_its_kind() -> None:
    answers = offered(STATE)
    assert (answers["denial.insurer"], answers["plan.kind"]) == ("Cascadia Willamette CCO", "medicaid_managed")


def test_the_mark_of_a_list_is_not_quoted() -> None:
    quotes = [reason["quote"] for reason in offered(STATE)["denial.reasons"]]
    assert quotes == [
        "Ketamine by IV for depression is considered experimental.",
        "Your provider did not show that other covered treatments were tried and did not help.",
    ]


def test_a_letter_of_the_va_tells_its_program_the_referral_and_both_reasons() -> None:
    """The code behind "In Reply Refer To" is the office's own."""
    answers = offered(VETERAN)
    assert (answers["plan.kind"], answers["denial.reference"]) == ("va", "VA0027714520")
    assert {reason["ground"] for reason in answers["denial.reasons"]} >= {"ground.out-of-network"}
    assert offered(VETERAN.replace("636/136", "636-13642"))["denial.reference"] == "636-13642"


PART = """GREAT BASIN SELECT HMO
11/13/2026

Requesting provider: GULF STATES NEUROBEHAVIORAL, DR. RAJAN VENKATESH

Dear Jordan Tsosie,

We approved 8 visits of Spravato. We did not approve the 4 weekly visits. At this time the reviewer cannot determine that weekly
visits will be medically necessary because there is no response data yet.

You or your provider may appeal. 180 days. Appeals: fax 775-555-0155.
"""


def test_a_clinician_stands_behind_the_clinic_and_a_comma() -> None:
    answers = offered(PART)
    assert (answers["treatment.clinic"], answers["clinician.name"]) == ("GULF STATES NEUROBEHAVIORAL", "RAJAN VENKATESH")
    assert "clinician.name" not in offered(PART.replace("DR. RAJAN VENKATESH", "BILOXI"))


def test_what_a_reviewer_cannot_determine_is_the_reason() -> None:
    """It stood behind what was not approved, and was not quoted."""
    quotes = [reason["quote"] for reason in offered(PART)["denial.reasons"]]
    assert any(quote.startswith("At this time the reviewer cannot determine") for quote in quotes)


def test_a_period_alone_behind_the_right_to_appeal_is_the_time_for_it() -> None:
    assert offered(PART)["denial.appeal_days"] == 180
    assert "denial.appeal_days" not in offered(PART.replace("You or your provider may appeal.", "You may see our file."))


def test_one_sentence_that_upholds_tells_the_treatment() -> None:
    upheld = "Claim: 41\n\nThe Trustees upheld the denial of $3,150.00 for six intravenous ketamine infusions."
    assert offered(upheld)["treatment.drug"] == "iv_ketamine"
    assert "treatment.drug" not in offered(upheld.replace("upheld the denial", "spoke"))


def test_an_address_in_a_sentence_is_offered_as_an_envelope_has_it() -> None:
    send = "You may appeal. Send it to: Peach Alliance, Inc., Appeals Unit, 900 Foundry Way, Suite 40, Macon,\nGA 31204, within 60 days."
    block = "Peach Alliance, Inc.\nAppeals Unit\n900 Foundry Way, Suite 40\nMacon, GA 31204"
    assert offered(send)["denial.appeal_address"] == block
    on_lines = "Send your appeal to:\nPeach Alliance\nAppeals, Second Floor\n900 Foundry Way, Suite 40\nMacon, GA 31204"
    assert offered(on_lines)["denial.appeal_address"].splitlines()[1] == "Appeals, Second Floor"
