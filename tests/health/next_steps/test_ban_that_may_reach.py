"""A State's ban on steps that no letter states yet is told to the person, with whom to ask (reading 30, director 18).

Illinois: P.A. 103-650, for a drug that the plan otherwise covers. The director's plan was insured there and held that ECT "has not been
attempted"; whether the drug is on the list was open, and nobody was told.
"""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.by_telephone import UNKNOWN
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

TOLD = "A law of your State on steps may help: ask."


def change(quote: str, ground: str = "not-medically-necessary", formulary: Any = None, state: str = "IL") -> dict[str, Any]:
    return {
        "denial": {"text": UNKNOWN, "reasons": [{"ground": f"ground.{ground}", "quote": quote}]},
        "plan": {
            "kind": "employer",
            "funding": "insured",
            "issued_in": state,
            "covers_drugs": True,
            "formulary": formulary or UNKNOWN,
            "criteria": UNKNOWN,
        },
        "sender": {"role": "patient"},
    }


def test_an_open_condition_is_named_with_the_department(facts: Facts) -> None:
    page = packet(facts, CALIFORNIA, change("Electroconvulsive therapy has not been attempted."))["next-steps"]
    told = page.partition(TOLD)[2]
    assert "By it nobody in a state-regulated plan may be made to try and fail other treatments" in told
    assert "No letter says so yet: it turns on" in told
    assert "Illinois Department of Insurance" in told[:700]
    assert "can say if it reaches this denial." in told


def test_in_spanish_too(facts: Facts) -> None:
    page = paper(facts, "next-steps", CALIFORNIA, change("Electroconvulsive therapy has not been attempted."), "es")
    assert "Una ley de su estado sobre la terapia escalonada puede ayudar: pregunte." in page


def test_nothing_is_told_where_nobody_asks_for_a_step_or_no_such_law_is_known(facts: Facts) -> None:
    assert TOLD not in packet(facts, CALIFORNIA, change("The severity of the illness is not shown."))["next-steps"]
    assert TOLD not in packet(facts, CALIFORNIA, change("ECT has not been attempted.", state="GA"))["next-steps"]
    drug_left_out = change("ECT has not been attempted.", formulary="not_on_formulary")
    assert TOLD not in packet(facts, CALIFORNIA, drug_left_out)["next-steps"]
