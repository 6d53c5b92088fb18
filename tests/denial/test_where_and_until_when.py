"""Where an appeal goes and until when: no address of another's, no number for questions, and no time that is the plan's own."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered
from tests.denial.from_great_prairie import APPEAL, found


def test_no_appeal_goes_to_whom_the_letter_was_sent_whatever_office_stands_above() -> None:
    assert "denial.appeal_address" not in found()
    # An office in capitals is no person.
    assert str(found(person="MESA FRONTIER ALLIANCE")["denial.appeal_address"]).startswith("MESA FRONTIER ALLIANCE")


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("You may file a grievance with the plan within 180 days from receipt of this letter. A decision is made within 35 days.", 180),
        ("You may appeal within 180 days of receipt. Your appeal is decided within 60 days.", 180),
        # What is made in a time may be the appeal itself.
        ("You may appeal. An appeal must be made within 60 days of receiving this letter.", 60),
    ],
)
def test_the_time_in_which_a_decision_is_made_is_not_the_persons(words: str, days: int) -> None:
    assert found(rights=words)["denial.appeal_days"] == days


BOARD = ("Board of Trustees - Appeals Committee", "Great Lakes Pipe Trades Local 396 Health and Welfare Fund", "P.O. Box 4417")


@pytest.mark.parametrize(("leads", "joint"), [("Send appeals to:\n  ", "\n  "), ("Write to the ", ", ")])
def test_the_number_of_a_union_local_is_no_group_and_cuts_no_address(leads: str, joint: str) -> None:
    words = leads + joint.join(BOARD) + ", Boardman, OH 44513"
    read = found(rights=f"You may appeal within 180 days of receipt. {words}.")
    assert str(read["denial.appeal_address"]).startswith("\n".join(BOARD))
    assert read.get("member.group") == found().get("member.group")
    # In a field of its own, it stands for the group.
    assert offered(f"ANY WELFARE FUND\n\nParticipant No. SVB-118-6604        Local 2117\n\n{words}")["member.group"] == "2117"


@pytest.mark.parametrize("office", ["Member Appeals, Dept. 40", "Member Appeals, Suite 210", "Member Appeals, Mail Stop 7"])
def test_an_office_with_the_number_of_its_department_cuts_no_address(office: str) -> None:
    words = f"Keystone Meridian Administrators\n{office}\nP.O. Box 2260\nErie, PA 16512"
    read = found(rights=f"You may appeal within 180 days of receipt. Send your appeal to:\n{words}\n")
    assert read["denial.appeal_address"] == words


def test_a_label_with_its_number_above_an_address_is_no_line_of_it() -> None:
    words = "Member ID: 40\nP.O. Box 2260\nErie, PA 16512"
    read = found(rights=f"You may appeal within 180 days of receipt. Send your appeal to us.\n\n{words}\n")
    assert "Member ID" not in str(read["denial.appeal_address"])


def test_a_line_of_running_words_above_a_box_is_no_name() -> None:
    words = "Appeals that you send to us\nmust be in writing and be signed by you or by your doctor\nP.O. Box 4417, Boardman, OH 44513"
    assert str(found(rights=f"You may appeal within 180 days of receipt.\n{words}")["denial.appeal_address"]).startswith("P.O. Box 4417")


UPHELD = """TIDEWATER BENEFIT ADMINISTRATORS

October 19, 2026

Drug: Spravato (esketamine) nasal spray, 84 mg, twice weekly x 4 weeks then weekly x 4 weeks

Dear Ms. Whitcomb:

Your first level appeal was received September 24, 2026. The determination is UPHELD.

Why we decided this way

The chart does not contain a depression rating scale completed within 30 days before the request.

What you can do next

