"""A refusal that says under which benefit the drug is supplied is asked to approve it there, whatever the ground (reading 37, L 1)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.money.supplied import refuses_the_benefit_alone, supplied_under
from tests.health.asked import spray
from tests.health.papers import Papers

PHARMACY = (
    "Spravato is a pharmacy benefit drug for your plan. It must be supplied by our contracted specialty pharmacy. Drug bought and billed by"
    " the provider (G2082, G2083) is not covered under the medical benefit."
)
MEDICAL = "Spravato is excluded from the pharmacy benefit; it is considered under your medical benefit."
TOLD = "The office told me that they can get it from the specialty pharmacy"
PILL = ("not-medically-necessary", "Our claims do not show an oral antidepressant taken with it.")
TRIALS = ("TRANSFORM", "Takahashi", "Janik")


def made(facts: Facts, ground: str, quote: str = PHARMACY) -> Papers:
    return spray(facts, (ground, quote), ("documentation", "The score of the day was not sent."), treatment=TREATMENT)


TREATMENT = {"indication": "trd", "monitoring": f"Two hours in the chair. {TOLD}."}


@pytest.mark.parametrize("ground", ["benefit-exclusion", "out-of-network", "coding", "site-of-care", "not-medically-necessary"])
def test_it_is_asked_for_under_that_benefit_and_no_trial_is_told(facts: Facts, ground: str) -> None:
    papers = made(facts, ground)
    answer = papers["internal-appeal"].partition("Reason 1: ")[2].partition("Reason 2: ")[0]
    assert answer.startswith("the benefit")
    assert "Please approve it under that benefit, name the specialty pharmacy" in answer
    assert "approve the visits in which it is given and watched under the medical benefit" in answer
    assert TOLD in answer
    assert papers["internal-appeal"].count(TOLD) == 1
    assert not any(trial in papers["internal-appeal"] for trial in TRIALS)
    signed = papers["clinician-letter"]
    assert "I can receive the drug from the specialty pharmacy that is named: [ ] yes [ ] no." in signed
    assert "Which pharmacy sends it, and which code do you take for the visits without the drug?" in papers["call-sheet"]
    assert "It is excluded." not in papers["call-sheet"]
    assert "network-gap-request" not in papers


def test_the_other_benefit_is_asked_for_with_its_form(facts: Facts) -> None:
    papers = made(facts, "benefit-exclusion", MEDICAL)
    assert "Please approve it under that benefit, say which form and code you take." in papers["internal-appeal"]
    assert "I can supply the drug and bill it under the medical benefit: [ ] yes [ ] no." in papers["clinician-letter"]


def test_a_later_reviewer_is_told_the_same(facts: Facts) -> None:
    reasons = [{"ground": "ground.benefit-exclusion", "quote": PHARMACY}]
    for stage, name in (("after_first_appeal", "second-level-appeal"), ("final", "external-review-request")):
        found = spray(
            facts, denial={"stage": stage, "reasons": reasons}, treatment=TREATMENT, plan={"kind": "employer", "funding": "self_funded"}
        )
        assert "approve it under that benefit, name the specialty pharmacy" in found[name]


@pytest.mark.parametrize(
    ("quote", "kind", "alone"),
    [
        (PHARMACY, "pharmacy", True),
        (MEDICAL, "medical", True),
        ("The drug must be filled at a network specialty pharmacy, and this one is not.", "pharmacy", True),
        ("Buy and bill is not permitted for this drug.", "pharmacy", True),
        ("It is covered under the pharmacy benefit and is not medically necessary.", "pharmacy", False),
        ("This drug is not covered under the pharmacy benefit.", "", False),
        ("Ketamine is not a covered benefit under your plan.", "", False),
        ("Your plan's medical benefits do not cover this drug.", "", False),
        ("Your pharmacy benefit manager reviewed this.", "", False),
    ],
)
def test_which_benefit_a_sentence_names(quote: str, kind: str, *, alone: bool) -> None:
    assert (supplied_under(quote), refuses_the_benefit_alone(quote)) == (kind, alone)
