"""A claim that was paid at the level outside the network: what is refused is the level alone, and nothing else is put in question.

Letters.md B9: the sentence quoted is answered, and no ground is raised that the insurer did not raise.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.words import words_in
from tests.health.reasons.offices import written

PAID = "We processed this claim at the out-of-network benefit level because the provider does not participate in your network."
UNPAID = "The provider who gave this service does not participate in your network, and benefits were not paid at the out-of-network level."
MONEY: dict[str, Any] = {"billed": 4800, "paid_by_plan": 600, "paid_by_you": 4200, "covers_outside": True}


def test_the_level_within_the_network_is_what_is_asked_for(facts: Facts) -> None:
    made = written(facts, ("out-of-network", PAID), money=MONEY, plan={"kind": "fehb"})
    appeal = made["internal-appeal"]
    assert "your refusal of the level within your network for" in appeal
    assert "Please pay the claim at the level within the network; $4,200 was paid by me." in appeal
    for words in ("please pay them first", "no reason to pay none", "off-label use", "Alternatives considered", "Safety and monitoring"):
        assert words not in appeal
    assert "This request takes the treatment as covered" not in made["network-gap-request"]


@pytest.mark.parametrize(
    "reasons", [(("out-of-network", UNPAID),), (("out-of-network", PAID), ("experimental", "Ketamine is experimental."))]
)
def test_where_it_was_not_paid_or_more_is_refused_the_treatment_is_asked_for(reasons: tuple[tuple[str, str], ...], facts: Facts) -> None:
    appeal = written(facts, *reasons, money=MONEY, plan={"kind": "fehb"})["internal-appeal"]
    assert "please pay them first" in appeal
    assert "the level within your network for" not in appeal


def test_the_screen_does_not_promise_that_no_letter_prints_what_was_paid(facts: Facts) -> None:
    """For letters that ask for payment do."""
    appeal = written(facts, ("out-of-network", PAID), money=MONEY, plan={"kind": "fehb"})["internal-appeal"]
    assert "$4,200 was paid by me" in appeal
    for language, told in (("en", "Letters that ask for payment print it."), ("es", "Las cartas que piden el pago lo dicen.")):
        words = words_in(language)
        assert told in words("question", "money.paid_by_you", "why")
        for hidden in ("No letter prints", "No aparece en ninguna carta"):
            assert hidden not in words("section", "money", "intro") + words("question", "money.billed", "why")
