"""A notice that names what a claim lacks is told what is known of it, and not asked which item is missing."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.money.claims_told import claims_numbered, tells_of_filing, tells_of_mending
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

NAMED = "The code is an unlisted code and the claim did not include the drug name, National Drug Code and dosage."


@pytest.mark.parametrize(("quote", "named"), [(NAMED, True), ("The claim lacks the NDC.", True), ("The code submitted is invalid.", False)])
def test_what_the_claim_lacks_is_given_where_the_notice_names_it(facts: Facts, quote: str, *, named: bool) -> None:
    change = {
        "denial": {"text": quote, "timing": "after", "reasons": [{"ground": "ground.coding", "quote": quote}]},
        "treatment": {"drug": "iv_ketamine", "route": "iv", "indication": {"unknown": True}, "dose": "0.5 mg/kg over 40 minutes"},
    }
    answer = packet(facts, MAINTENANCE, change)["internal-appeal"].partition("Reason 1")[2]
    assert ("You name what the claim lacks. The drug is IV ketamine, at 0.5 mg/kg over 40 minutes" in answer) is named
    assert ("please name which" in answer) is not named


BILLED = "J3490 was billed without the National Drug Code, the name of the drug or the amount given."
CORRECTED = "A corrected claim of November 20, 2026 gives the name, the NDC and the milligrams of the drug."
THREE = "LB-26-118804-01 and -02, LB-26-118911-01 and -02, LB-26-119040-01 and -02"


def later(facts: Facts, stage: str, appeal: dict[str, str], reference: str = THREE) -> dict[str, str]:
    reasons = [{"ground": "ground.coding", "quote": BILLED}, {"ground": "ground.experimental", "quote": "The infusions are experimental."}]
    denial = {"text": {"unknown": True}, "stage": stage, "timing": "after", "reasons": reasons, "reference": reference}
    treatment = {"drug": "iv_ketamine", "route": "iv", "indication": {"unknown": True}, "dose": "0.5 mg/kg over 40 minutes"}
    treatment |= {"code": "96365 and J3490"}
    return packet(facts, "ca-dmhc-insured-experimental", {"denial": denial, "treatment": treatment, "appeal": appeal})


def test_a_second_appeal_answers_what_the_claim_lacks_with_the_corrected_claim(facts: Facts) -> None:
    """It asked for the rule, and which of the facts it was applied to, where none of them is of the claim."""
    told = later(facts, "after_first_appeal", {"new": CORRECTED})["second-level-appeal"]
    answer = told.partition("Reason 1:")[2].partition("Reason 2:")[0]
    assert "The drug is IV ketamine, at 0.5 mg/kg over 40 minutes. What mends the claims is told under" in answer
    assert "Please process the claims on it" in answer
    assert "quote the term or rule" not in answer
    bare = later(facts, "after_first_appeal", {})["second-level-appeal"].partition("Reason 1:")[2].partition("Reason 2:")[0]
    assert "You name what the claims lack. The drug is IV ketamine" in bare
    assert "Please keep this appeal open until it comes." in bare
    # Nor is the clinic to be asked again which code it sent.
    assert "A code is mended by the clinic" in later(facts, "after_first_appeal", {})["next-steps"]
    assert "A code is mended by the clinic" not in later(facts, "after_first_appeal", {"new": CORRECTED})["next-steps"]
    outside = later(facts, "final", {"new": CORRECTED})["external-review-request"]
    assert "What mends the claims is marked NEW in this request" in outside
    assert "which item that is" not in later(facts, "final", {})["external-review-request"]


@pytest.mark.parametrize(
    ("reference", "count"),
    [
        (THREE, 3),
        ("118804, 118911 and 119040", 3),
        ("Claim 118804 and claim 118911", 2),
        ("LB-26-118804-01 and -02", 1),
        ("48-1127", 1),
        ("Claim 118804, authorization 48-1127", 1),
        ("", 1),
    ],
)
def test_claims_are_counted_by_their_numbers_and_not_by_their_lines(reference: str, count: int) -> None:
    assert claims_numbered(reference) == count


@pytest.mark.parametrize(
    ("told", "filed", "mended"),
    [
        (CORRECTED, False, True),
        ("The claim was first received on April 3, 2026.", True, False),
        ("The clinic has no NDC yet.", False, False),
        ("A letter of Dr. Park on the infusions.", False, False),
        ("My appeal of the claim was received on August 24.", False, False),
    ],
)
def test_what_is_new_on_a_claim_is_its_filing_or_its_mending(told: str, *, filed: bool, mended: bool) -> None:
    assert (tells_of_filing(told), tells_of_mending(told)) == (filed, mended)


def test_several_claims_are_asked_to_be_paid_and_one_is_one(facts: Facts) -> None:
    """To "pay the claim" stood under the numbers of three, "code" before two codes."""
    second = later(facts, "after_first_appeal", {})["second-level-appeal"]
    assert "and pay the three claims" in second
    assert "codes 96365 and J3490" in second
    assert "and the three claims paid" in later(facts, "final", {})["external-review-request"]
    assert "and pay the three claims" in later(facts, "first", {})["internal-appeal"]
    assert "and pay the claim" in later(facts, "first", {}, "48-1127")["internal-appeal"]
