"""What the eighth reading's lawyer, director and patient found of law, routes, dates and standing (tests/readings/8-*.md)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from appealwright.assessment import Assessment, assess
from appealwright.case import Case, case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet, documents
from appealwright.words import LETTERS, words_in
from tests.conftest import case_document, changed

THANKSGIVING = date(2026, 11, 26)
"""The day of the reading."""

GA = "later/ga-self-funded-final-urgent"
NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"
FL, SCHOOL = "later/fl-husband-limit-weekly", "later/co-school-plan-clinic"
MO, OR = "later/mo-marketplace-sparse", "later/or-medicaid-clinic"


def judged(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = THANKSGIVING) -> tuple[Case, Assessment]:
    case = case_from_json(json.dumps(changed(case_document(base), change or {})), day)
    return case, assess(case, facts, day)


def packet(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = THANKSGIVING) -> dict[str, str]:
    case, assessment = judged(facts, base, change, day)
    made = documents(case, facts, assessment)
    return {one.document.id: " ".join(plain_text_bytes(one.document).decode().replace("\u00a0", " ").split()) for one in made}


def paper(facts: Facts, name: str, base: str, change: dict[str, Any] | None = None, language: str = LETTERS) -> str:
    case, assessment = judged(facts, base, change)
    made = Packet(case, facts, assessment, words=words_in(language)).document(name)
    return " ".join(plain_text_bytes(made.document).decode().replace("\u00a0", " ").split())


def test_after_the_outside_decision_of_a_self_funded_plan_only_court_is_left(facts: Facts) -> None:
    """The decision binds (29 CFR 2590.715-2719(d)(2)(iv)); the plan's own words set one year from the final decision."""
    steps = paper(facts, "next-steps", NC)
    assert "Only court is left." in steps
    assert "counted from the final decision of August 3, 2026; this review may not stop it" in steps
    assert "No legal action may be brought more than one year after the final decision." in steps
    assert "A new date starts" not in steps
    # (d)(2)(iii)(B)(2): ten business days must be considered, later papers may be.
    assert "within ten business days of the reviewer's first letter must be read; later papers may be left unread" in steps
    assert "still count" not in steps
    assert "for requests for external review" in steps
    assert "(b)(2)(ii)(F)(1)" not in steps
    assert "Ask for the amount and the day of payment" in steps
    assert "Tidewater Claims Services, external review" in paper(facts, "fax-cover", NC)


def test_an_outside_request_says_what_is_enclosed_and_quotes_nothing_against_itself(facts: Facts) -> None:
    request = paper(facts, "external-review-request", NC)
    assert "The papers on rows 2, 4 and 5 are enclosed (Exhibit D); rows 1 and 3 are from memory." in request
    assert "No legal action" not in request
    assert "medically necessary for this patient" not in request
    assert "Does the clause on prior approval, in its own words, forfeit the benefit here?" in request
    assert "must have it" not in request
    assert "see what is new (Exhibit C)" in request
    spravato = paper(facts, "external-review-request", NM)
    assert "No record of them is enclosed" not in spravato
    assert "my letter takes up each trial" not in spravato
    # An expedited review is decided in 72 hours: there are no ten business days in it.
    assert "ten business days" not in spravato


def test_no_letter_guesses_who_reviews(facts: Facts) -> None:
    assert "MAXIMUS" not in paper(facts, "external-review-request", NM)
    final = {"denial": {"stage": "final"}, "urgency": {"level": "not_urgent"}}
    assert "perhaps: HHS Federal External Review Request, MAXIMUS Federal Services" in paper(facts, "next-steps", NM, final)
    notice = case_document(NM)["denial"]["text"]
    named = {"denial": {"text": f"{notice}\nOutside review is asked for from MAXIMUS Federal Services."}}
    assert "MAXIMUS Federal Services" in paper(facts, "external-review-request", NM, named)


def test_after_the_first_appeal_the_notice_names_the_day_of_the_second(facts: Facts) -> None:
    """Sixty days from October 19, 2026 are December 18, and the level asked for is the plan's second."""
    case, assessment = judged(facts, NM)
    assert assessment.appeal_by is not None
    assert (assessment.appeal_by.what, assessment.appeal_by.act_by) == ("second-appeal", date(2026, 12, 18))
    calendar = calendar_bytes(case, facts, assessment, words_in(LETTERS)).decode()
    assert "DTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:20261219\r\nSUMMARY:Second appeal due" in calendar
    urgent = paper(facts, "expedited-appeal", NM)
    assert "This is the second level." in urgent
    assert "It is in time to December 18, 2026." in urgent


