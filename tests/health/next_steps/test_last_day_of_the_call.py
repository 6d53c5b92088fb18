"""The last day of the call between the doctors, in any words: on the call sheet, today, in the dates, in the calendar.

The notice is of November 17, 2026 and came on November 21; it is November 30, a Monday.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import words_in
from tests.health.as_of import judged, packet_on

MONDAY = date(2026, 11, 30)
BASE = "spravato-step-therapy"


def told(call: str) -> dict[str, Any]:
    text = f"Northwoods Health\nNovember 17, 2026\n\nWe cannot approve Spravato.\n\n{call}\n\nYou can appeal within 180 days."
    days = {"date": "2026-11-17", "received": "2026-11-21"}
    reasons = [{"ground": "ground.not-medically-necessary", "quote": "We cannot approve Spravato."}]
    return {"denial": {"text": text, "reasons": reasons, "appeal_address": {"unknown": True}, **days}}


WORDINGS = [
    (
        "Yes. Dr. Raghavan can call 1-800-555-0142 and ask for a peer-to-peer until 5:00 p.m. Central on December 3, 2026.",
        "until 5:00 p.m. Central on December 3, 2026",
    ),
    (
        "Your doctor may ask for a peer-to-peer at 1-800-555-0142 by 5:00 p.m. Central on December 3, 2026. Have the file at hand.",
        "by 5:00 p.m. Central on December 3, 2026",
    ),
    ("Your doctor may ask for a peer-to-peer by 5 PM ET, December 3, 2026, at 1-800-555-0142.", "by 5 PM ET, December 3, 2026"),
    (
        "A peer-to-peer may be asked for no later than close of business on Thursday, December 3, 2026: 1-800-555-0142.",
        "no later than close of business on Thursday, December 3, 2026",
    ),
    ("The last day for a peer-to-peer is December 3. Call 1-800-555-0142.", "last day for a peer-to-peer is December 3"),
    ("The last day for a peer-to-peer is December 3, 2026. Call 1-800-555-0142.", "last day for a peer-to-peer is December 3, 2026"),
    ("Peer-to-peer: 1-800-555-0142 (deadline: 12/03/2026, 5:00 p.m. CT).", "deadline: 12/03/2026, 5:00 p.m. CT"),
    ("Peer-to-peer: 1-800-555-0142. Deadline: 12/03/2026 at noon.", "Deadline: 12/03/2026 at noon"),
    ("The deadline to request a peer-to-peer is 12/03/2026. Call 1-800-555-0142.", "deadline to request a peer-to-peer is 12/03/2026"),
    ("Peer-to-peer calls are taken at 1-800-555-0142 through December 3.", "through December 3"),
]


@pytest.mark.parametrize(("call", "words"), WORDINGS)
def test_the_day_stands_wherever_somebody_looks_for_it(facts: Facts, call: str, words: str) -> None:
    case, assessment = judged(facts, BASE, told(call), MONDAY)
    papers = packet_on(facts, BASE, told(call), MONDAY)
    sheet, steps = (" ".join(papers[name].split()) for name in ("call-sheet", "next-steps"))
    assert f"1-800-555-0142, {words}" in sheet
    assert words in steps[steps.index("Today") : steps.index("Then")]
    dates = steps[steps.index("The call between the doctors") - 60 :]
    assert "December 3, 2026" in dates
    calendar = calendar_bytes(case, facts, assessment, words_in("en")).decode()
    assert calendar.partition("notice-call-ends")[2].partition("DTSTART;VALUE=DATE:")[2].startswith("20261203")


def test_a_reconsideration_call_with_the_reviewer_is_that_call(facts: Facts) -> None:
    # Ten business days from November 17 end on December 1, and with Thanksgiving left out (5 U.S.C. 6103) on December 2.
    call = (
        "Your physician may request a reconsideration call with the reviewer within 10 business days of the date of this letter at "
        "800-555-0133."
    )
    papers = packet_on(facts, BASE, told(call), MONDAY)
    assert "800-555-0133, within 10 business days: to December 1, 2026" in " ".join(papers["call-sheet"].split())
    steps = " ".join(papers["next-steps"].split())
    assert "within 10 business days" in steps[steps.index("Today") : steps.index("Then")]


@pytest.mark.parametrize(
    "call",
    [
        "Your doctor may ask for a peer-to-peer at 1-800-555-0142. You must appeal by December 3, 2026.",
        "Your doctor may ask for a peer-to-peer at 1-800-555-0142, or you may appeal by December 3, 2026.",
        "A peer-to-peer was held on December 3, 2026.",
        "Your doctor may ask for a peer-to-peer at 1-800-555-0142. The approval lasts through December 3, 2026.",
    ],
)
def test_the_day_of_another_step_is_not_the_calls(facts: Facts, call: str) -> None:
    case, _ = judged(facts, BASE, told(call), MONDAY)
    assessment = assess(case, facts, MONDAY)
    assert "notice-call-ends" not in calendar_bytes(case, facts, assessment, words_in("en")).decode()
