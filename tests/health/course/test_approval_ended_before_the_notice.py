"""An approval whose last day lies before the notice has run out, whatever is left of its count: what is refused is the request.

Reading 33, B 1: with 14 approved and 12 given the papers asked to restore "the other two", and the eight that were asked for stood nowhere.
"""

from __future__ import annotations

import json

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.course.renewal import refuses_more
from tests.health.course.tapered import EARLIER, MONDAY, NOTICE, tapered, with_notice

MISSED = [(14, 12), (14, 13), (14, 11), (2, 0), (16, 14)]


@pytest.mark.parametrize(("approved", "given"), MISSED)
def test_a_session_missed_does_not_turn_the_request_into_a_cut(approved: int, given: int, facts: Facts) -> None:
    papers = tapered(facts, {"course": {"approved": approved, "given": given}})
    assert "concurrent-care-objection" not in papers
    letter = papers["internal-appeal"]
    assert "infusions for major depressive disorder" in letter
    assert "eight" in letter
    for name in ("internal-appeal", "call-sheet", "clinician-letter", "expedited-appeal", "next-steps"):
        for cut in ("an approved course", "restore the approval", "the other two", "the one left", "send the objection"):
            assert cut not in papers[name]
        assert "no have been given" not in papers[name]


def test_of_sessions_that_this_notice_grants_none_is_told_as_approved_before(facts: Facts) -> None:
    """Two typed as approved, and none given: they are the two of this notice."""
    for approved, given in ((2, 0), (16, 14)):
        letter = tapered(facts, {"course": {"approved": approved, "given": given}})["internal-appeal"]
        assert "approved before" not in letter
        assert "that you approved" not in letter


@pytest.mark.parametrize(
    ("earlier", "more"),
    [
        (EARLIER, True),
        ("We approved 14 sessions from February 3, 2026 to October 31, 2026.", True),
        ("Prior authorization A-11 for 14 sessions expired on 10/31/2026.", True),
        ("Previously approved: 14 sessions, 02/03/2026 - 10/31/2026.", True),
        ("We approved 6 sessions through March 31, 2026 and 8 more through October 31, 2026.", True),
        # Days of the approval are left: then those are taken back.
        ("We approved 6 sessions through March 31, 2026. We approved 8 more sessions through December 31, 2026.", False),
        ("We approved 14 sessions through December 31, 2026.", False),
    ],
)
def test_by_its_last_day_and_not_by_its_count(earlier: str, *, more: bool) -> None:
    without = NOTICE.replace("Not approved            6 sessions", "").replace("Requested               8 sessions", "Request")
    document = {
        "case_version": 2,
        "denial": {"timing": "during", "date": "2026-11-09", "text": without.replace(EARLIER, earlier)},
        "course": {"approved": 14, "given": 12},
    }
    assert refuses_more(case_from_json(json.dumps(document), MONDAY)) is more


def test_a_notice_that_grants_a_part_of_a_request_takes_nothing_back(facts: Facts) -> None:
    """Even where it names no last day of an earlier approval: eight were asked for, two are granted, six refused."""
    change = {"denial": with_notice(" through October 31, 2026", ""), "course": {"approved": 14, "given": 12}}
    assert "an approved course" not in tapered(facts, change)["internal-appeal"]


def test_an_approval_that_ended_after_the_notice_is_extended_once_its_last_day_is_past(facts: Facts) -> None:
    text = "We approved 14 sessions through November 20, 2026. We are ending this course of ketamine."
    reasons = [{"ground": "ground.not-medically-necessary", "quote": "We are ending this course of ketamine."}]
    change = {"denial": {"text": text, "reasons": reasons}, "course": {"approved": 14, "given": 12}}
    letter = tapered(facts, change)["internal-appeal"]
    assert "extend the approval past November 20, 2026" in letter
    assert "past November 20, 2026 where the time left is too short" not in letter
