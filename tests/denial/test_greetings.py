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
    assert "patient.name" not in offered("From: Tina\n" + STATE.replace("Your provider", "The clinic"))


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


BESIDE = """SIERRA FOOTHILLS HEALTH PLAN
Medi-Cal Managed Care

Guadalupe Arriaga                       Nadia Farouk, MD
1820 Olive Ave #7                       Valley Ketamine Psychiatry
Merced, CA 95348                        Merced, CA 95340

Nadia Farouk, MD has asked Sierra Foothills Health Plan to approve IV ketamine infusion. This request is denied. The reason for the denial
is that the information sent does not show this is medically necessary. The use of ketamine for depression is not approved by the FDA. MCG
guideline A-1032 says that the evidence is insufficient.

You can appeal this decision within 60 days.
"""

KEPT = """ALLIED NATIONAL FEDERAL PLAN
Dear Ms. Raman:
We have reconsidered our denial of benefits for intravenous ketamine. We are maintaining our decision. Section 10 of the brochure defines
experimental services as those that have not been approved by the FDA for the use. Section 6 states that we do not cover
experimental services.
"""

FAX = """QUILLRX PRIOR AUTHORIZATION DETERMINATION          FAX  TO: 505-555-0182
Drug: SPRAVATO 84MG DOSE PACK     Qty 4/28
Reason(s):
[X] Requested through a pharmacy not contracted for REMS dispensing
[ ] Quantity exceeds limit
To appeal: fax 505-555-0199 or write QuillRx Appeals, PO Box 3300, Albuquerque NM 87190 within 180 days.
"""


def test_two_addresses_side_by_side_are_none_to_appeal_to() -> None:
    assert "denial.appeal_address" not in offered(BESIDE)
    labelled = "You may appeal.\nDeadline         180 days from this letter\nIn writing       Fern Appeals, PO Box 917, Larkspur, WA 98999"
    assert offered(labelled)["denial.appeal_address"] == "Fern Appeals\nPO Box 917\nLarkspur, WA 98999"


def test_a_clinician_who_has_asked_is_named() -> None:
    answers = offered(BESIDE)
    assert (answers["clinician.name"], answers["clinician.credentials"]) == ("Nadia Farouk", "MD")
    assert "clinician.name" not in offered(BESIDE.replace("Nadia Farouk, MD has asked", "Nadia Farouk has asked"))


def test_each_plain_sentence_of_the_reasons_gives_its_own() -> None:
    grounds = [reason["ground"] for reason in offered(BESIDE)["denial.reasons"]]
    assert grounds == ["ground.not-medically-necessary", "ground.off-label", "ground.experimental"]


def test_the_name_of_a_guideline_begins_with_its_sentence() -> None:
    """It was "FDA. MCG guideline A-1032". What is said not to be there is no policy."""
    assert offered(BESIDE)["denial.policy"] == "MCG guideline A-1032"
    assert "denial.policy" not in offered("We deny it. There is no Medicare National or Local Coverage Determination for this drug.")


def test_a_decision_that_is_kept_after_a_reconsideration_is_read() -> None:
    answers = offered(KEPT)
    assert answers["denial.stage"] == "after_first_appeal"
    assert [reason["ground"] for reason in answers["denial.reasons"]] == ["ground.experimental"]


def test_a_fax_tells_its_sender_and_where_to_appeal() -> None:
    """The number behind "FAX TO" is the clinic's."""
    answers = offered(FAX)
    assert (answers["denial.insurer"], answers["denial.appeal_fax"]) == ("QuillRx", "505-555-0199")
    quotes = [reason["quote"] for reason in answers["denial.reasons"]]
    assert quotes == ["Requested through a pharmacy not contracted for REMS dispensing"]


def test_a_line_with_a_code_and_the_drug_tells_the_treatment() -> None:
    item = "We denied these items:\nHCPCS G2083, esketamine 84 mg, 12 units\n\nWhy? Your records show two antidepressants."
    assert offered(item)["treatment.drug"] == "spravato"


SECURE_MESSAGE = """Redwood Permanent Health - Member Secure Message
From: Outside Services Referral Desk
To: Owen T. Brandvold
Sent: Nov 24, 2026 4:12 PM

Hi Owen,

Your Redwood psychiatrist, Dr. Leila Haddad, sent us a referral to an outside clinic for 6 ketamine infusions.
We are not able to approve it.

Because a similar service is available inside our network, an outside referral isn't needed.

You can file a grievance within 180 days.
"""


def test_whom_a_message_greets_is_the_patient_of_the_plans_own_psychiatrist() -> None:
    found = offered(SECURE_MESSAGE)
    assert found["patient.name"] == "Owen T. Brandvold"
    assert found["clinician.name"] == "Leila Haddad"
    assert [reason["ground"] for reason in found["denial.reasons"]] == ["ground.out-of-network"]


def test_a_message_about_somebody_elses_psychiatrist_names_no_patient() -> None:
    assert "patient.name" not in offered(SECURE_MESSAGE.replace("Your Redwood psychiatrist,", "The member's psychiatrist,"))
