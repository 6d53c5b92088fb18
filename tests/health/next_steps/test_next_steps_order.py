"""The page of next steps: one thing today, three steps, the rest for later; in which order the work is done."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.document import Items, Paragraph, plain_text
from appealwright.facts import Facts
from scripts.golden import CASE_FILES
from tests.conftest import LATER, changed
from tests.health.as_of import blocks_of, friday_paper, packet_on
from tests.health.by_telephone import MEDICAID, UNKNOWN
from tests.health.case_names import CUT, INSURED, TEXAS
from tests.health.packets import packet

UNQUOTED: dict[str, Any] = {"reasons": None, "appeal_address": None, "appeal_fax": None, "policy": None, "reference": None}


def test_the_notice_s_number_for_a_fast_appeal_stands_where_one_may_be_made(facts: Facts) -> None:
    notice = (
        "We denied it. Standard appeal: write to P.O. Box 20077, Phoenix, AZ 85036, or fax 602-555-0184. Fast appeal: call 602-555-0180."
    )
    denial = {**UNQUOTED, "text": notice}
    change = {"denial": denial, "urgency": {"level": "asking_clinician"}}
    for language in ("en", "es"):
        page = packet(facts, INSURED, change, language)["next-steps"]
        assert "602-555-0180" in page
    assert "602-555-0180" not in packet(facts, INSURED, {"denial": denial})["next-steps"]


@pytest.mark.parametrize(
    ("ways", "told"), [("Phone for fast appeals: 1-800-555-0129 (TTY 711)", True), ("TTY for fast appeals: 1-800-555-0129", False)]
)
def test_who_cannot_reach_the_clinician_may_call_where_the_notice_gives_a_number(facts: Facts, ways: str, *, told: bool) -> None:
    change = {"denial": {**UNQUOTED, "text": f"We denied it. {ways}"}, "urgency": {"level": "asking_clinician"}}
    page = packet(facts, INSURED, change)["next-steps"]
    assert ('Call 1-800-555-0129: "I appeal, and ask for a fast appeal."' in page) is told


def test_what_to_do_today_comes_before_a_last_day_that_is_far(facts: Facts) -> None:
    page = packet(facts, INSURED)["next-steps"]
    assert page.index("One thing today") < page.index("it this week")
    near = packet(facts, INSURED, {"denial": {"appeal_by": "2026-11-27", "appeal_days": None}})["next-steps"]
    assert near.index("November 27, 2026") < near.index("One thing today")


def test_from_a_thursday_on_the_friday_after_is_named_and_not_this_week(facts: Facts) -> None:
    # November 26, 2026 is a Thursday, November 23 a Monday.
    assert "by December 4, 2026" in packet_on(facts, INSURED)["next-steps"]
    assert "Send it by December 4, 2026: the sooner it is there, the sooner they must decide" in packet_on(facts, INSURED)["next-steps"]
    assert "this week" in packet(facts, INSURED)["next-steps"]


@pytest.mark.parametrize(("tell", "said"), [(True, "or to the benefits office:"), (False, ""), (None, "if the employer may know:")])
def test_the_benefits_office_is_called_only_where_the_employer_may_know(facts: Facts, said: str, *, tell: bool | None) -> None:
    funding = {"plan": {"funding": UNKNOWN, "issued_in": UNKNOWN}, "denial": {"appeal_days": 180}}
    page = packet(facts, TEXAS, {**funding, "employer": {"tell": UNKNOWN if tell is None else tell}})["next-steps"]
    call = page[page.index("Make one call") :].partition("Is my plan")[0]
    assert said in call
    assert ("benefits office" in call) is (tell is not False)


def test_the_letter_to_sign_is_given_before_the_appeal_that_waits_for_it(facts: Facts) -> None:
    page = packet(facts, INSURED, {"urgency": {"level": "asking_clinician"}})["next-steps"]
    assert 0 < page.index("Give the clinician the letter to sign") < page.index("send it this week")


def test_who_has_no_score_where_one_is_missed_is_told_to_ask_for_it_and_says_nothing_of_having_asked(facts: Facts) -> None:
    notice = "The information does not show a baseline score using a standard rating scale."
    denial = {
        "reasons": [{"ground": "ground.documentation", "quote": notice}],
        "text": notice,
        "appeal_address": None,
        "appeal_by": "2026-12-04",
    }
    found = packet(facts, INSURED, {"denial": denial, "treatment": {"scores": None}})
    assert "for a dated depression score now: it can be asked by telephone. The reason turns on scores." in found["next-steps"]
    assert "depression score now" not in packet(facts, INSURED)["next-steps"]


NAMES = sorted([*CASE_FILES, *(f"later/{path.stem}" for path in LATER.glob("*.json"))])


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


def test_where_the_notice_takes_an_appeal_by_telephone_and_the_day_is_near_the_call_is_the_one_thing(facts: Facts) -> None:
    """42 CFR 438.402(c)(3)(ii): orally or in writing. Sixty days from October 5 are December 4, seven days from now."""
    page = friday_paper(facts, "next-steps", TEXAS, MEDICAID)
    said = "I appeal the denial of October 5, 2026, number 26-PA-0094417. Please log it"
    assert f'One thing today: call 1-800-555-0164, the number in your notice. Say: "{said}' in page
    assert "Call the number on the card" not in page
    far = friday_paper(facts, "next-steps", TEXAS, changed(MEDICAID, {"denial": {"date": "2026-11-20"}}))
    assert "I appeal the denial" not in far
    written = {"denial": {"text": "You may appeal in writing within 60 days. Questions? Call 1-800-555-0164."}}
    assert "1-800-555-0164" not in friday_paper(facts, "next-steps", TEXAS, changed(MEDICAID, written))
    two = {"denial": {"text": "You may appeal by phone. Call 1-800-555-0164 or 1-800-555-0165."}}
    assert "555-016" not in friday_paper(facts, "next-steps", TEXAS, changed(MEDICAID, two))
    asked = {"urgency": {"level": "asking_clinician"}}
    page = friday_paper(facts, "next-steps", TEXAS, changed(MEDICAID, asked))
    assert "One thing today: ask Dr. Ana Lucero if waiting is dangerous." in page
    assert page.index("Then call the plan, and appeal.") < page.index("1. Call 1-800-555-0164")


def test_the_clinicians_call_has_its_number_and_its_time_from_the_notice(facts: Facts) -> None:
    told = "An adverse determination has been made. Peer to peer is available within 7 business days at 404-555-0121. Fax 404-555-0188."
    gone = dict.fromkeys(("received", "appeal_address", "appeal_fax", "policy", "appeal_by"), UNKNOWN)
    reasons = [{"ground": "ground.not-medically-necessary"}]
    change = {"denial": {**gone, "text": told, "date": "2026-11-10", "reasons": reasons}, "plan": {"criteria": []}}
    # Business days from November 10, no holiday left out: 11, 12, 13, 16, 17, 18, 19.
    past = "404-555-0121, within 7 business days: to November 19, 2026; that is past: ask all the same"
    assert past in friday_paper(facts, "call-sheet", TEXAS, change)
    assert "Ask Dr. Ana Lucero to call 404-555-0121" in friday_paper(facts, "next-steps", TEXAS, change)
    came = changed(change, {"denial": {"received": "2026-11-20"}})
    # From November 20: 23, 24, 25, 26, 27, 30, December 1.
    assert "or, from its arrival, December 1, 2026 " in friday_paper(facts, "call-sheet", TEXAS, came)
    assert "ask all the same" not in friday_paper(facts, "call-sheet", TEXAS, came)
    silent = changed(change, {"denial": {"text": "Your provider may ask for a peer-to-peer talk."}})
    assert "as printed on the denial" in friday_paper(facts, "call-sheet", TEXAS, silent)


AFTER = {
    "denial": {"timing": "after", "date": "2026-10-06", "received": "2026-10-06", "appeal_by": UNKNOWN, "appeal_days": 180},
    "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False},
    "treatment": {"start": UNKNOWN},
    "urgency": {"level": "not_urgent"},
}


def test_of_care_already_given_the_file_comes_before_the_appeal(facts: Facts) -> None:
    """The record under ERISA closes with the decision. 180 days from October 6, 2026 are April 4, 2027; 45 before are February 18."""
    page = friday_paper(facts, "next-steps", TEXAS, AFTER)
    assert "One thing today: send the request for the file" in page
    assert "The appeal goes by February 18, 2027, with or without it." in page
    assert "waits for it no longer than February 18, 2027" in page
    assert "send it by February 18, 2027, with or without the file; the last day is April 4, 2027" in page
    assert "this week" not in page.partition("What goes where")[0]
    # Before the care is given, waiting costs more than the file brings; with 75 days left nothing waits.
    assert "with or without it" not in friday_paper(facts, "next-steps", TEXAS, changed(AFTER, {"denial": {"timing": "before"}}))
    assert "with or without it" not in friday_paper(
        facts, "next-steps", TEXAS, changed(AFTER, {"denial": {"date": "2026-08-14", "received": "2026-08-14"}})
    )


def test_where_the_day_it_arrives_counts_it_goes_by_courier(facts: Facts) -> None:
    """5 CFR 890.105(d)(3), (e)(1)(i): OPM has it within ninety days of September 8, 2026: Monday, December 7."""
    change = {
        "plan": {"kind": "fehb", "funding": UNKNOWN},
        "denial": {"stage": "final", "date": "2026-09-08", "received": "2026-09-14", "appeal_by": UNKNOWN, "appeal_days": UNKNOWN},
        "urgency": {"level": "not_urgent"},
    }
    page = friday_paper(facts, "next-steps", TEXAS, change)
    assert "to arrive by December 4, 2026: it must be there by December 7, 2026, and the postmark does not count" in page
    assert "by fax or portal" not in page.partition("Later")[0].partition("Today")[2].partition("What goes where")[0]


def test_who_drives_for_work_is_told_of_the_label(facts: Facts) -> None:
    """Row label.spravato.practical-limits: no driving until the next day, after restful sleep."""
    drives = {"treatment": {"function": "I drive for a delivery company and work half days."}}
    assert "Your letter says that you drive." in friday_paper(facts, "next-steps", TEXAS, drives)
    assert "a ride home" in friday_paper(facts, "next-steps", TEXAS)
    assert "Your letter says that you drive." not in friday_paper(facts, "next-steps", TEXAS)


def test_an_approval_that_ends_soon_is_asked_for_again_meanwhile(facts: Facts) -> None:
    notice = "On July 6, 2026 we approved IV ketamine, 26 visits, through January 6, 2027. The remaining visits are not approved."
    change = {"denial": {"text": notice, "reasons": UNKNOWN, "appeal_address": UNKNOWN, "appeal_fax": UNKNOWN, "policy": UNKNOWN}}
    assert "The approval ends on January 6, 2027, whatever happens here." in friday_paper(facts, "next-steps", CUT, change)
