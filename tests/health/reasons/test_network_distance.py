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


_OTHERS_LOOKED = [
    (
        "Boise, about 80 miles. The lady at Ambetter checked and could not find one in network",
        "The lady at Ambetter checked and could not find one",
    ),
    ("Spokane is two hours away but their rep said nobody in the network does it", "their rep said nobody in the network does it"),
    ("idk, the guy at the plan couldnt find anyone", "guy at the plan couldnt find anyone"),
    ("I couldn't find one in the network", "couldn't find one in the network"),
    ("Reno, 40 miles. It's not in network. My cousin Dwayne drove me to his place there", ""),
    ("Reno, 40 miles. My cousin Dwayne found out they aren't in network", ""),
]


@pytest.mark.parametrize("stage", ["first", "after_first_appeal"])
@pytest.mark.parametrize(("told", "said"), _OTHERS_LOOKED)
def test_where_none_in_the_network_was_found_no_clinic_is_stated_as_one_of_it(facts: Facts, told: str, said: str, stage: str) -> None:
    """Reading 35, R35D 1: "The nearest clinic in the network: Charlotte" stood where the plan's own clerk had found none."""
    denial = {
        "text": "It is out of network.",
        "stage": stage,
        "reasons": [{"ground": "ground.out-of-network", "quote": "It is out of network."}],
    }
    found = packet(facts, MAINTENANCE, {"denial": denial, "network": {"distance": told}, "clinician": {"in_network": False}})
    for name, letter in found.items():
        assert "The nearest clinic in the network:" not in letter, name
        assert "Dwayne" not in letter, name
    letter = found.get("internal-appeal") or found["external-review-request"]
    assert said in letter


def test_a_clinic_with_none_closer_is_still_the_nearest_of_the_network(facts: Facts) -> None:
    """What is said against a nearer one is nothing against this one."""
    denial = {"text": "It is out of network.", "reasons": [{"ground": "ground.out-of-network", "quote": "It is out of network."}]}
    for told in ("Tulsa, 95 miles, they could not find any closer", "Tulsa, 95 miles, nobody nearer takes new patients"):
        letter = packet(facts, MAINTENANCE, {"denial": denial, "network": {"distance": told}})["internal-appeal"]
        assert f"The nearest clinic in the network: {told}." in letter
