"""A course under way of which nobody knows an approval: a cut needs one, or a notice that tells of one (letters.md 3.4)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import scores
from tests.health.packets import packet

REFUSED = "We've denied the items listed below requested by you or your doctor: G2083, 84 mg, once weekly, 26 visits."
WORSE = "The most recent score shows worsening and does not demonstrate sustained improvement."


def under_way(facts: Facts, text: str, start: str = "2026-12-14", **course: Any) -> dict[str, str]:
    """The papers of somebody on Spravato whose notice says this; what was approved is not known."""
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "text": f"{text} {WORSE}",
            "date": "2026-11-10",
            "stage": "first",
            "timing": "during",
            "reasons": [{"ground": "ground.no-continued-response", "quote": WORSE}],
        },
        "course": {"approved": {"unknown": True}, "given": 24, **course},
        "plan": {"kind": "medicare_advantage"},
        "treatment": {
            "drug": "spravato",
            "indication": "trd",
            "diagnosis": "major depressive disorder",
            "sessions": 26,
            "start": start,
            "scores": scores(22, 8, 14),
        },
        "sender": {"role": "patient"},
    }
    return packet(facts, told)


def test_a_request_refused_with_no_approval_known_is_no_cut(facts: Facts) -> None:
    papers = under_way(facts, REFUSED)
    assert "concurrent-care-objection" not in papers
    appeal = papers["internal-appeal"]
    assert "Given so far: 24 sessions. This is a request to go on." in appeal
    assert "If an earlier approval still has sessions or days left, please honor it." in appeal
    for name, words in papers.items():
        assert "that you approved" not in words, name
        assert "objection" not in words.lower(), name


@pytest.mark.parametrize(
    "text",
    [
        f"We previously approved this course. {REFUSED}",
        f"Your authorization allowed sessions through January 31, 2027. {REFUSED}",
        f"The approved sessions stop on November 30. {REFUSED}",
        f"We withdraw the approval. {REFUSED}",
    ],
)
def test_a_notice_that_tells_of_an_approval_is_objected_to(text: str, facts: Facts) -> None:
    assert "concurrent-care-objection" in under_way(facts, text)


def test_a_day_of_the_cut_is_objected_to(facts: Facts) -> None:
    assert "concurrent-care-objection" in under_way(facts, REFUSED, cut="2026-12-04")


def test_a_first_day_that_has_passed_is_not_asked_for(facts: Facts) -> None:
    passed = under_way(facts, REFUSED, start="2026-11-20")["internal-appeal"]
    assert "in time for" not in passed
    assert "The first session asked for was due on November 20, 2026, and that day has passed" in passed
    ahead = under_way(facts, REFUSED)["internal-appeal"]
    assert "in time for the next on December 14, 2026" in ahead
    assert "has passed" not in ahead


def test_a_request_for_papers_speaks_of_no_objection_that_waits_for_a_number(facts: Facts) -> None:
    made = "The appeal is already made, by the objection"
    waiting = under_way(facts, REFUSED, cut="2026-12-04")
    assert "is not known here" in waiting["concurrent-care-objection"]
    assert made not in waiting["claim-file-request"]
    numbered = under_way(facts, REFUSED, cut="2026-12-04", approved=26)
    assert made in numbered["claim-file-request"]


NO_APPROVAL = {"approved": {"unknown": True}, "cut": {"unknown": True}}
BARE = {"text": {"unknown": True}, "timing": "during"}


def test_an_urgent_appeal_speaks_of_approved_sessions_only_where_an_approval_is_told(facts: Facts) -> None:
    urgent = {"urgency": {"level": "clinician_certified"}}
    known = packet(facts, "course-cut-caregiver", urgent)["expedited-appeal"]
    assert "Please let the approved sessions go on until you have decided." in known
    unknown = packet(facts, "course-cut-caregiver", {**urgent, "course": NO_APPROVAL, "denial": BARE})["expedited-appeal"]
    assert "approved sessions" not in unknown


@pytest.mark.parametrize("told", [{}, {"given": {"unknown": True}}])
def test_an_objection_claims_no_approval_that_nobody_knows_of(told: dict[str, Any], facts: Facts) -> None:
    objection = under_way(facts, REFUSED, cut="2026-12-04", **told)["concurrent-care-objection"]
    assert "that you approved" not in objection
    assert "You approved" not in objection
    assert "approved course" not in objection
    assert "(number approved)" not in objection
    assert "(number given)" not in objection
    assert ("24 sessions have been given." in objection) is (not told)
    assert "please send every approval of this course." in objection
    assert "If none is left, please take this as a request to extend the course." in objection


def test_an_approval_that_the_notice_tells_of_is_still_claimed(facts: Facts) -> None:
    objection = under_way(facts, f"We previously approved this course. {REFUSED}", cut="2026-12-04")["concurrent-care-objection"]
    assert "that you approved" in objection


def test_a_study_weighed_against_others_is_not_said_to_support_together(facts: Facts) -> None:
    refusal = [{"ground": "ground.experimental", "quote": "Ketamine by infusion for depression is experimental."}]
    letter = packet(facts, "course-cut-caregiver", {"denial": {**BARE, "reasons": refusal}, "course": NO_APPROVAL})["clinician-letter"]
    above, weighed, _ = letter.partition("I weighed the trials above, for and against.")
    assert weighed
    assert "Phillips (2019;" in above
    assert "Against: KARMA-Dep 2 (2025;" in above
    assert "Together they" not in letter
