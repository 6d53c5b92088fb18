"""How far the network is, told in one word or in a sentence of its own."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MAINTENANCE


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("none found", "The nearest clinic in the network: none found."),
        ("no clinic of the network gives it", "No clinic of the network gives it."),
        ("140 miles", "The nearest clinic in the network: 140 miles."),
    ],
)
def test_two_words_on_the_network_are_no_sentence(facts: Facts, told: str, said: str) -> None:
    """Where nobody was found, the sentence says so; the words are no sentence of their own."""
    denial = {"text": "It is out of network.", "reasons": [{"ground": "ground.out-of-network", "quote": "It is out of network."}]}
    letter = packet(facts, MAINTENANCE, {"denial": denial, "network": {"distance": told}})["internal-appeal"]
    assert said in letter
    assert letter.count("None found.") == 0
