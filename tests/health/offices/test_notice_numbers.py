"""Which number a notice gives for what: the plan's own line, the fast appeal and its fax; and where the papers print them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.gives import Gives
from tests.conftest import TODAY, case_document, changed
from tests.health.as_of import friday_paper as paper
from tests.health.by_telephone import UNKNOWN
from tests.health.case_names import TEXAS

GONE = dict.fromkeys(("reasons", "appeal_address", "policy", "appeal_by", "appeal_days"), UNKNOWN)
FAX = "813-555-0160"


def told(text: str, fax: Any = FAX) -> dict[str, Any]:
    return {"denial": {**GONE, "text": text, "appeal_fax": fax}, "plan": {"criteria": []}}


def gives(text: str, fax: Any = FAX) -> Gives:
    return Gives(case_from_json(json.dumps(changed(case_document(TEXAS), told(text, fax))), TODAY))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Fax 813-555-0160     Phone 1-866-555-0105", "1-866-555-0105"),
        ("Phone: 1-800-555-0191   Fax: (813) 555-0160   Fast appeal: 1-800-555-0193", "1-800-555-0191"),
        ("Member services 1-888-555-0111. Prescriber line 1-888-555-0122.", "1-888-555-0111"),
        ("Customer Service 1-800-555-0143 (TTY 711)   Provider line 1-877-555-0188", "1-800-555-0143"),
        ("Fax 813-555-0160. For help call the Department of Labor at 1-866-444-3272.", ""),
        ("Fax 813-555-0160. Peer-to-peer: call 717-555-0120.", ""),
        ("Telephone 800-555-0121\nFax 813-555-0160", "800-555-0121"),
        ("Fax 813-555-0160\nPhone: 800-555-0121\n", "800-555-0121"),
        ("Telephone 800-555-0121 for the State agency\nFax 813-555-0160", ""),
        ("Telephone 800-555-0121\nPlan office\nFax 813-555-0160", ""),
        ("You may call 800-555-0190 for help.", "800-555-0190"),
        ("For help with an urgent appeal call 800-555-0190.", ""),
        ("Call 800-555-0190 for help in other languages.", ""),
        ("Member Services 1-888-555-0111. Member Services for dental 1-888-555-0144.", ""),
        ("Member Services 1-888-555-0111 or Customer Service 1-888-555-0144.", ""),
    ],
)
def test_the_plans_own_number_is_the_one_for_members(text: str, number: str) -> None:
    assert gives(text).plan_number == number


@pytest.mark.parametrize(
    ("text", "number", "fax"),
    [
        ("Urgent (expedited) appeal:  fax 425-555-0120 or call 1-800-555-0149", "1-800-555-0149", "425-555-0120"),
        ("If waiting could harm you, call 1-866-555-0105 for a fast plan appeal.", "1-866-555-0105", ""),
        ("Phone: 1-800-555-0191   Fax: 402-555-0192   Fast appeal: 1-800-555-0193", "1-800-555-0193", ""),
        ("For an urgent care claim call 1-800-555-0173.", "1-800-555-0173", ""),
        ("For an emergency case call 1-888-555-0119; we decide within 24 hours.", "1-888-555-0119", ""),
        ("Urgent: if delay could harm your health, call 1-800-555-0149 or fax 616-555-0190.", "1-800-555-0149", "616-555-0190"),
        ("You may ask for an expedited reconsideration within 3 days.  Fax (843) 555-0119.", "", "(843) 555-0119"),
        ("If your doctor says that your claim is urgent, we decide in 72 hours. Call 1-800-555-0137.", "1-800-555-0137", ""),
        ("Need a faster decision? You may ask for an expedited appeal. Call 1-800-555-0121.", "1-800-555-0121", ""),
        ("If you do not agree that we take more time, file an expedited grievance. Call 1-877-555-0103.", "", ""),
        ("Expedited external review: call 1-800-555-0170.", "", ""),
        ("An urgent review by the Department of Insurance can be asked for at 1-800-555-0199.", "", ""),
    ],
)
def test_a_fast_appeal_has_its_own_numbers(text: str, number: str, fax: str) -> None:
    assert (gives(text).fast_number, gives(text).fast_fax) == (number, fax)


def test_an_appeal_by_telephone_is_made_to_the_plan_and_to_no_office(facts: Facts) -> None:
    """The notice takes an appeal by telephone and prints one number alone: that of the Department of Labor."""
    assert not gives("You may appeal by phone or in writing. Questions about your rights? Call EBSA at 1-866-444-3272.").appeal_number
    assert not gives("You may appeal by telephone. For help with a complaint call 1-866-444-3272.").appeal_number
    assert gives("You may appeal by telephone. Call the Appeals Department at 1-800-555-0150.").appeal_number == "1-800-555-0150"
    by_line = "Member Services 1-888-555-0111\nYou may appeal by phone or in writing. Ask us how."
    assert gives(by_line).appeal_number == "1-888-555-0111"


URGENT = {"urgency": {"level": "clinician_certified"}, "clinician": {"phone": "512-555-0140"}}
NOTICE = "Appeals: fax 813-555-0160\nUrgent (expedited) appeal: fax 425-555-0120 or call 1-800-555-0149\nMember Services 1-888-555-0111"


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_urgent_appeal_goes_to_its_own_fax(language: str, facts: Facts) -> None:
    change = changed(told(NOTICE), URGENT)
    assert "By fax: 425-555-0120" in paper(facts, "expedited-appeal", TEXAS, change)
    assert "By fax: 813-555-0160" in paper(facts, "internal-appeal", TEXAS, change)
    assert "813-555-0160; urgent appeal: 425-555-0120" in paper(facts, "fax-cover", TEXAS, change)
    page = paper(facts, "next-steps", TEXAS, change, language)
    assert "425-555-0120" in page.partition("Then" if language == "en" else "Después")[2]
    assert "Call 1-800-555-0149. Ask if it is logged as expedited" in page or language == "es"
    assert "512-555-0140" in paper(facts, "expedited-appeal", TEXAS, change).partition("Certification")[2]


def test_where_a_member_may_call_the_fast_appeal_does_not_wait_for_the_doctor(facts: Facts) -> None:
    """42 CFR 438.402(c)(3)(ii): orally or in writing. No notice of a private plan that gives no number is read so."""
    medicaid = {**told("Member Services 1-888-555-0111"), "plan": {"kind": "medicaid_managed", "criteria": []}}
    assert "I appeal, and I ask for an expedited appeal." in paper(facts, "next-steps", TEXAS, changed(medicaid, URGENT))
    assert "ask for an expedited appeal" not in paper(facts, "next-steps", TEXAS, changed(told("Member Services 1-888-555-0111"), URGENT))
    # Aloud it has the notice's own word.
    by_its_word = changed(medicaid, {"denial": {"text": "Member Services 1-888-555-0111 takes a fast appeal."}})
    assert "I appeal, and I ask for a fast appeal." in paper(facts, "next-steps", TEXAS, changed(by_its_word, URGENT))


def test_who_acts_for_a_grown_patient_calls_with_the_patient_on_the_line(facts: Facts) -> None:
    """42 CFR 422.561: a representative is one who was appointed; without the signed form the member asks."""
    asking = {"urgency": {"level": "asking_clinician"}}
    acting = {"sender": {"role": "representative", "name": "Ana Ortiz", "relation": "daughter"}, "patient": {"name": "Luis Ortiz"}}
    for who, on_line in (({}, False), (acting, True)):
        change = changed(told(NOTICE), {**asking, **who})
        assert ("with Luis on the line" in paper(facts, "next-steps", TEXAS, change)) is on_line
        assert "By telephone you may ask for it without: the notice gives 1-800-555-0149." in paper(facts, "checklist", TEXAS, change)


def test_the_number_of_the_notice_stands_for_that_of_the_card(facts: Facts) -> None:
    change = changed(told("Member Services 1-888-555-0111", UNKNOWN), {"denial": {"date": UNKNOWN, "received": UNKNOWN}})
    assert "Call 1-888-555-0111 (from the notice)" in paper(facts, "next-steps", TEXAS, change).replace("call 1", "Call 1")
    assert "Number to call: 1-888-555-0111." in paper(facts, "call-log", TEXAS, change)
    assert "What the first call settles" in paper(facts, "call-log", TEXAS, change)


def test_a_request_to_an_office_is_faxed_to_the_office(facts: Facts) -> None:
    """The application of the New York Department of Financial Services gives 800-332-2729."""
    change = {
        "plan": {"kind": "employer", "funding": "insured", "issued_in": "NY", "grandfathered": False},
        "denial": {"stage": "final", "date": "2026-10-01", "received": "2026-10-05", "appeal_by": UNKNOWN, "appeal_days": UNKNOWN},
        "urgency": {"level": "not_urgent"},
    }
    cover = paper(facts, "fax-cover", TEXAS, change)
    assert "Fax number: 800-332-2729" in cover
    assert "request for papers" not in cover


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Peer to peer: you may discuss this within 10 business days. Call 404-555-0133, Monday to Friday.", "404-555-0133"),
        ("Your prescriber may request a discussion with a clinical pharmacist by calling 855-555-0152.", "855-555-0152"),
        ("Your provider may call 518-555-0140 for a reconsideration by the clinical peer reviewer.", "518-555-0140"),
        # Reading 35, A 8.
        ("Your provider may talk with our doctor. Call 1-800-555-0139 within 10 business days.", "1-800-555-0139"),
        ("Your physician may ask to speak with the reviewing physician by calling 1-888-555-0155.", "1-888-555-0155"),
        ("Questions? Your doctor may speak with our staff. Call 1-888-555-0155.", ""),
        # Reading 35, R35D 2.
        ("Prior to an appeal, Dr. Osei can request an informal review with our physician by telephone, 1-855-555-0148.", "1-855-555-0148"),
        ("Before filing an appeal, the ordering provider may ask for an informal reconsideration. Call 1-866-555-0120.", "1-866-555-0120"),
        ("You or your doctor may ask for an informal reconsideration by phone at 1-866-555-0120.", ""),
        ("The doctor may speak to our medical director at 860-555-0153.", "860-555-0153"),
        # Reading 35, B 29.
        ("Your provider may talk with the doctor who made the decision: 1-833-555-0119.", "1-833-555-0119"),
        ("Your prescriber may speak to the psychiatrist who reviewed this request by calling 844-555-0151.", "844-555-0151"),
        ("The physician who asked can talk with the doctor who made this decision. Call 866-555-0141 within 14 days.", "866-555-0141"),
        ("You may talk with the nurse who answers this line at 866-555-0141.", ""),
        ("You may ask for a reconsideration by a peer reviewer; call 518-555-0140.", ""),
        ("Speak to a member of our staff at 860-555-0153.", ""),
        ("Peer to peer is offered. Call 404-555-0133 to appeal.", ""),
        ("You may discuss this notice with member services at 855-555-0152.", ""),
    ],
)
def test_the_number_for_the_clinicians_call_may_stand_in_the_next_sentence(text: str, number: str) -> None:
    assert gives(text).peer_number == number


def test_a_time_in_which_the_call_is_held_is_no_last_day_for_it() -> None:
    """ "Which takes place within one business day" is the plan's time."""
    held = "Your doctor may call 518-555-0140 for a reconsideration by the peer reviewer, which takes place within one business day."
    assert gives(held).peer_window is None
    assert gives("A peer-to-peer call with our reviewer is set within one business day of the request.").peer_window is None
    told = gives("Your doctor may ask for a peer-to-peer within 10 business days.").peer_window
    assert told is not None
    assert told.words == "within 10 business days"


