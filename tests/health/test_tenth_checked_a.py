"""What a second look at the papers of the tenth reading found: one paper never says what another, or its own table, does not."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.words import says_longer_untried
from tests.health.packets import packet
from tests.health.test_tenth_appeal import between, halved

CALIFORNIA, STEP = "ca-dmhc-insured-experimental", "spravato-step-therapy"
FACILITY = "Given in a facility with advanced cardiac life support"
RECENT = "PHQ-9 of 20 or higher within the last 30 days"


def test_the_objection_and_the_appeal_say_the_same_of_a_rise(facts: Facts) -> None:
    found = halved(facts)
    for name in ("concurrent-care-objection", "internal-appeal"):
        assert "The rise came after the sessions were spread out. Scores alone do not prove the cause" in found[name]
        # the course goes on: nothing has ended yet
        assert "spread out or had ended" not in found[name]
    assert "What the rise" not in found["concurrent-care-objection"]
    assert "If you require another change" not in found["concurrent-care-objection"]


def test_an_approval_is_no_exhibit_for_what_was_given_since(facts: Facts) -> None:
    box = between(halved(facts)["internal-appeal"], "Reasons to approve this", "The diagnosis and the request")
    assert "have been given (Exhibit" not in box
    assert "have been given" in box


def test_the_call_names_the_course_that_is_reduced(facts: Facts) -> None:
    assert "have been given; the course is to be reduced from December 14, 2026" in halved(facts)["call-sheet"]


@pytest.mark.parametrize(
    ("quote", "untried"),
    [
        ("The records do not show that a longer interval was tried.", True),
        ("A longer interval was not tried.", True),
        ("There is no trial of less frequent sessions.", True),
        ("No taper was attempted.", True),
        ("A longer interval between doses should be tried.", False),
        ("This is not medically necessary; less frequent sessions are enough.", False),
    ],
)
def test_a_plan_is_told_that_it_said_untried_only_where_it_did(quote: str, *, untried: bool) -> None:
    assert says_longer_untried(quote) is untried


def test_a_plan_that_only_asks_for_a_longer_interval_is_not_told_more(facts: Facts) -> None:
    asks = "A longer interval between infusions should be tried."
    change = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.dose-frequency-limit", "quote": asks}]}}
    spaced = {"spacing": "In August 2026 he went five weeks without an infusion. PHQ-9 went from 9 to 16."}
    letter = packet(facts, "course-cut-caregiver", {**change, "treatment": spaced})["internal-appeal"]
    assert "On a longer interval: In August 2026" in letter
    assert "which you say was not tried" not in letter


def test_the_clinician_has_a_line_for_each_criterion_of_the_appeal(facts: Facts) -> None:
    policy = f"Ketamine is medically necessary when ALL of the following are met:\n1. {RECENT}\n2. {FACILITY}"
    plan = {"criteria": [{"words": RECENT, "status": "met", "fact": "21"}], "policy_text": policy}
    found = packet(facts, CALIFORNIA, {"plan": plan})
    for name in ("internal-appeal", "clinician-letter"):
        assert FACILITY in found[name], name


def test_a_count_that_is_signed_names_beside_it_what_it_leaves_out(facts: Facts) -> None:
    # four antidepressants stand in Table 1, one of them taken for nine days
    said = "Three antidepressants (Table 1; one more at a low dose or for a short time) and Spravato have been tried"
    assert said in packet(facts, CALIFORNIA)["clinician-letter"]


LITHIUM = {
    "step": {"drug": "lithium", "ground": "contraindicated", "reason": "kidney disease"},
    "denial": {
        "text": {"unknown": True},
        "reasons": [{"ground": "ground.step-therapy", "quote": "Policy BH-31, criterion 4, requires lithium first."}],
    },
}


def test_a_step_that_the_clinician_judges_is_named_in_a_sentence(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, LITHIUM)
    assert "The step you ask for is lithium." in found["internal-appeal"]
    assert "Please name the exact step required" not in found["internal-appeal"]
    assert "that require this step, and the exception to them." in found["internal-appeal"]


def test_a_drug_left_to_the_clinician_is_not_called_found_unsuitable(facts: Facts) -> None:
    now = {"history": {"now": "vortioxetine 20 mg since January 2026."}}
    letter = packet(facts, CALIFORNIA, {**LITHIUM, **now})["step-therapy-exception"]
    assert "Each drug tried is set out in this letter" in letter
    assert "found unsuitable is" not in letter
    # The medicine of now is told once, with its dose.
    assert "Taken now:" not in letter


def test_old_forms_are_not_the_one_thing_where_a_newer_score_is_asked_for(facts: Facts) -> None:
    quote = "A PHQ-9 score within the last {} days is not documented."
    for days, asked in ((30, False), (60, True)):
        # scored on October 20, 2026, written on November 23: 34 days
        reason = [{"ground": "ground.documentation", "quote": quote.format(days)}]
        plan = {"criteria": {"unknown": True}}
        page = packet(
            facts, STEP, {"denial": {"text": {"unknown": True}, "reasons": reason}, "plan": plan, "step": {"drug": {"unknown": True}}}
        )
        assert ("fax the plan the dated score forms" in page["next-steps"]) is asked
        assert ("Send the clinic the letter to sign as well" in page["next-steps"]) is asked


def test_the_call_answers_a_rule_that_was_named_and_a_sheet_without_rows(facts: Facts) -> None:
    quote = "Our criteria (RX-55) require that Spravato be used together with an oral antidepressant."
    change = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]}}
    sheet = packet(facts, STEP, change)["call-sheet"]
    assert "on what evidence does that rule rest?" in sheet
    assert "Only bupropion XL is a full trial" in packet(facts, CALIFORNIA)["call-sheet"]
