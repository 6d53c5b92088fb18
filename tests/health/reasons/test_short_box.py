"""The box of reasons holds what decides, and nothing that nobody asked (letters.md B5; reading 28, director 14, 29, 31, 33; lawyer 26)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.refusals import NO_CRITERIA, refused, scores

REDUCED, LIMITED, CALIFORNIA, TEXAS = (
    "later/oh-medicaid-reduction",
    "later/fl-husband-limit-weekly",
    "ca-dmhc-insured-experimental",
    "spravato-step-therapy",
)


def box(facts: Facts, name: str, change: dict[str, Any] | None = None) -> str:
    return packet(facts, name, change)["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and")[0]


@pytest.mark.parametrize("name", [REDUCED, LIMITED])
def test_what_nobody_disputes_is_not_proved_anew(name: str, facts: Facts) -> None:
    """The plan has approved or paid for the course and asks for no trials: the use of the label and old trials answer nothing."""
    found = box(facts, name)
    assert "FDA-approved" not in found
    assert " tried" not in found
    asked = refused(("not-medically-necessary", "Two failed antidepressants are not documented."), timing="during")
    assert " tried" in box(facts, name, {"denial": asked})


@pytest.mark.parametrize("quote", ["It is not medically necessary.", "Continued sessions are not medically necessary."])
def test_an_approved_course_is_not_proved_anew_against_a_bare_word(quote: str, facts: Facts) -> None:
    """Reading 28, lawyer 26: the plan approved it and disputes no diagnosis; that it was approved is enough."""
    denial = refused(
        ("dose-frequency-limit", "We are reducing the service to once every 2 weeks."), ("not-medically-necessary", quote), timing="during"
    )
    found = box(facts, REDUCED, {"denial": denial})
    assert "You approved 24 sessions; 14 have been given." in found
    assert " tried" not in found


def test_a_half_that_was_reached_and_lost_is_said_to_have_been_reached(facts: Facts) -> None:
    """Reading 28, director 18: the criterion asks for half, and half there was."""
    half = ("no-continued-response", "At least a 50% reduction from baseline is required. Criterion not met.")
    often = ("dose-frequency-limit", "Weekly dosing exceeds the label; every two weeks was not tried.")
    told = scores((24, "2026-06-01"), (12, "2026-08-31"), (17, "2026-09-28"), (13, "2026-10-19"))
    change = {"denial": refused(half, often, timing="during"), "treatment": {"scores": told}, "plan": NO_CRITERIA}
    assert "you ask for half, and it was reached" in box(facts, TEXAS, change)


def test_the_notice_of_approval_is_named_for_the_number_that_it_shows(facts: Facts) -> None:
    assert "14 of the 24 approved (Exhibit B) have been given." in box(facts, REDUCED)


@pytest.mark.parametrize("told", ["Kelly at the clinic told me that no authorization is needed.", "The clinic said it was not needed."])
def test_what_the_clinic_said_of_approval_stands_behind_what_the_treatment_brought(told: str, facts: Facts) -> None:
    denial = refused(("no-prior-authorization", "Services were not authorized in advance."), timing="after")
    found = box(facts, CALIFORNIA, {"denial": denial, "approval": {"told": told}})
    assert found.index("PHQ-9 was") < found.index("On approval beforehand")


def test_a_rule_on_steps_stands_there_only_where_a_step_or_trials_are_asked_for(facts: Facts) -> None:
    law = "Tex. Ins. Code § 1369.0547(c)"
    assert law in box(facts, TEXAS)
    risk = refused(("not-medically-necessary", "The member has a history of alcohol use."))
    assert law not in box(facts, TEXAS, {"denial": risk, "plan": NO_CRITERIA})


def test_a_plan_is_not_asked_for_an_exclusion_that_it_did_not_name(facts: Facts) -> None:
    denial = refused(("off-label", "The use is off label."))
    asked = {"denial": denial, "treatment": {"product": "compounded"}, "plan": {"issued_in": "ID", "licence": {"unknown": True}}}
    appeal = packet(facts, CALIFORNIA, asked)["internal-appeal"]
    assert "excludes this product" not in appeal
    assert (
        "that excludes an approved drug used off label, with its page"
        in packet(facts, CALIFORNIA, {**asked, "treatment": {"product": "commercial_vial"}})["internal-appeal"]
    )


def test_work_and_home_stand_in_the_box_as_a_result_and_else_with_the_diagnosis(facts: Facts) -> None:
    leave = "I have been on medical leave since September 14, 2026."
    assert leave not in box(facts, CALIFORNIA)
    assert packet(facts, CALIFORNIA)["internal-appeal"].count(leave) == 1
    assert "He has gone back to work two days a week" in box(facts, "course-cut-caregiver")
    long = (
        "He gets up before eight, cooks for the two of us and drives again, and since October he has gone back to the choir on Thursdays."
    )
    told = {"treatment": {"function": long}}
    assert long not in box(facts, "course-cut-caregiver", told)
    assert packet(facts, "course-cut-caregiver", told)["internal-appeal"].count(long) == 1


def test_scores_told_with_their_intervals_need_no_heading_in_the_box(facts: Facts) -> None:
    found = box(facts, "later/or-medicaid-clinic")
    assert "3. When the gap went from one week to three weeks in October, the PHQ-9 rose from 12 to 16" in found
