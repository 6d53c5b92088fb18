"""A notice that names what a claim lacks is told what is known of it, and not asked which item is missing."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
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
