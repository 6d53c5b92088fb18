"""A law by which no step may be asked for comes before every answer on what was tried (reading 34, 12).

Conn. Gen. Stat. §§ 38a-510(a)(2)(C), 38a-544(a)(2)(C): through January 1, 2027, no step therapy for major depressive disorder.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

THREE = "The policy requires failure of three antidepressants and of lithium with an atypical antipsychotic."
TWO = "The policy requires failure of two antidepressants in the current episode."
BRIEF = "State law does not let a policy that covers prescription drugs require step therapy for major depressive disorder"
LAW = "State law does not let a policy that covers prescription drugs require the use of step therapy"
STEP = {"drug": "lithium and an atypical antipsychotic", "ground": "not_tolerated", "reason": "Lithium gave a tremor."}
INSURED = {"kind": "employer", "funding": "insured", "issued_in": "CT", "covers_drugs": True, "excludes_by_name": False}


def papers(facts: Facts, quote: str = THREE, **plan: Any) -> dict[str, str]:
    return spray(facts, ("step-therapy", quote), plan=INSURED | plan, step=STEP, patient={"age_band": "from_18_to_64"})


def test_it_is_line_one_of_the_box_and_the_first_words_of_the_exception(facts: Facts) -> None:
    found = papers(facts)
    box = found["internal-appeal"].partition("Reasons to approve this")[2]
    assert BRIEF in box[: len(BRIEF) + 10]
    asks = found["step-therapy-exception"].partition("Request for an exception to the step required")[2]
    assert LAW in asks[: len(LAW) + 10]
    assert asks.count(LAW) == 1
    assert asks.index("Please decide without the step.") < asks.index("ask for an exception to the step")


@pytest.mark.parametrize(
    ("quote", "plan"),
    [
        (TWO, {}),
        (THREE, {"issued_in": "OH"}),
        (THREE, {"funding": "self_funded"}),
        (THREE, {"excludes_by_name": True}),
        (THREE, {"covers_drugs": False}),
    ],
    ids=[
        "what the label asks for itself",
        "another state",
        "a plan that state law does not bind",
        "a drug excluded by name",
        "no drugs covered",
    ],
)
def test_it_does_not_lead_where_it_does_not_reach(facts: Facts, quote: str, plan: dict[str, Any]) -> None:
    found = papers(facts, quote, **plan)
    assert BRIEF not in found["internal-appeal"]
    assert "Please decide without the step." not in found["step-therapy-exception"]