{next}
"""


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("You may file a second level appeal within 60 days of receiving this letter. The Committee will decide it within 15 days.", 60),
        # How often a drug is given, and which records are wanted, give the person no time.
        ("You may file a second level appeal.", None),
    ],
)
def test_after_a_first_appeal_the_time_is_that_of_the_second_and_no_schedule_and_no_span_of_records(words: str, days: int | None) -> None:
    assert offered(UPHELD.format(next=words)).get("denial.appeal_days") == days


def test_the_time_of_a_second_appeal_is_none_for_a_first_refusal() -> None:
    rights = "You may appeal within 180 days of receipt. A second level appeal must be filed within 60 days of that decision."
    assert found(rights=rights)["denial.appeal_days"] == 180
    # Nor does a rate of something else take the person's time away.
    assert found(rights="Call us weekly if you like. You have 60 days from receipt of this letter to appeal.")["denial.appeal_days"] == 60


def test_a_time_for_a_board_is_none_for_the_clinical_appeal() -> None:
    clinical = "Begin a clinical appeal with the Patient Advocate."
    board = "You may ask for a Board appeal within one year from the date of this letter."
    assert not {"denial.appeal_by", "denial.appeal_days"} & found(rights=f"{clinical} {board}").keys()


def test_a_number_for_questions_takes_no_appeal() -> None:
    assert "denial.appeal_fax" not in found(rights=f"{APPEAL}\nQuestions? 218-555-0166, fax 218-555-0167.")
    for words in ("Questions? Call 218-555-0166. Fax your appeal to", "If you have questions or want to appeal, fax"):
        assert found(rights=f"{APPEAL} {words} 218-555-0167.")["denial.appeal_fax"] == "218-555-0167"


def test_a_store_that_prints_a_rejection_takes_no_appeal() -> None:
    slip = (
        "HOLLOWAY DRUG #0417\n1190 S BROADWAY   LEXINGTON KY 40504\nPH 859-555-0118   FAX 859-555-0119\n\n"
        "PATIENT: PRUITT, LENORA J\nDRUG: SPRAVATO 84MG\nPLAN: BLUEGRASS RX SOLUTIONS\nREJECT 75 PRIOR AUTHORIZATION REQUIRED\n"
        "FAX PA FORM TO 800-555-0136."
    )
    assert not {"denial.appeal_address", "denial.appeal_fax"} & offered(slip).keys()
    insurers = offered(slip.replace("HOLLOWAY DRUG #0417", "BLUEGRASS RX SOLUTIONS"))
    assert str(insurers["denial.appeal_address"]).startswith("BLUEGRASS RX SOLUTIONS")


@pytest.mark.parametrize(
    ("rights", "day"),
    [
        ("You have 60 days from the date of this notice, plus 3 days for mail. The last day is October 29, 2026.", "2026-10-29"),
        # The last day of something else is no time to appeal.
        ("You have 60 days from the date of this notice. The last day of your coverage is December 31, 2026.", "2026-10-26"),
    ],
)
def test_the_last_day_that_a_notice_names_is_taken_before_its_count(rights: str, day: str) -> None:
    assert found(rights=f"YOUR RIGHTS\nYou can ask us for an appeal. {rights}")["denial.appeal_by"] == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("We need 14 more days to decide, until September 23, 2026. You can file a grievance.", None),
        ("You may appeal until September 23, 2026, and have until then to decide.", "2026-09-23"),
    ],
)
def test_the_day_until_which_the_plan_decides_is_no_last_day_to_appeal(words: str, day: str | None) -> None:
    assert found(body="We got your request for Spravato.", rights=words).get("denial.appeal_by") == day


@pytest.mark.parametrize("person", ["Nadia Okafor, MD", "Brent K. Hale, PMHNP-BC", "Marcus Delano, USAF", "Iris Bell"])
def test_no_appeal_goes_to_the_clinician_to_whom_the_letter_was_sent(person: str) -> None:
    assert "denial.appeal_address" not in found(person=person)


RECONSIDERED = """Greenhollow Federal Employee Program
Service Benefit Reconsideration Unit
PO Box 7734
Richmond, VA 23231

October 5, 2026

RE: Reconsideration of a disputed claim

Dear Mr. Vogt:

Thank you for your letter asking us to reconsider our denial of six ketamine infusions.

We have completed our reconsideration and we must uphold our decision. They are investigational.

You may ask the U.S. Office of Personnel Management (OPM) to review our decision. You must write to OPM within
90 days after the date of this letter. Write to: United States Office of Personnel Management, Healthcare and
Insurance, FEHB 2, 1900 E Street NW, Washington, DC 20415-3620.{more}

Sincerely,

