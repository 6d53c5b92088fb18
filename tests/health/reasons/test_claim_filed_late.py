"""A claim called late is answered by the day of the treatment and the day of filing; an appeal called late by the day of the notice."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.clock.late_claim import is_of_the_claim
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"
RULE = "Section 11.03 requires that claims be filed within 90 days after the date of service."
APPEAL = "The appeal was not filed within the 180 days after you received the denial of the claim."
ASKED = "which date of service and which date of receipt"
OF_THE_NOTICE = "how and by when to appeal"
RECEIVED = "The notice is dated November 3, 2026 and was received on November 6, 2026."


def papers(facts: Facts, quote: str, stage: str, appeal: dict[str, str] | None = None) -> dict[str, str]:
    reasons = [
        {"ground": "ground.deadline", "quote": quote},
        {"ground": "ground.experimental", "quote": "Ketamine is investigational."},
    ]
    denial = {"text": {"unknown": True}, "stage": stage, "timing": "after", "reasons": reasons}
    return dict(packet(facts, CALIFORNIA, {"denial": denial, "appeal": appeal or {}}))


@pytest.mark.parametrize(("stage", "name"), [("first", "internal-appeal"), ("after_first_appeal", "second-level-appeal")])
def test_a_claim_called_late_is_answered_by_its_treatment_and_its_filing(facts: Facts, stage: str, name: str) -> None:
    """The limit runs from the service: what the notice says of appeals answers nothing."""
    answer = papers(facts, RULE, stage)[name]
    assert f"Please say {ASKED} you counted. Date of service: ____" in answer
    assert "first filed on: ____" in answer
    assert OF_THE_NOTICE not in answer
    assert RECEIVED not in answer


def test_a_reviewer_outside_is_told_the_same_of_it(facts: Facts) -> None:
    request = papers(facts, RULE, "first")["external-review-request"].partition("Enclosures")[0]
    assert f"Please ask {ASKED} were counted." in request
    assert RECEIVED not in request


def test_an_appeal_called_late_is_answered_by_the_notice(facts: Facts) -> None:
    answer = papers(facts, APPEAL, "first")["internal-appeal"]
    assert OF_THE_NOTICE in answer
    assert RECEIVED in answer
    assert ASKED not in answer


@pytest.mark.parametrize(
    ("quotes", "of_the_claim"),
    [
        (RULE, True),
        ("Your plan gives members twelve months from the day of treatment to send in a bill.", True),
        ("Since the receipts reached us about 18 months after your treatment, we have denied the claim.", True),
        ("The claim was received after the Plan's filing limit and no benefits are payable.", True),
        (APPEAL, False),
        ("Your dispute on this claim was received four days after this.", False),
        ("Retro requests must be received within 30 days of the date of service.", False),
        ("Corrected claims are accepted up to 180 days after the first remittance.", False),
        ("The time limit has expired.", False),
    ],
)
def test_a_late_claim_is_known_by_what_was_filed(quotes: str, *, of_the_claim: bool) -> None:
    assert is_of_the_claim(quotes) is of_the_claim


FILED = "The clearinghouse report shows that the claim of February 16, 2026 was first sent on April 3, 2026."


def test_a_filing_told_as_new_answers_the_reason_and_is_no_blank(facts: Facts) -> None:
    """The second appeal asked which fact the rule was applied to, a page below the day that answers it."""
    told = papers(facts, RULE, "after_first_appeal", {"new": FILED})["second-level-appeal"]
    answer = told.partition("Reason 1:")[2].partition("Reason 2:")[0]
    assert 'How the claim was filed is told under "NEW since the first appeal"' in answer
    assert "count the limit from the date of service to the day of filing shown there" in answer
    assert "____" not in answer
    assert FILED.rstrip(".") in told
    outside = papers(facts, RULE, "final", {"new": FILED})["external-review-request"].partition("Enclosures")[0]
    assert "How the claim was filed is marked NEW in this request" in outside
    assert "NEW, not in the plan's file: The clearinghouse report" in outside
    corrected = {"new": "A corrected claim was sent on November 20, 2026."}
    assert "first filed on: ____" in papers(facts, RULE, "after_first_appeal", corrected)["second-level-appeal"]
