"""A reason keeps the clause that is quoted for it, a place of care is a reason of its own, and each bullet behind a policy unmet is one."""

from __future__ import annotations

import pytest

from tests.denial.expectations import offered

NOTICE = """REDWATER BENEFIT SERVICES

October 30, 2026

Dear Ms. Ott:

We are unable to approve the ketamine infusions.

Why we made this decision:
{}

YOUR APPEAL RIGHTS
You may appeal within 180 days.
"""
UNTESTED = "IV ketamine for depression is investigational."
CLAUSE = 'Please see page 41 of your handbook, item 9, which says: "Unproven services, unless a compendium supports them."'
SPA = 'Further, item 12 on page 44 excludes "care provided in a med spa or hydration lounge."'
LICENSE = "We could not verify that Blue Fern Ketamine is a licensed clinic."


def reasons(words: str) -> list[tuple[str, str]]:
    return [(one["ground"].removeprefix("ground."), one["quote"]) for one in offered(NOTICE.format(words)).get("denial.reasons", [])]


def test_the_clause_with_its_exception_is_quoted_with_the_reason() -> None:
    assert reasons(f"{UNTESTED} {CLAUSE}") == [("experimental", f"{UNTESTED} {CLAUSE}")]


def test_a_setting_that_is_left_out_and_a_license_not_confirmed_are_one_reason() -> None:
    assert reasons(f"{UNTESTED}\n{SPA} {LICENSE}") == [("experimental", UNTESTED), ("site-of-care", f"{SPA} {LICENSE}")]


@pytest.mark.parametrize(
    "words", ["Services given in a wellness or infusion spa are not covered.", "The clinic is not licensed.", LICENSE, SPA]
)
def test_either_alone_is_one_too(words: str) -> None:
    assert reasons(f"{UNTESTED} {words}") == [("experimental", UNTESTED), ("site-of-care", words)]


ITEMS = [
    ("step-therapy", "At least two antidepressants must be tried and failed for six weeks each. We found one fill of sertraline."),
    ("step-therapy", "An augmentation must be tried. Not found."),
    (
        "not-medically-necessary",
        "You have a diagnosis of cannabis use disorder. The policy asks that the prescriber attest that use has been assessed.",
    ),
    ("documentation", "We need a PHQ-9 from the last 30 days. The one of 03/01/2026 is too old."),
]


@pytest.mark.parametrize("marks", ["----", ["1.", "2.", "3.", "4."]], ids=["bullets", "numbers"])
def test_each_item_behind_a_policy_that_is_not_shown_to_be_met_is_offered(marks: list[str]) -> None:
    listed = "\n".join(f" {mark} {quote}" for mark, (_, quote) in zip(marks, ITEMS, strict=True))
    assert reasons(f"The notes do not show that you meet our criteria (Policy BH-20):\n\n{listed}") == ITEMS


def test_criteria_alone_are_no_reasons() -> None:
    found = reasons("The notes do not show that the member meets the policy:\n - Two trials of antidepressants.\n - A PHQ-9 of 15 or more.")
    assert not [quote for _, quote in found if quote.startswith(("Two", "A PHQ"))]


@pytest.mark.parametrize(
    "clause",
    [
        'Under your Evidence of Coverage, section "What is not covered", a service that is experimental or investigational is not covered.',
        'Your Certificate, in the part called "Exclusions and Limitations", says that treatment that is investigational is not covered.',
        "The Summary Plan Description, page 61, does not pay for care that is experimental or unproven.",
    ],
)
def test_the_clause_before_the_evidence_belongs_to_the_reason(clause: str) -> None:
    evidence = (
        "Ketamine by vein has not been approved by the FDA for depression and there are not enough long-term studies to show it is safe."
    )
    policy = "This was decided with policy CP.7, Ketamine for Behavioral Health Conditions, and your Evidence of Coverage."
    ((ground, quote),) = reasons(f"{clause} {evidence} {policy}")
    assert ground == "experimental"
    assert quote.removesuffix(policy).rstrip() == f"{clause} {evidence}"


@pytest.mark.parametrize(
    ("paper", "behind"),
    [
        ("We used the Redwater step and criteria document for Spravato (revised 03/2026).", "That document says you need to have tried"),
        ("This was reviewed under our drug policy RX-4, Esketamine.", "This policy says that you must have tried"),
        ("Our pharmacists go by the Redwater Preferred Drug List.", "Under that list a member must have tried"),
    ],
)
def test_a_step_that_only_points_to_a_paper_begins_where_the_paper_is_named(paper: str, behind: str) -> None:
    step = f"{behind} two antidepressants. Your doctor's records show sertraline. The records do not show a second antidepressant."
    assert reasons(f"{paper} {step}") == [("step-therapy", f"{paper} {step}")]
