"""Which product is used is not known yet: the answer on FDA approval says that the drug is approved, and what is being obtained."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet

APPROVED = "Ketamine hydrochloride injection is an FDA-approved drug; that this is the product used is being obtained from the clinic."


@pytest.mark.parametrize("state", ["TX", "MI", "OH", "VA"])
def test_the_drug_is_approved_and_the_product_is_being_obtained(facts: Facts, state: str) -> None:
    """Reading 33, A 10: "That the drug is approved by the FDA: Being obtained", of a drug approved in 1970."""
    change = {"treatment": {"product": {"unknown": True}}, "plan": {"issued_in": state}, "sender": {"role": "patient"}}
    letter = packet(facts, INSURED, change)["internal-appeal"]
    assert APPROVED in letter
    assert "approved by the FDA: Being obtained" not in letter
