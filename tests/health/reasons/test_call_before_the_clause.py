"""The plan was called and said that no approval was needed: one demand, the call, and a clause on what follows without one only beside it.

The readers of November 30 (reading 32): a patient asked to be charged a penalty for what was never needed; a notice whose own records
show the call was asked which rule it meant; a member who paid a third was said to have paid.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.money.rules_named import call_on_record, part_named, said_none_needed
from tests.conftest import changed
from tests.health.asked import infusions

REASON = "As stated in Section 3 of the brochure, you must get our approval first. Our records do not show that it was requested."
ON_RECORD = (
    "Article V requires precertification. No request was received before June 8, 2026. Our records show a telephone call from the "
    "provider's office on June 3, 2026, but no clinical records were sent with it."
)
CLAUSE = (
    "If no one contacts us for precertification, we will review the services after they are rendered and pay benefits less a $500 penalty."
)
CALL = "The clinic called the plan on August 4; Keisha said that none is needed (reference C-8842017)."
BILL = {"billed": 3150, "paid_by_plan": 0, "paid_by_you": 3150}


def papers(facts: Facts, quote: str = REASON, told: str = CALL, **more: Any) -> dict[str, str]:
    reasons = [{"ground": "ground.no-prior-authorization", "quote": quote}]
    case: dict[str, Any] = {
        "denial": {"stage": "first", "timing": "after", "reasons": reasons},
        "plan": {"kind": "pshb", "passages": [{"kind": "exclusion", "words": CLAUSE, "page": "23"}]},
        "approval": {"told": told},
        "clinician": {"name": "Dr. Alan Whitcomb", "in_network": True},
        "treatment": {"clinic": "Allegheny Infusion"},
        "money": BILL,
    }
    return dict(infusions(facts, **changed(case, more)))


def test_the_clause_is_pleaded_only_if_the_plan_finds_that_nobody_asked(facts: Facts) -> None:
    appeal = papers(facts)["internal-appeal"]
    box = appeal[appeal.index("Reasons to approve this") : appeal.index("The diagnosis and the request")]
    assert "Keisha" in box
    assert "penalty" not in box
    answer = appeal[appeal.index("Reason 1: approval beforehand") : appeal.index("The decision I ask for")]
    assert answer.index("The plan was asked beforehand") < answer.index("Only if you find that nobody asked")
    assert "pay by them" not in answer
    assert "On care without approval beforehand, if you find that nobody asked (page 23)" in appeal


def test_where_nobody_called_the_clause_still_leads(facts: Facts) -> None:
    appeal = papers(facts, told="The clinic put me on the schedule.")["internal-appeal"]
    assert "1. The brochure says what follows where approval was not asked for" in appeal
    assert "Only if you find" not in appeal


def test_a_call_that_asked_for_approval_spares_nobody(facts: Facts) -> None:
    """Then the clause is the best that there is, and leads."""
    told = "The clinic called the plan on August 4; Keisha said that approval is required, and the fax was sent too late."
    answer = papers(facts, told=told)["internal-appeal"].partition("Reason 1: approval beforehand")[2]
    assert "The brochure says what follows where approval was not asked for" in answer
    assert "Only if you find" not in answer


@pytest.mark.parametrize(
    ("told", "spared"),
    [
        (CALL, True),
        ("she was told no precert is needed for an office infusion", True),
        ("Tish said no auth needed if its under $1000 a visit", True),
        ("he said it doesn't require approval", True),
        ("Keisha said that it was approved, number 5531", True),
        ("Keisha said that approval is required", False),
        ("they said to fax the notes", False),
    ],
)
def test_what_the_call_said(told: str, *, spared: bool) -> None:
    assert said_none_needed(told) is spared


def test_no_sum_stands_beside_what_takes_a_part_of_it(facts: Facts) -> None:
    """The clause keeps $500, and an allowance or a share of the bill keeps another: none of it is said to come back whole."""
    assert "pay the claim; the bill was paid by me." in papers(facts)["internal-appeal"]
    shared = papers(facts, plan={"passages": []}, money={**BILL, "coinsurance": 20})["internal-appeal"]
    assert "pay the claim; the bill was paid by me." in shared
    part = papers(facts, money={**BILL, "paid_by_you": 1000})["internal-appeal"]
    assert "pay the claim; a part of the bill was paid by me." in part
    for one in (shared, part):
        assert "comes back" not in one
        assert "$3,150" not in one
    assert "so that the $3,150 paid by me comes back" in papers(facts, plan={"passages": []})["internal-appeal"]


@pytest.mark.parametrize("more", [{}, {"coinsurance": 20}])
@pytest.mark.parametrize(
    ("stage", "paper"), [("first", "internal-appeal"), ("after_first_appeal", "second-level-appeal"), ("final", "external-review-request")]
)
def test_who_paid_nothing_is_not_said_to_have_paid(more: dict[str, int], stage: str, paper: str, facts: Facts) -> None:
    money = {**BILL, "paid_by_you": 0, **more}
    letter = papers(facts, denial={"stage": stage}, plan={"kind": "employer", "funding": "self_funded"}, money=money)[paper]
    for words in ("paid by me", "comes back", "have paid", "$0"):
        assert words not in letter


def test_where_it_was_given_stands_beside_who_prescribed_it(facts: Facts) -> None:
    assert "Given at: Allegheny Infusion" in papers(facts)["internal-appeal"]


def test_the_contract_of_who_prescribes_is_not_that_of_who_bills(facts: Facts) -> None:
    appeal = papers(facts)["internal-appeal"]
    assert "Dr. Alan Whitcomb is in your network; if the clinic that billed is too, please also say who bears this cost" in appeal
    own = papers(facts, treatment={"clinic": "Whitcomb Psychiatry"})["internal-appeal"]
    assert "The clinician is in your network; please also say who bears this cost under that contract." in own


@pytest.mark.parametrize(
    ("paid", "told"),
    [
        (1000, "I have paid a part; please pay the benefit to me up to that part, and the rest to the clinic"),
        (3150, "I have paid; please pay the benefit to me"),
    ],
)
def test_at_the_second_level_the_benefit_goes_to_who_paid(paid: int, told: str, facts: Facts) -> None:
    again = papers(facts, denial={"stage": "after_first_appeal"}, plan={"kind": "employer"}, money={**BILL, "paid_by_you": paid})[
        "second-level-appeal"
    ]
    assert f"pay the claim: {told}." in again


def test_a_notice_that_shows_the_call_is_held_to_it_and_to_the_part_that_it_names(facts: Facts) -> None:
    again = papers(facts, ON_RECORD, denial={"stage": "after_first_appeal"}, plan={"kind": "employer"})["second-level-appeal"]
    assert 'Your own notice says: "Our records show a telephone call from the provider\'s office on June 3, 2026" (Exhibit A).' in again
    assert "Please send the recording and your notes of the call before you decide" in again
    assert "Please quote the words of Article V that ask for it, with their page; say what follows by them" in again
    assert "which rule asked for it" not in again


@pytest.mark.parametrize(
    ("quote", "part", "call"),
    [
        (REASON, "Section 3", ""),
        (ON_RECORD, "Article V", "Our records show a telephone call from the provider's office on June 3, 2026"),
        ("Our system shows no call before June 8.", "", ""),
        ("Section 4 and Article IX require approval.", "", ""),
        (
            "The plan's notes show that your clinic contacted us on June 3.",
            "",
            "The plan's notes show that your clinic contacted us on June 3",
        ),
    ],
)
def test_what_a_reason_names_by_itself(quote: str, part: str, call: str) -> None:
    assert (part_named(quote), call_on_record(quote)) == (part, call)


def test_who_told_of_the_call_is_asked_for_the_clinics_log_and_not_whether_there_was_one(facts: Facts) -> None:
    steps = papers(facts)["next-steps"]
    assert "Ask the clinic today for its log of the call about approval." in steps
    assert "was approval asked for, or said not to be needed" not in steps


RUN_ON = "The clinic girl Dana called 555-0129 on August 4 before I started, she talked to Keisha who said that none is needed."
NOTED = "clinic called 8/4, said no precert needed, ref C-8842017"
WHOLE = "When I called on August 4, they said no approval was needed."


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (RUN_ON, f'1. In my words: "{RUN_ON[:-1]}"'),
        (NOTED, f'1. In my words: "{NOTED}"'),
        (CALL, f"1. {CALL[:-1]}"),
        (WHOLE, f"1. {WHOLE[:-1]}"),
    ],
)
def test_what_was_told_of_the_call_stands_in_the_box_as_a_sentence_or_in_quotation_marks(facts: Facts, told: str, line: str) -> None:
    """Reading 34, first reader, 15: raw words were the first line that a reviewer read."""
    assert line in papers(facts, told=told)["internal-appeal"]
