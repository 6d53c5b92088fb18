"""A plan that a notice calls a Marketplace plan is bought by the person and is not grandfathered: both are offered (reading 33, B 14)."""

from __future__ import annotations

import json

import pytest

from appealwright.facts import Facts
from appealwright.interview.papers.from_denial import denial_offers
from tests.denial.expectations import offered
from tests.health.as_of import friday_paper

LETTER = """NORTHWOODS COMMUNITY HEALTH PLAN
PO Box 5510, Wausau, WI 54402

November 17, 2026
{head}

Dear Renee Halvorsen:

We cannot approve Spravato, because it is not medically necessary. {body}

You can appeal within 180 days. If waiting could put your health in danger, ask for an expedited appeal.
"""


def read(head: str = "", body: str = "") -> dict[str, object]:
    return offered(LETTER.format(head=head, body=body))


@pytest.mark.parametrize(
    "head",
    [
        "(Silver Choice HMO - Individual Marketplace plan)",
        "Plan: Northwoods Silver Choice HMO (Marketplace)",
        "Plan: Individual Marketplace Plan",
        "Silver Choice HMO, a Health Insurance Marketplace plan",
        "Coverage: Marketplace policy",
        "Qualified Health Plan: Silver Choice HMO",
    ],
)
def test_its_kind_and_that_it_is_not_grandfathered_are_offered(head: str) -> None:
    found = read(head)
    assert (found["plan.kind"], found["plan.grandfathered"]) == ("individual", False)


@pytest.mark.parametrize(
    "body",
    [
        "If you bought a Marketplace plan, other rules may apply.",
        "You may be able to choose another Marketplace plan at open enrollment.",
        "Your plan is not a Marketplace plan.",
        "This is an individual policy.",
        "For help call the Health Insurance Marketplace.",
    ],
)
def test_what_is_said_of_other_plans_offers_no_such_answer(body: str) -> None:
    assert "plan.grandfathered" not in read(body=body)


def test_the_offer_is_a_no_as_the_question_takes_it(facts: Facts) -> None:
    text = LETTER.format(head="(Silver Choice HMO - Individual Marketplace plan)", body="")
    one = next(one for one in denial_offers(text, facts) if one.answer == "plan.grandfathered")
    assert json.loads(one.value_json) is False


def test_the_page_says_what_the_notice_settles_until_it_is_answered(facts: Facts) -> None:
    text = LETTER.format(head="(Silver Choice HMO - Individual Marketplace plan)", body="")
    plan = {"kind": "individual", "issued_in": "WI", "grandfathered": {"unknown": True}}
    reasons = [{"ground": "ground.not-medically-necessary", "quote": "We cannot approve Spravato, because it is not medically necessary."}]
    change = {"denial": {"text": text, "reasons": reasons, "appeal_address": {"unknown": True}}, "plan": plan}
    page = " ".join(friday_paper(facts, "next-steps", "spravato-step-therapy", change).split())
    assert "The notice calls this a Marketplace plan, and a plan bought on a Marketplace is not grandfathered. Answer no" in page
    assert "Is my plan grandfathered?" not in page
    assert "booklet must say if it is" not in page
    answered = {**change, "plan": {**plan, "grandfathered": False}}
    assert "Marketplace" not in friday_paper(facts, "next-steps", "spravato-step-therapy", answered)
