"""The page of next steps: one thing today, three steps, the rest for later; in which order the work is done; what the notice gives."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import Items, Paragraph, plain_text
from appealwright.export.calendar import calendar_bytes
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from scripts.golden import CASE_FILES
from tests.conftest import LATER, case_document, changed

FRIDAY = date(2026, 11, 27)
NAMES = sorted([*CASE_FILES, *(f"later/{path.stem}" for path in LATER.glob("*.json"))])
TEXAS, CUT = "spravato-step-therapy", "course-cut-caregiver"


def packet_of(facts: Facts, base: str, change: dict[str, Any] | None = None, language: str = "en", day: date = FRIDAY) -> Packet:
    case = case_from_json(json.dumps(changed(case_document(base), change or {})), day)
    return Packet(case, facts, assess(case, facts, day), words=words_in(language))


def paper(facts: Facts, name: str, base: str, change: dict[str, Any] | None = None, language: str = "en") -> str:
    made = packet_of(facts, base, change, language).document(name).document
    return " ".join(plain_text_bytes(made).decode().replace("\u00a0", " ").split())


def blocks_of(facts: Facts, base: str, change: dict[str, Any] | None = None, language: str = "en") -> dict[str, Any]:
    return {block.id: block for block in packet_of(facts, base, change, language).document("next-steps").document.blocks}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", NAMES)
def test_one_thing_today_then_three_steps_and_the_rest_later(name: str, language: str, facts: Facts) -> None:
    blocks = blocks_of(facts, name, language=language)
    one, then, ids = blocks["one-thing"], blocks.get("today"), list(blocks)
    assert isinstance(one, Paragraph)
    assert len(plain_text(one.runs).split()) > 6
    assert then is None or (isinstance(then, Items) and len(then.items) <= 3)
    assert ids.index("one-thing") < ids.index("where-heading")
    assert "later" not in ids or ids.index("today") < ids.index("later-heading") < ids.index("later")


UNKNOWN = {"unknown": True}
MEDICAID = {
    "plan": {"kind": "medicaid_managed", "funding": UNKNOWN, "issued_in": "OH", "criteria": [], "policy_text": UNKNOWN},
    "denial": {
        "text": "You may ask for an appeal by phone or in writing within 60 calendar days of the date of this notice. "
        "Call Member Services at 1-800-555-0164 (TTY 711). Your provider may send us more information.",
        "reasons": UNKNOWN,
        "date": "2026-10-05",
        "received": UNKNOWN,
        "reference": "26-PA-0094417",
        "appeal_fax": UNKNOWN,
        "appeal_address": UNKNOWN,
    },
    "urgency": {"level": "not_urgent"},
}


def test_where_the_notice_takes_an_appeal_by_telephone_and_the_day_is_near_the_call_is_the_one_thing(facts: Facts) -> None:
    """42 CFR 438.402(c)(3)(ii): orally or in writing. Sixty days from October 5 are December 4, seven days from now."""
    page = paper(facts, "next-steps", TEXAS, MEDICAID)
    said = "I appeal the denial of October 5, 2026, number 26-PA-0094417. Please log it"
    assert f'One thing today: call 1-800-555-0164, the number in your notice, today. Say: "{said}' in page
    assert "Call the number on the card" not in page
    far = paper(facts, "next-steps", TEXAS, changed(MEDICAID, {"denial": {"date": "2026-11-20"}}))
    assert "I appeal the denial" not in far
    written = {"denial": {"text": "You may appeal in writing within 60 days. Questions? Call 1-800-555-0164."}}
    assert "1-800-555-0164" not in paper(facts, "next-steps", TEXAS, changed(MEDICAID, written))
    two = {"denial": {"text": "You may appeal by phone. Call 1-800-555-0164 or 1-800-555-0165."}}
    assert "555-016" not in paper(facts, "next-steps", TEXAS, changed(MEDICAID, two))
    asked = {"urgency": {"level": "asking_clinician"}}
    page = paper(facts, "next-steps", TEXAS, changed(MEDICAID, asked))
    assert "One thing today: ask Dr. Ana Lucero today if waiting is dangerous." in page
    assert page.index("Then call the plan, and appeal.") < page.index("1. Call 1-800-555-0164")


def test_the_clinicians_call_has_its_number_and_its_time_from_the_notice(facts: Facts) -> None:
    told = "An adverse determination has been made. Peer to peer is available within 7 business days at 404-555-0121. Fax 404-555-0188."
    gone = dict.fromkeys(("received", "appeal_address", "appeal_fax", "policy", "appeal_by"), UNKNOWN)
    reasons = [{"ground": "ground.not-medically-necessary"}]
    change = {"denial": {**gone, "text": told, "date": "2026-11-10", "reasons": reasons}, "plan": {"criteria": []}}
    # Business days from November 10, no holiday left out: 11, 12, 13, 16, 17, 18, 19.
    past = "404-555-0121, within 7 business days: to November 19, 2026; that is past: ask all the same"
    assert past in paper(facts, "call-sheet", TEXAS, change)
    assert "Ask Dr. Ana Lucero to call 404-555-0121" in paper(facts, "next-steps", TEXAS, change)
    came = changed(change, {"denial": {"received": "2026-11-20"}})
    # From November 20: 23, 24, 25, 26, 27, 30, December 1.
    assert "or, from its arrival, December 1, 2026 " in paper(facts, "call-sheet", TEXAS, came)
    assert "ask all the same" not in paper(facts, "call-sheet", TEXAS, came)
    silent = changed(change, {"denial": {"text": "Your provider may ask for a peer-to-peer talk."}})
    assert "as printed on the denial" in paper(facts, "call-sheet", TEXAS, silent)


AFTER = {
    "denial": {"timing": "after", "date": "2026-10-06", "received": "2026-10-06", "appeal_by": UNKNOWN, "appeal_days": 180},
    "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False},
    "treatment": {"start": UNKNOWN},
    "urgency": {"level": "not_urgent"},
}


def test_of_care_already_given_the_file_comes_before_the_appeal(facts: Facts) -> None:
    """The record under ERISA closes with the decision. 180 days from October 6, 2026 are April 4, 2027; 45 before are February 18."""
    page = paper(facts, "next-steps", TEXAS, AFTER)
    assert "One thing today: send the request for the file" in page
    assert "The appeal goes by February 18, 2027, with or without it." in page
    assert "waits for it no longer than February 18, 2027" in page
    assert "send it by February 18, 2027, with or without the file; the last day is April 4, 2027" in page
    assert "this week" not in page.partition("What goes where")[0]
    # Before the care is given, waiting costs more than the file brings; with 75 days left nothing waits.
    assert "with or without it" not in paper(facts, "next-steps", TEXAS, changed(AFTER, {"denial": {"timing": "before"}}))
    assert "with or without it" not in paper(
        facts, "next-steps", TEXAS, changed(AFTER, {"denial": {"date": "2026-08-14", "received": "2026-08-14"}})
    )


CERTIFIED = {
    "plan": {"kind": "individual", "funding": UNKNOWN, "issued_in": "SC", "licence": UNKNOWN, "grandfathered": False},
    "denial": {"stage": "final", "date": "2026-09-30", "received": "2026-10-05", "appeal_by": UNKNOWN, "appeal_days": UNKNOWN},
    "urgency": {"level": "not_urgent"},
}


def test_a_review_that_turns_on_the_clinicians_page_begins_with_it(facts: Facts) -> None:
    """S.C. Code § 38-71-1970(A): sixty days from October 5 are Friday, December 4; the page, two open days before."""
    page = paper(facts, "next-steps", "ca-dmhc-insured-experimental", CERTIFIED)
    assert "One thing today: give Dr. Helen Tran the last page of the request and the letter to sign." in page
    assert "Ask for both, signed, by December 2, 2026" in page
    assert "Send all of it by December 3, 2026." in page
    assert "The clinician's page follows." in page


def test_where_the_day_it_arrives_counts_it_goes_by_courier(facts: Facts) -> None:
    """5 CFR 890.105(d)(3), (e)(1)(i): OPM has it within ninety days of September 8, 2026: Monday, December 7."""
    change = {
        "plan": {"kind": "fehb", "funding": UNKNOWN},
        "denial": {"stage": "final", "date": "2026-09-08", "received": "2026-09-14", "appeal_by": UNKNOWN, "appeal_days": UNKNOWN},
        "urgency": {"level": "not_urgent"},
    }
    page = paper(facts, "next-steps", TEXAS, change)
    assert "to arrive by December 4, 2026: it must be there by December 7, 2026, and the postmark does not count" in page
    assert "by fax or portal" not in page.partition("Later")[0].partition("Today")[2].partition("What goes where")[0]


ALARMS = {
    # No alarm of a day that is gone: in its place the next morning, at nine.
    "2026-12-04": ["-P2D", "-P5DT15H"],
    "2026-12-11": ["-P7D", "-P2D", "-P12DT15H"],
    "2026-12-18": ["-P14D", "-P7D", "-P2D"],
    "2026-11-30": ["-P2D", "-P1DT15H"],
}


@pytest.mark.parametrize("day", ALARMS)
def test_the_calendar_reminds_of_what_is_still_to_come(day: str, facts: Facts) -> None:
    packet = packet_of(facts, TEXAS, {"denial": {"appeal_by": day}})
    told = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode()
    due = next(event for event in told.split("BEGIN:VEVENT") if "SUMMARY:Appeal due" in event)
    assert [line.removeprefix("TRIGGER:") for line in due.splitlines() if line.startswith("TRIGGER")] == ALARMS[day]
    assert ("Call: is it logged?" in told) is (day in {"2026-12-04", "2026-11-30"})


def test_after_an_objection_the_calendar_has_the_full_papers_and_the_call(facts: Facts) -> None:
    packet = packet_of(facts, CUT)
    told = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode()
    # Two days from Friday; the next day on which offices are open is Monday.
    assert "DTSTART;VALUE=DATE:20261129\r\nDTEND;VALUE=DATE:20261130\r\nSUMMARY:Send the full papers" in told
    assert "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\nSUMMARY:Call: is it logged?" in told


def test_who_calls_for_another_says_for_whom_and_what_form(facts: Facts) -> None:
    asked = "I am calling for Daniel Whitfield, whose signed form was sent on ______. Do you have it?"
    assert asked in paper(facts, "call-log", CUT)
    assert "I am calling for" not in paper(facts, "call-log", TEXAS)
    assert "Number to call: 1-800-555-0164." in paper(facts, "call-log", TEXAS, MEDICAID)


def test_what_one_is_to_the_patient_is_asked_once(facts: Facts) -> None:
    told = {"sender": {"relation": "father"}}
    assert "I am the member's father." in paper(facts, "representative-form", CUT, told)
    assert "I am the member's father and act for the member" in paper(facts, "concurrent-care-objection", CUT, told)
    assert "relation to the member" in paper(facts, "representative-form", CUT)


def test_a_reviewer_of_another_field_is_named_in_the_notices_words(facts: Facts) -> None:
    """29 CFR 2560.503-1(h)(3)(iii) asks for appropriate training and experience in the field of medicine involved."""
    gone = dict.fromkeys(("reasons", "appeal_address", "appeal_fax", "policy", "appeal_by"), UNKNOWN)

    def appeal(told: str) -> str:
        return paper(facts, "internal-appeal", TEXAS, {"denial": {**gone, "text": told}, "plan": {"criteria": []}})

    told = "A Medical Director board certified in Internal Medicine reviewed your request."
    assert 'your notice says that the reviewer is "board certified in Internal Medicine"' in appeal(told)
    assert "your notice says that the reviewer" not in appeal(f"{told} So did a psychiatrist.")
    assert "your notice says that the reviewer" not in appeal("It was reviewed by a board-certified psychiatrist.")


def test_who_drives_for_work_is_told_of_the_label(facts: Facts) -> None:
    """Row label.spravato.practical-limits: no driving until the next day, after restful sleep."""
    drives = {"treatment": {"function": "I drive for a delivery company and work half days."}}
    assert "Your letter says that you drive." in paper(facts, "next-steps", TEXAS, drives)
    assert "a ride home" in paper(facts, "next-steps", TEXAS)
    assert "Your letter says that you drive." not in paper(facts, "next-steps", TEXAS)
    assert "you drive" not in paper(facts, "next-steps", "ca-dmhc-insured-experimental", drives)


def test_an_approval_that_ends_soon_is_asked_for_again_meanwhile(facts: Facts) -> None:
    notice = "On July 6, 2026 we approved IV ketamine, 26 visits, through January 6, 2027. The remaining visits are not approved."
    change = {"denial": {"text": notice, "reasons": UNKNOWN, "appeal_address": UNKNOWN, "appeal_fax": UNKNOWN, "policy": UNKNOWN}}
    assert "The approval ends on January 6, 2027, whatever happens here." in paper(facts, "next-steps", CUT, change)