def test_a_day_given_for_the_call_is_its_last_day() -> None:
    """Read out on the call sheet and in the next steps, once."""
    told = gives("Your provider may ask for a peer-to-peer talk no later than December 2, 2026 (phone 512-555-0150).").peer_window
    assert told is not None
    assert (told.words, told.ends) == ("no later than December 2, 2026", (date(2026, 12, 2),))
    assert gives("A peer-to-peer talk was held on November 3, 2026.").peer_window is None


FORM = (
    "Step 2: Mail, fax, or deliver your appeal or call us.\n"
    "For a Standard Appeal: Mailing Address: P.O. Box 5577, Allentown, PA 18105\n"
    "Phone: 1-877-555-0182 TTY: 711 Fax: 1-877-555-0183\n"
    "For a Fast Appeal:\nPhone: 1-877-555-0190 TTY: 711\nFax: 1-877-555-0191\n\n"
    "Get help: Medicare: 1-800-MEDICARE (1-800-633-4227). Member Services: 1-877-555-0100.\n"
)
"""The ways to appeal as the form CMS-10003 sets them: a heading for each kind, and under it what belongs to it."""


def test_the_form_of_medicare_gives_a_number_for_each_kind_of_appeal() -> None:
    found = gives(FORM, "877-555-0183")
    assert found.appeal_number == "1-877-555-0182"
    assert (found.fast_number, found.fast_fax) == ("1-877-555-0190", "1-877-555-0191")


