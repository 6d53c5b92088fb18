"""A count of trials that is the label's own definition is met first by the rows; the law on steps comes in the alternative, and only
where a reason asks for drugs first (director 28.13 and 28.14).

Spravato label: treatment-resistant is an inadequate response to at least two oral antidepressants of adequate dose and duration.
Tex. Ins. Code § 1369.0547(c); N.Y. Ins. Law § 4902(a)(15)(ii).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.packets import packet

COUNT = "The records do not show that two antidepressants were tried at an adequate dose for six weeks in the current episode."
OFFERED = "Rows 1 and 2 are put forward to meet it."
LAW = "for this adult it cannot be required as a step (Tex. Ins. Code § 1369.0547(c))"
BRIEF = "No more than two drugs for the same condition may be required to fail first"


def refused(facts: Facts, quote: str, ground: str, state: str = "TX", **more: Any) -> str:
    reasons = [{"ground": f"ground.{ground}", "quote": quote}]
    plan = {"issued_in": state, "criteria": [], "policy_text": {"unknown": True}}
    denial = {"text": {"unknown": True}, "reasons": reasons}
    return packet(facts, TEXAS, {"denial": denial, "plan": plan, **more})["internal-appeal"]


@pytest.mark.parametrize(
    "quote", [COUNT, "Failure of two antidepressants in this episode is not documented.", "Two adequate trials are not shown."]
)
def test_the_rows_are_put_forward_to_meet_the_label_and_then_the_law(facts: Facts, quote: str) -> None:
    letter = refused(facts, quote, "not-medically-necessary")
    assert letter.index("adequate dose and duration in the current episode.") < letter.index(OFFERED) < letter.index(LAW)
    assert "If and so far as this reason" in letter


def test_one_row_is_not_put_forward_for_two(facts: Facts) -> None:
    one = {"history": {"trials": [{"drug": "escitalopram", "dose_mg": 20, "from": "2025-10-06", "to": "2025-12-15", "weeks": 10}]}}
    assert "put forward to meet it" not in refused(facts, COUNT, "not-medically-necessary", **one)


@pytest.mark.parametrize(
    "quote", ["The treatment is not medically necessary.", "The severity of the depression is not documented.", "No rating scale was sent."]
)
@pytest.mark.parametrize(("state", "law"), [("TX", LAW), ("NY", BRIEF)])
def test_who_asks_for_no_drug_first_is_told_of_no_law_on_steps(facts: Facts, quote: str, state: str, law: str) -> None:
    assert law not in refused(facts, quote, "not-medically-necessary", state)


def test_who_asks_for_drugs_first_is(facts: Facts) -> None:
    assert BRIEF in refused(facts, "Three antidepressants must be tried first.", "step-therapy", "NY")
    assert BRIEF in refused(facts, "Failure of three antidepressants is not documented.", "not-medically-necessary", "NY")