Deborah A. Fenwick
Reconsideration Specialist
"""


def test_who_upholds_a_denial_and_signs_as_of_reconsiderations_offers_no_further_step_of_its_own() -> None:
    """Ninety days from October 5, 2026 end on January 3, 2027."""
    told = offered(RECONSIDERED.format(more=""))
    assert str(told["denial.appeal_address"]).startswith("United States Office of Personnel Management\n")
    assert told["denial.appeal_by"] == "2027-01-03"
    again = offered(RECONSIDERED.format(more="\n\nYou may first appeal to us again within 30 days of this letter."))
    assert again["denial.appeal_by"] == "2026-11-04"


@pytest.mark.parametrize(("counted", "days"), [("after you receive this letter", 180), ("after we receive your records", None)])
def test_a_time_from_when_the_person_has_the_letter_is_the_persons(counted: str, days: int | None) -> None:
    words = "You may ask for an internal review (grievance) of this adverse determination within 18O days"
    assert found(rights=f"{words} {counted}.").get("denial.appeal_days") == days


TIDEWATER = """TIDEWATER BENEFIT SERVICES, LLC
Appeals Department | P.O. Box 20417 | Norfolk, VA 23501

November 13, 2026

RE: FINAL INTERNAL ADVERSE BENEFIT DETERMINATION

Dear Ms. Castellano:

The first decision is UPHELD. The requested service is not Medically Necessary.

You have the right to ask for an external review by an independent review organization. {asks}Send it to:

Tidewater Benefit Services, LLC
External Review Unit
P.O. Box 20418
Norfolk, VA 23501
Fax: 757-555-0131

You may also have the right to bring a civil action under section 502(a) of ERISA. {sue}

Sincerely,

Appeals Coordinator
"""


@pytest.mark.parametrize(
    "sue",
    [
        "Under the Plan, any such action must be filed within one year of the date of this letter.",
        "Under the Plan, any such action must be filed within 180 days of the date you receive this letter.",
        "Any lawsuit must be filed within 12 months of the date of this notice.",
        "You must sue in federal court within 365 days from the date of this letter.",
    ],
)
def test_the_limit_for_suing_is_no_day_for_outside_review(sue: str) -> None:
    """Four months for outside review run from the day the notice came (29 CFR 2590.715-2719(d)(2)(i)): a law counts them, and no days
    are offered for them.
    """
    asks = "Your request must be made within four (4) months after the date you receive this notice. "
    told = offered(TIDEWATER.format(asks=asks, sue=sue))
    untold = offered(TIDEWATER.format(asks="", sue=sue))
    assert not {"denial.appeal_by", "denial.appeal_days"} & (told.keys() | untold.keys())
    in_days = "Your request must be made within 120 days after the date you receive this notice. "
    assert offered(TIDEWATER.format(asks=in_days, sue=sue))["denial.appeal_days"] == 120


def test_a_review_named_beside_a_suit_keeps_its_own_time() -> None:
    sue = "You may bring a civil action, or ask for an external review within 130 days of the date of this letter."
    assert offered(TIDEWATER.format(asks="", sue=sue))["denial.appeal_by"] == "2027-03-23"


def test_a_last_letter_is_answered_where_it_says_to_send_the_request_and_not_at_its_head() -> None:
    told = offered(TIDEWATER.format(asks="", sue=""))
    assert str(told["denial.appeal_address"]).splitlines()[1:3] == ["External Review Unit", "P.O. Box 20418"]
    assert told["denial.appeal_fax"] == "757-555-0131"


@pytest.mark.parametrize(
    "kept",
    [
        "If you want your Spravato to go on while you appeal, ask within 10 days.",
        "To keep getting this care while we decide your appeal, you must file it within 10 days of the date on this letter.",
    ],
)
def test_the_time_in_which_treatment_is_kept_is_no_time_to_appeal(kept: str) -> None:
    """Sixty days from November 5, 2026 end on January 4, 2027."""
    text = (
        "BLUEGRASS COMMUNITY CARE\nA Medicaid Managed Care Organization\n\nMailed: 11/05/2026\n\nWe said no to Spravato. The notes do not"
        f" show that you tried two medicines.\n\nIF YOU GET THIS CARE NOW\n{kept}\n\nYOU CAN APPEAL. You have 60 days from the date on this"
        " letter."
    )
    assert offered(text)["denial.appeal_by"] == "2027-01-04"