def test_a_form_that_takes_no_appeal_by_telephone_gives_none() -> None:
    by_mail = FORM.replace("Mail, fax, or deliver your appeal or call us.", "Mail, fax, or deliver your appeal.")
    assert gives(by_mail, "877-555-0183").appeal_number == ""
    questions = by_mail + "If you have questions, write or call us.\n"
    assert gives(questions, "877-555-0183").appeal_number == ""


def test_the_fast_number_of_an_office_outside_is_not_the_plans() -> None:
    outside = "For a Fast Appeal: call 1-800-MEDICARE or the independent reviewer at 1-800-555-0170.\n"
    assert gives(outside).fast_number == ""


RECONSIDERED = (
    "Your provider may ask for a peer-to-peer talk, or send us the missing information for reconsideration, no later than"
    " December 2, 2026 (phone 512-555-0150, fax 512-555-0151)."
)


@pytest.mark.parametrize(
    ("text", "fax"),
    [
        (RECONSIDERED, "512-555-0151"),
        ("Please fax additional clinical records for this request to 512-555-0151.", "512-555-0151"),
        ("You may submit additional documentation. Fax: 512-555-0151.", "512-555-0151"),
        (f"Fax additional records to {FAX}.", ""),
        ("You may send additional records with your appeal by fax to 512-555-0151.", ""),
        ("Send more information to the independent review office, fax 512-555-0151.", ""),
        ("Fax additional records to 512-555-0151. Fax additional notes to 512-555-0152.", ""),
        ("For more information call 512-555-0150.", ""),
        ("If you need to send more information, call 512-555-0150.", ""),
    ],
)
def test_papers_that_were_missing_have_a_fax_of_their_own(text: str, fax: str) -> None:
    assert gives(text).papers_fax == fax


