"""A renewal: asked for in every paper, held to what the plan asks and not to the first approval."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts, our_facts
from tests.conftest import changed
from tests.health.case_names import CALIFORNIA, INSURED
from tests.health.final_denials import assessed
from tests.health.packets import packet
from tests.health.renewals import RENEWAL, ROSE_BETWEEN, renewal


def test_a_renewal_is_asked_for_in_every_paper_of_the_cut(facts: Facts) -> None:
    found = renewal(facts)
    for name in ("internal-appeal", "expedited-appeal", "clinician-letter", "call-sheet", "concurrent-care-objection"):
        assert name not in found or "the renewal that your notice refuses" in found[name], name
    assert "clinician-letter" in found


def test_what_the_notice_does_not_question_is_not_reopened_by_the_clinician(facts: Facts) -> None:
    found = renewal(facts)
    assert "your notice does not question that" in found["internal-appeal"]
    for words in ("are adequate trials", "boxed warning", "treatment-resistant depression means", "not treatment-resistant"):
        assert words not in found["clinician-letter"]
    assert "Tried:" not in found["call-sheet"]


def test_a_notice_of_a_renewal_asks_whether_the_course_has_begun(facts: Facts) -> None:
    reasons = [{"ground": "ground.no-continued-response", "quote": RENEWAL}]
    change = {"denial": {"timing": "before", "text": {"unknown": True}, "reasons": reasons}}
    for language, words in (("en", "The notice speaks of a renewal."), ("es", "La carta habla de una renovación.")):
        assert words in packet(facts, INSURED, change, language)["next-steps"]
        assert words not in packet(facts, INSURED, language=language)["next-steps"]


RENEWED: dict[str, Any] = {
    "denial": {
        "text": "Your request for continuation of Spravato, 12 further sessions, is denied. The earlier approval has ended.",
        "reasons": [
            {
                "ground": "ground.no-continued-response",
                "quote": "Your request for continuation of Spravato, 12 further sessions, is denied.",
            }
        ],
        "timing": "during",
        "appeal_address": None,
        "appeal_fax": None,
        "reference": None,
        "policy": None,
    },
    "treatment": {"drug": "spravato", "indication": "trd", "sessions": 12},
    "course": {"approved": 16, "given": 16},
}


def test_a_law_on_drugs_approved_before_is_pleaded_where_more_is_refused(facts: Facts) -> None:
    """Va. Code 38.2-3407.15:2(B)(14): once approved, no further authorization. Wyo. 26-55-111 is of a change, N.M. 59A-22B-7 of an end."""
    virginia = packet(facts, CALIFORNIA, changed(RENEWED, {"plan": {"issued_in": "VA", "licence": None}}))
    assert "You approved this drug for this patient before" in virginia["internal-appeal"]
    for state in ("WY", "NM"):
        bound = assessed(facts, CALIFORNIA, changed(RENEWED, {"plan": {"issued_in": state, "licence": None, "employer_size": "over_50"}}))
        assert not [rule.row.id for rule in bound.rules if rule.row.topic == "continuity"]


GOING_ON: dict[str, Any] = {
    "denial": {
        "timing": "before",
        "text": {"unknown": True},
        "reasons": [
            {"ground": "ground.no-continued-response", "quote": "PHQ-9 scores have fluctuated and remission has not been achieved."}
        ],
    },
    "plan": {"criteria": {"unknown": True}, "policy_text": {"unknown": True}},
    "step": {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}},
    "treatment": {
        "dose": "84 mg",
        "sessions": 26,
        "schedule": "once a week",
        "scores": [
            {"scale": "phq-9", "score": s, "date": d}
            for s, d in ((24, "2026-01-12"), (12, "2026-02-23"), (14, "2026-06-29"), (9, "2026-10-26"))
        ],
    },
}
"""Ten months of Spravato, refused at renewal; laid over the example of Spravato."""


def test_a_renewal_is_argued_as_one() -> None:
    found = packet(our_facts(), "spravato-step-therapy", GOING_ON)
    letter, sheet = found["clinician-letter"], found["call-sheet"]
    assert "The first dose that I ask for is not the labeled one" not in letter
    # 24 less 14, the highest score since.
    assert "Every later score is at least 10 points below the first." in letter
    assert "In SUSTAIN-1" in letter
    assert "This patient is in ____ (stable response, stable remission, or neither)" in letter
    for words in ("TRANSFORM-2", "Takahashi", "treatment-resistant depression means"):
        assert words not in letter
    # 24 less 9 is 15, and 15 of 24 is 62.5%, which is said as 63%.
    assert (
        "24 on January 12, 2026, 12 on February 23, 2026, 14 on June 29, 2026 and 9 on October 26, 2026: a fall of 15 points (63%)" in sheet
    )
    assert "ECT: not tried" not in sheet


def test_a_fall_short_of_half_is_told_as_a_fall(facts: Facts) -> None:
    found = renewal(facts)
    for name in ("internal-appeal", "concurrent-care-objection", "call-sheet"):
        # 24 less 15 is 9, and 9 of 24 is 37.5%: no figure is rounded up. The objection prints the scores alone.
        assert ("a fall of 9 points (38%)" in found[name]) == (name != "concurrent-care-objection")
        assert not any(words in found[name] for words in ("by half", "half the first", "the half"))
        assert "I do not call that a response" not in found[name]
    assert "What the rise to 22 means is for the treating clinician" in found["internal-appeal"]


def test_half_is_conceded_only_where_the_plan_asks_for_half(facts: Facts) -> None:
    found = renewal(facts, "The records do not show a 50% reduction from baseline.")
    assert "a fall of 9 points (38%)" in found["internal-appeal"]
    assert "That is not yet the half that you ask for" in found["internal-appeal"]
    rose = renewal(facts, scores=[ROSE_BETWEEN[1], ROSE_BETWEEN[3]])
    assert "The last score is not below the first, and I do not say otherwise." in rose["internal-appeal"]


def test_a_renewal_does_not_reopen_the_first_approval(facts: Facts) -> None:
    found = renewal(facts)
    appeal = found["internal-appeal"]
    assert "You approved this treatment for this illness; your notice does not question that." in appeal
    for kept_out in (
        "at least two oral antidepressants",
        "Table 1. Medicines tried",
        "Alternatives considered",
        "boxed warning",
        "____ (its date",
    ):
        assert kept_out not in appeal
    assert "TMS" not in found["call-sheet"]
    # The notice of the worked case says "not medically necessary": there the need is in question, and the table stands.
    assert "Table 1. Medicines tried" in packet(facts, "course-cut-caregiver")["internal-appeal"]


def test_the_box_of_a_renewal_not_yet_begun_has_the_first_score_beside_the_last(facts: Facts) -> None:
    reasons = [{"ground": "ground.no-continued-response", "quote": RENEWAL}]
    change = {
        "denial": {"text": {"unknown": True}, "reasons": reasons, "timing": "before"},
        "treatment": {"scores": ROSE_BETWEEN, "review": "a PHQ-9 each month."},
    }
    appeal = packet(facts, "spravato-step-therapy", change)["internal-appeal"]
    box = appeal[appeal.index("Reasons to approve this") : appeal.index("The diagnosis and the request")]
    assert "PHQ-9 fell from 24 to 15 between May 11, 2026 and November 9, 2026, by 38%" in box


def test_sustained_is_answered_with_the_time_and_a_place_for_a_later_score(facts: Facts) -> None:
    letter = packet(facts, "course-cut-caregiver")["internal-appeal"]
    # October 5 to November 9, 2026
    # How short the time was hands over the answer to "not sustained": the dates are there (lawyer 28.24).
    assert "A later score: ____" in letter
    assert "came in 35 days" not in letter