def test_lateness_is_never_conceded(facts: Facts) -> None:
    """180 days from April 20, 2026 are October 17. The notice gives a code, no time and no address: 29 CFR 2560.503-1(g)(1)."""
    appeal = paper(facts, "internal-appeal", CO)
    assert "The notice came on April 20, 2026; counted from then, the period ran to October 17, 2026" in appeal
    assert "If you count this appeal as late, please accept it all the same, because" in appeal
    assert "no specific reason" in appeal
    assert "no time to appeal" in appeal
    assert "I reserve what follows from what it leaves out" in appeal
    assert "ended on" not in appeal


def test_a_step_is_late_only_after_the_last_day_of_all(facts: Facts) -> None:
    """42 CFR 422.582(b): 65 days from the notice of October 19, 2026 are December 23; 60 are the safe ones, December 18."""
    steps = paper(facts, "next-steps", FL)
    assert "Send by December 18, 2026." in steps
    assert "at the latest December 23, 2026" in steps
    between = date(2026, 12, 20)
    assert not judged(facts, FL, day=between)[1].late
    assert "This request is in time" in packet(facts, FL, day=between)["internal-appeal"]
    assert judged(facts, FL, day=date(2026, 12, 24))[1].late
    # What the notice gives counts, though a rule gives less.
    longer = {"denial": {"appeal_days": 70}}
    assert not judged(facts, FL, longer, date(2026, 12, 27))[1].late


def test_a_part_b_drug_is_decided_in_seven_days(facts: Facts) -> None:
    """42 CFR 422.590: 7 days for a Part B drug, which the notice says this is; both times are told where it does not."""
    found = packet(facts, FL)
    assert "on a Part B drug within 7 days" in found["internal-appeal"]
    assert "30 days" not in found["internal-appeal"]
    assert "whether you decide under Part B" not in found["internal-appeal"]
    assert "must send the case to the independent entity by itself" in found["next-steps"]
    silent = {"denial": {"text": {"unknown": True}}, "treatment": {"start": "2026-12-14"}}
    unsaid = packet(facts, FL, silent)
    assert "within 7 days on a Part B drug, and within 30 days on another item" in unsaid["internal-appeal"]
    assert "until December 3, 2026 on a Part B drug, otherwise until December 26, 2026" in unsaid["next-steps"]
    spanish = paper(facts, "next-steps", FL, language="es")
    assert "medicamento de la Parte B en 7 días" in spanish
    assert "30 días" not in spanish


def test_in_medicaid_the_member_asks_that_the_service_go_on(facts: Facts) -> None:
    found = packet(facts, OR)
    request = found["continuation-request"]
    assert "I may be asked to pay for what was given meanwhile" in request
    assert "also made by telephone" in request
    assert request.endswith("Jonah Teller Date: ______________________________")
    for name in ("internal-appeal", "concurrent-care-objection", "expedited-appeal"):
        assert "I ask that the service continue" not in found[name]
        assert "I ask for that" not in found[name]
        assert "request" in found[name]
        assert "signed authorization is enclosed (Exhibit F)" in found[name]
    assert "with written consent" in found["representative-form"]
    assert "One thing today: send the objection" in found["next-steps"]
    assert "continuation-request" not in packet(facts, OR, {"sender": {"role": "patient"}})


def test_a_clinic_shows_by_what_right_it_writes(facts: Facts) -> None:
    school = packet(facts, SCHOOL)
    assert "I am the member's treating clinician." in school["representative-form"]
    assert "I act with the member's consent" in school["second-level-appeal"]
    assert "I act in this urgent claim as a professional who knows the condition" in packet(facts, NM)["expedited-appeal"]
    # 42 CFR 422.578: no form for the treating physician before treatment; and a husband does not act by that rule.
    husband = packet(facts, FL)
    assert "422.578" not in husband["claim-file-request"]
    assert "The treating physician may ask without a form" in husband["next-steps"]
    assert "representative-form" not in packet(facts, FL, {"sender": {"role": "clinician"}})
    assert "signed authorization (Exhibit" in packet(facts, "course-cut-caregiver")["expedited-appeal"]