def test_the_fax_for_missing_papers_stands_on_the_call_sheet_and_where_to_send(facts: Facts) -> None:
    quote = "The records do not show two trials."
    denial = {**GONE, "text": f"{quote} {RECONSIDERED}", "appeal_fax": FAX}
    change = {"denial": denial | {"reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}, "plan": {"criteria": []}}
    assert "Fax for papers they miss: 512-555-0151" in paper(facts, "call-sheet", TEXAS, change)
    assert "Papers they miss, beside the appeal: fax 512-555-0151" in paper(facts, "next-steps", TEXAS, change)
    assert "Papeles que les faltan, además de la apelación: fax 512-555-0151" in paper(facts, "next-steps", TEXAS, change, "es")
    assert "they miss" not in paper(facts, "call-sheet", TEXAS)


@pytest.mark.parametrize("counted", [" from the date of this letter", " of this letter", " from this denial"])
def test_days_that_the_notice_counts_from_its_own_date_have_one_end(counted: str) -> None:
    """Reading 32, patient 12: "within 14 days of this letter" is one day, past or not."""
    said = "Your doctor may ask for a peer-to-peer within 14 calendar days{}."
    of_its_date, open_count, of_receipt = (gives(said.format(more)).peer_window for more in (counted, "", " of receipt of this letter"))
    assert of_receipt == open_count
    assert of_its_date is not None
    assert open_count is not None
    assert len(of_its_date.ends) == 1
    assert of_its_date.ends[0] == min(open_count.ends)


@pytest.mark.parametrize(
    "call",
    [
        "Before you appeal, Dr. Lund may ask for an informal reconsideration by phone at 1-855-555-0190.",
        "Prior to filing an appeal the ordering physician may discuss the case by telephone: 1-855-555-0190.",
    ],
)
def test_the_clinicians_call_before_an_appeal_is_no_appeal_by_telephone(call: str) -> None:
    """Reading 35, R35D 2: the husband was told to appeal by the telephone of the doctor's informal reconsideration."""
    ways = f"You may file a written appeal within 180 days.\n  Mail  Attn: Appeals\n  Fax  {FAX}\n  Phone  1-855-555-0186 (TTY 711)\n{call}"
    found = gives(ways)
    assert (found.appeal_number, found.peer_number, found.plan_number) == ("", "1-855-555-0190", "1-855-555-0186")
    assert gives(f"You may appeal by phone at 1-855-555-0110. {call}").appeal_number == "1-855-555-0110"
