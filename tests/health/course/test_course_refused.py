"""Refused renewals, cuts and slower rhythms of a course, as their notices tell them, each as a story."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import BIWEEKLY, scores
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

PERIOD = "Initial authorization SP-5528 allowed 16 sessions through October 31, 2026; claims show 14 were used."
ASKED = "We received a request from the clinic for continuation of Spravato, 13 sessions, from November 2, 2026."
NO_HALF = "Continued use is not medically necessary as treatment has not been shown to be effective."


def going_on(facts: Facts, text: str, *, sessions: int = 13, cut: str = "", limit: str = "") -> dict[str, str]:
    """The papers of somebody on Spravato, 14 of 16 sessions given, whose notice says this."""
    reasons = [{"ground": "ground.no-continued-response", "quote": NO_HALF}]
    course: dict[str, Any] = {"approved": 16, "given": 14} | ({"cut": cut} if cut else {})
    change = {
        "denial": {"text": f"{text} {limit}\n\n{NO_HALF}", "date": "2026-11-06", "received": "2026-11-10", "timing": "during"},
        "plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "PA"},
        "course": course,
        "treatment": {"sessions": sessions, "schedule": "once a week", "risks": []},
    }
    change["denial"]["reasons"] = reasons + ([{"ground": "ground.dose-frequency-limit", "quote": limit}] if limit else [])
    return packet(facts, MAINTENANCE, change)


@pytest.mark.parametrize("text", [ASKED, PERIOD, "The course is refused."], ids=["a request", "a period that ended", "more than left"])
def test_more_that_is_refused_is_no_cut(text: str, facts: Facts) -> None:
    papers = going_on(facts, text)
    assert "concurrent-care-objection" not in papers
    letter = papers["internal-appeal"]
    assert "I appeal your refusal of 13 further Spravato" in letter
    assert "Of the 16 sessions approved before, 14 were given" in letter
    for name, words in papers.items():
        for false in ("restore the approval", "cut short", "to end an approved", "two left", "Send the objection"):
            assert false not in words, (name, false)


@pytest.mark.parametrize(
    ("text", "sessions", "cut"),
    [
        (ASKED, 13, "2026-12-04"),
        ("We withdraw the approval of the remaining sessions. We received a request for renewal.", 2, ""),
        ("Treatment after this date is refused. If you request that services continue during the appeal, tell us.", 2, ""),
        ("The course is refused.", 16, ""),
        ("We have ended the course that we approved. The records that we requested do not show continued improvement.", 2, ""),
        ("We will not cover the remaining sessions, for which your provider sent a request to continue.", 2, ""),
    ],
    ids=["a day of the cut", "an approval withdrawn", "what is left is refused", "the whole course named", "records asked for", "the rest"],
)
def test_a_cut_stays_a_cut(text: str, sessions: int, cut: str, facts: Facts) -> None:
    papers = going_on(facts, text, sessions=sessions, cut=cut)
    assert "concurrent-care-objection" in papers
    assert "restore the approval" in papers["internal-appeal"]


RUN_OUT = "Your current authorization for weekly treatment ends on November 30, 2026."
RENEW = f"Your prescriber asked us to renew Spravato 84 mg once a week, 16 visits, from December 1, 2026. {RUN_OUT}"
RARER = "We have approved Spravato once every two weeks, 8 visits, from December 1, 2026. We have not approved weekly treatment."


def test_a_renewal_that_is_granted_at_a_rarer_rhythm_cuts_nothing(facts: Facts) -> None:
    """Letters.md 3.4: that the approved number ran out is never told as a cut."""
    papers = going_on(facts, f"{RENEW} {RARER}", sessions=16)
    assert "concurrent-care-objection" not in papers
    letter = papers["internal-appeal"]
    assert "your refusal of a part of my request, for 16 further Spravato" in letter
    assert "ask you to approve the whole of it" in letter
    assert "can be given" not in letter
    asked_in_may = RENEW.replace("asked us to renew", "asked us on May 4 to renew")
    assert "concurrent-care-objection" not in going_on(facts, f"{asked_in_may} {RARER}", sessions=16)
    # An old approval that ends before its own time is a cut, whatever else was asked for.
    ended_early = RENEW.replace("ends on November 30", "ends on November 12")
    assert "concurrent-care-objection" in going_on(facts, f"{ended_early} We have not approved weekly treatment.", sessions=16)
    # Without a request to go on the same sentence tells of an end.
    assert "concurrent-care-objection" in going_on(facts, f"We have reviewed your course. {RUN_OUT}", sessions=16)


def test_a_slower_rhythm_is_not_an_end(facts: Facts) -> None:
    papers = going_on(facts, "On June 2, 2026 we approved 16 treatments.", sessions=2, cut="2026-12-04", limit=BIWEEKLY)
    for name in ("internal-appeal", "concurrent-care-objection"):
        assert 'from once a week to "once every two weeks"' in papers[name]
    for name, words in papers.items():
        for false in ("to end an approved", "ends the rest", "cut short the course", "sessions stop on", "the rest is to end"):
            assert false not in words, (name, false)


def test_a_rhythm_named_beside_the_end_of_a_course_reduces_nothing(facts: Facts) -> None:
    limit = "Studies do not support sessions every two weeks."
    papers = going_on(facts, "We will not cover the remaining sessions.", sessions=2, cut="2026-12-04", limit=limit)
    assert "stay approved" not in papers["next-steps"]
    assert "to reduce" not in papers["internal-appeal"]


def test_of_two_rhythms_the_rarer_is_the_one_that_is_left(facts: Facts) -> None:
    limit = "Sessions were asked for every two weeks, and only one every month is approved."
    papers = going_on(facts, "On June 2, 2026 we approved 16 treatments.", sessions=2, cut="2026-12-04", limit=limit)
    assert 'to "every month"' in papers["concurrent-care-objection"]


def test_scores_that_did_not_fall_and_sessions_spread_out_leave_an_objection(facts: Facts) -> None:
    told = {
        "case_version": 1,
        "denial": {"timing": "during", "reasons": [{"ground": "ground.no-continued-response", "quote": NO_HALF}]},
        "course": {"approved": 16, "given": 14, "cut": "2026-12-04"},
        "treatment": {"drug": "spravato", "scores": scores(20, 21), "spacing": "every two weeks since September."},
        "sender": {"role": "patient"},
    }
    assert "every two weeks since September" in packet(facts, told)["concurrent-care-objection"]


def test_a_result_short_of_half_leads_the_box_of_a_renewal(facts: Facts) -> None:
    madrs = [{"scale": "madrs", "score": score, "date": f"2026-{month}-08"} for score, month in ((36, "06"), (19, "10"))]
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "timing": "during",
            "text": f"{ASKED} A 50% reduction is required. Dosing more often than every two weeks is not approved.",
            "date": "2026-11-06",
            "reasons": [
                {"ground": "ground.no-continued-response", "quote": "A 50% reduction is required."},
                {"ground": "ground.dose-frequency-limit", "quote": "Dosing more often than every two weeks is not approved."},
            ],
        },
        "course": {"approved": 16, "given": 14},
        "treatment": {
            "drug": "spravato",
            "indication": "trd",
            "scores": [*scores(23, 12, 13), *madrs],
            "function": "I went back to full-time work on September 8, 2026.",
        },
        "sender": {"role": "patient"},
    }
    letter = packet(facts, told)["internal-appeal"]
    # 10 of 23 and 17 of 36
    assert "Reasons to approve this 1. My PHQ-9 fell from 23 to 13" in letter
    first = letter[letter.index("Reasons to approve this") : letter.index("The diagnosis and the request")]
    assert "by 43%" in first
    assert "MADRS from 36 to 19, by 47%" in first
    assert "I went back to full-time work" in first
    # label.spravato.check-point has no number
    assert "It names no percentage. Please say on what evidence your line stands at 50%" in letter
