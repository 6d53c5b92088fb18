"""Free help that a notice names with a number is told on the page of next steps, in the notice's own words."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.free_help import free_help
from tests.conftest import case_document
from tests.health.as_of import friday_paper as paper

CASE = "later/il-marketplace-step"
AID = "Free legal help: Prairie Legal Aid, 800-555-0122"


@pytest.mark.parametrize(
    ("notice", "helpers"),
    [
        (f"{AID}; Health Law Project, 800-555-0158.", (AID, "Health Law Project, 800-555-0158")),
        (
            "For free help from a counselor call SHINE at 1-800-555-0137 (TTY: 1-800-555-0170).",
            ("For free help from a counselor call SHINE at 1-800-555-0137",),
        ),
        (
            "The Managed Care Ombudsman can help you for free. Call 1-877-555-0108.",
            ("The Managed Care Ombudsman can help you for free. Call 1-877-555-0108",),
        ),
        ("State Health Insurance Assistance Program\n1-800-555-0100", ("State Health Insurance Assistance Program 1-800-555-0100",)),
        ("Your consumer assistance program is at\n1-800-555-0100.", ("Your consumer assistance program is at 1-800-555-0100",)),
        (
            "The Education Unit of the Attorney General, 1 St. Paul Place, 410-555-0140, can help you to prepare a grievance.",
            ("The Education Unit of the Attorney General, 1 St. Paul Place, 410-555-0140",),
        ),
        # A number of the plan itself, of a language line, a fax, a name without a number.
        ("We can help you for free at 800-555-0190.", ()),
        ("Free help in your language: 800-555-0190.", ()),
        ("You may have a copy of the file free of charge: call 800-555-0190.", ()),
        ("STATE UNIVERSITY STUDENT HEALTH INSURANCE PLAN (SHIP) 800-555-0190", ()),
        ("Our appeals department at 800-555-0190 can help you file an appeal.", ()),
        ("Legal aid, fax 800-555-0190.", ()),
        ("Legal aid may help. The appeals unit is in Springfield. Call 800-555-0190.", ()),
    ],
)
def test_the_help_is_read_with_the_number_that_belongs_to_it(notice: str, helpers: tuple[str, ...]) -> None:
    assert free_help(notice) == helpers


def test_the_page_tells_it_in_the_notices_words(facts: Facts) -> None:
    own = case_document(CASE)["denial"]["text"]
    told = {"denial": {"text": f"{own}\n{AID}."}}
    page = paper(facts, "next-steps", CASE, told)
    assert f'Your notice names help from outside the plan: "{AID}". Call soon' in page
    assert f'La carta nombra ayuda de fuera del plan: "{AID}". Llame pronto' in paper(facts, "next-steps", CASE, told, "es")
    assert "help from outside the plan" not in paper(facts, "next-steps", CASE)


def test_an_office_that_the_page_names_with_that_number_is_not_told_twice(facts: Facts) -> None:
    own = case_document(CASE)["denial"]["text"]
    office = "Free help: the Illinois Department of Insurance, 877-555-0143."
    page = paper(facts, "next-steps", CASE, {"denial": {"text": f"{own}\n{office}"}})
    assert "877-555-0143" in page
    assert "help from outside the plan" not in page


def of_plan(kind: str, state: str, **more: str) -> dict[str, Any]:
    return {"plan": {"kind": kind, "funding": more.get("funding", {"unknown": True}), "issued_in": state, "grandfathered": False}}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (of_plan("individual", "MD"), "Attorney General's Health Education and Advocacy Unit (HEAU): 877-261-8807 (410-528-1840). Call"),
        (of_plan("employer", "CT", funding="insured"), "Connecticut Office of the Healthcare Advocate (OHA): 1-866-466-4446. Call soon"),
        (of_plan("medicare_advantage", "MD"), "State Health Insurance Assistance Program (SHIP). Call soon"),
        # State insurance law reaches no plan that the employer pays; of the offices of a State without one nothing is held.
        (of_plan("employer", "MD", funding="self_funded"), ""),
        (of_plan("individual", "TX"), ""),
    ],
)
def test_who_helps_with_such_an_appeal_is_named_though_the_notice_does_not(change: dict[str, Any], named: str, facts: Facts) -> None:
    page = paper(facts, "next-steps", "tx-insured-off-label", change)
    assert ("Who helps with such an appeal:" in page) is bool(named)
    assert named in page


def test_while_the_clinician_is_asked_the_page_says_that_outside_review_can_follow_the_same_day(facts: Facts) -> None:
    """45 CFR 147.136(c)(2)(iii): beside an urgent appeal; until it is certified no request for it is made."""
    asking = {**of_plan("individual", "MD"), "urgency": {"level": "asking_clinician"}}
    at_once = (
        "once the clinician has signed that it is urgent: Whose step: yours; What: Change the answer on urgency: outside review can then"
    )
    assert at_once in paper(facts, "next-steps", "tx-insured-off-label", asking)
    assert at_once not in paper(facts, "next-steps", "tx-insured-off-label", {**asking, "urgency": {"level": "clinician_certified"}})
    # By 29 CFR 2590.715-2719(d)(3) a step of its own tells it where the plan itself assigns the reviewer.
    own = paper(
        facts, "next-steps", "tx-insured-off-label", {**of_plan("employer", "MD", funding="self_funded"), "urgency": asking["urgency"]}
    )
    assert at_once not in own
    assert "expedited outside review may be asked for the same day (29 CFR 2590.715-2719(d)(3)(i)(A), (iv))" in own
    assert at_once not in paper(
        facts, "next-steps", "tx-insured-off-label", {**of_plan("medicare_advantage", "MD"), "urgency": asking["urgency"]}
    )
