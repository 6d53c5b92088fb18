"""A course that was given and paid, refused for want of approval: what began later is no part of it, and who bears the cost is asked."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.asked import spray

QUOTE = (
    "Esketamine (Spravato) requires prior authorization. "
    "Requests received after the date of service are not reviewed for medical necessity."
)
NOTICE = "CO197 A7\nPT RESP 1,640.00\nPlan limitation: no action more than 1 year from the final decision."
DAYS = ((22, "2026-07-02"), (10, "2026-08-03"), (8, "2026-10-20"))
SCORED = [{"scale": "phq-9", "score": score, "date": day} for score, day in DAYS]
OVER: dict[str, Any] = {
    "denial": {"text": NOTICE, "stage": "first", "timing": "after", "date": "2026-10-08"},
    "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False, "criteria": [], "policy_text": {"unknown": True}},
    "treatment": {"served": "July 7 and 31, 2026", "sessions": 2, "scores": SCORED},
    "history": {"now": "bupropion XL 150 mg since August 2026."},
    "clinician": {"in_network": True},
    "money": {"billed": 3280, "paid_by_you": 3280},
    "alternatives": {"ect": "not_tried", "tms": "not_tried"},
}


def letters(facts: Facts, change: dict[str, Any] | None = None, quote: str = QUOTE) -> dict[str, str]:
    case = changed(OVER, change or {})
    told = {**case["denial"], "text": f"{quote}\n{case['denial']['text']}"}
    return dict(spray(facts, ("no-prior-authorization", quote), **{**case, "denial": told}))


def test_a_medicine_begun_after_it_is_no_reason_of_it_and_its_score_is_not_its_result(facts: Facts) -> None:
    found = letters(facts)
    assert "bupropion is taken now" not in found["clinician-letter"].lower()
    assert "10 on August 3, 2026" in found["internal-appeal"]
    assert "days after the last" not in found["internal-appeal"] + found["clinician-letter"]


def test_one_taken_since_before_is_told_and_a_later_score_stays(facts: Facts) -> None:
    found = letters(facts, {"history": {"now": "bupropion XL 150 mg since May 2026."}})
    assert "8 on October 20, 2026, 81 days after the last" in found["internal-appeal"]
    # a rise is not left out, whatever was begun
    risen = [*SCORED[:2], {**SCORED[2], "score": 14}]
    assert "14 on October 20, 2026, 81 days" in letters(facts, {"treatment": {"scores": risen}})["internal-appeal"]


def test_a_write_off_that_was_charged_is_put_to_the_plan_and_the_money_comes_back(facts: Facts) -> None:
    appeal = letters(facts)["internal-appeal"]
    assert "gives the code CO and puts the amount under patient responsibility" in appeal
    assert "so that the $3,280 paid by me comes back" in appeal
    for change in ({"denial": {"text": "CO197 A7"}}, {"clinician": {"in_network": False}}):
        assert "gives the code CO" not in letters(facts, change)["internal-appeal"]


def test_the_bar_to_a_review_after_the_care_is_asked_for_by_its_rule(facts: Facts) -> None:
    asked = "Please quote the rule that bars a review after the care, and its exceptions"
    assert asked in letters(facts)["internal-appeal"]
    assert asked not in letters(facts, quote="Prior authorization is not on file.")["internal-appeal"]


def test_need_that_was_not_reviewed_is_no_matter_of_care(facts: Facts) -> None:
    """letters.md, 2.1: for a missing approval the alternatives are left out."""
    assert "Alternatives considered" not in letters(facts)["internal-appeal"]
    assert "Alternatives considered" in letters(facts, quote=f"{QUOTE} It is not medically necessary.")["internal-appeal"]


def test_next_steps_says_what_the_notice_says_of_the_time_to_sue_and_what_opens_outside_review(facts: Facts) -> None:
    steps = letters(facts)["next-steps"]
    assert 'your notice says "Plan limitation: no action more than 1 year from the final decision."' in steps
    assert "Outside review takes what turns on medical judgment" in steps
    other = letters(facts, {"denial": {"text": "CO197"}}, "It is not medically necessary.")["next-steps"]
    assert "look for it in the plan." in other
    assert "Outside review takes" not in other