def test_the_employer_is_told_of_no_illness_and_of_nothing_at_all_where_it_shall_not_know(facts: Facts) -> None:
    request = packet(facts, "course-cut-caregiver")["claim-file-request"]
    second = request.partition("Request to the plan administrator")[2]
    assert second
    assert "1185a" not in second
    assert "experimental" not in second
    silent = paper(facts, "claim-file-request", NC)
    assert "Request to the plan administrator" not in silent
    assert "Please send the complete plan" in silent
    assert "I asked for these on August 20, 2026 and have received nothing; this repeats that request" in silent
    assert "plan administrator" not in paper(facts, "next-steps", NC)


def test_an_urgent_outside_request_has_the_fast_clock_and_goes_today(facts: Facts) -> None:
    """29 CFR 2590.715-2719(d)(3)(iv): 72 hours, and no five business days for a first check."""
    steps = paper(facts, "next-steps", GA)
    assert "The review organization must decide an expedited request within 72 hours after it receives it." in steps
    assert "5 business days" not in steps
    assert "Today, once the certification is signed" in steps
    assert "By March 15, 2027" not in steps
    assert "5 business days" in paper(facts, "next-steps", NC)
    assert "With the urgent appeal, or within two days" in paper(facts, "next-steps", NM)
    spanish = paper(facts, "next-steps", GA, language="es")
    assert "El revisor externo debe decidir. Plazo: 72 horas." in spanish
    assert "Hoy, en cuanto esté firmada la certificación" in spanish


def test_the_request_for_the_file_knows_that_the_objection_is_the_appeal(facts: Facts) -> None:
    request = paper(facts, "claim-file-request", "course-cut-caregiver")
    assert "The appeal is already made, by the objection to the cut that is sent the same day." in request
    assert "will be filed in time" not in request
    assert "is not the appeal" not in request


def test_the_appeal_lists_what_it_says_is_enclosed(facts: Facts) -> None:
    appeal = paper(facts, "internal-appeal", OR)
    listed = appeal.partition("Enclosures")[2]
    assert "My certification, signed" in listed
    assert "The member's own request that the service go on" in listed


def test_the_papers_may_have_been_asked_for_before_the_last_denial(facts: Facts) -> None:
    change = {"missed": {"right": "no_papers", "since": "2026-05-20"}}
    complaint = paper(facts, "complaint", NC, change)
    assert complaint.index("May 20, 2026: the file") < complaint.index("June 15, 2026: first appeal sent")


def test_a_parity_request_asks_of_the_limit_that_was_applied(facts: Facts) -> None:
    asked = paper(facts, "parity-request", SCHOOL)
    assert "number of infusions billed" not in asked
    assert "has been sent" not in asked
    # The reason on papers is no limit and is left out; the one after it keeps its place in the notice.
    assert "The criterion behind reason 4 of your notice (not medically necessary)." in asked
    assert "off-label" not in paper(facts, "parity-request", MO)
    assert "If this plan is bought under the Health Care Purchasing Act (please say whether it is)" in paper(facts, "parity-request", NM)


def test_care_already_given_is_asked_to_be_paid(facts: Facts) -> None:
    request = paper(facts, "network-gap-request", SCHOOL)
    assert "next free dates" not in request
    assert "the dates that were free then" in request
    assert "please call the clinic" not in request


def test_the_page_of_next_steps_fits_the_day_and_the_person(facts: Facts) -> None:
    steps = paper(facts, "next-steps", MO)
    assert "Offices should open again on Friday, November 27, 2026; some stay closed longer." in steps
    assert "What is the last day to appeal?" in steps
    assert "Is my plan grandfathered?" in steps
    assert "in force on March 23, 2010" in steps
    assert "and make the letters again" in paper(facts, "next-steps", FL)
    assert "The last day for outside review is" in paper(facts, "next-steps", "ca-dmhc-insured-experimental")
    boxes = paper(facts, "external-review-request", "ca-dmhc-insured-experimental")
    assert boxes.count("east one of these two:") == 2
    assert "t least one of these three:" in boxes


def test_the_record_that_closes_and_the_time_to_sue_are_told_before_they_matter(facts: Facts) -> None:
    steps = paper(facts, "next-steps", "course-cut-caregiver")
    assert "The plan may set a time to sue, which may run while you still appeal" in steps
    assert "here by the federal process" in paper(facts, "next-steps", "spravato-step-therapy")
