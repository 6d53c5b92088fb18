"""A reason on the network names a clinic, and the person asked there: what it said is the answer."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.told import MAINTENANCE

NAMES = "Our directory lists Wasatch Psychiatric Partners (11 miles), which provides Spravato. An in-network alternative is available."
CALLS = [
    {"provider": "Wasatch Psychiatric Partners", "date": "2026-11-04", "result": "no opening before April."},
    {"provider": "Red Butte Clinic", "date": "2026-11-05", "result": "no such program"},
]


def letter(facts: Facts, quote: str, calls: list[dict[str, Any]]) -> str:
    denial = {"text": quote, "reasons": [{"ground": "ground.out-of-network", "quote": quote}]}
    return packet(facts, MAINTENANCE, {"denial": denial, "network": {"calls": calls}})["internal-appeal"]


def test_what_the_clinic_said_that_the_notice_names_is_the_answer(facts: Facts) -> None:
    """The letter asked to have named whom the notice had named, and the call stood third."""
    told = letter(facts, NAMES, CALLS)
    said = "The clinic that you name, Wasatch Psychiatric Partners, was asked on November 4, 2026: no opening before April."
    assert told.count(said) == 2
    assert said in told.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "The network was tried: Red Butte Clinic (November 5, 2026), no such program." in told
    assert "Please name the network clinicians" not in told


def test_a_clinic_that_the_notice_does_not_name_answers_nothing_by_name(facts: Facts) -> None:
    told = letter(facts, NAMES, CALLS[1:])
    assert "that you name" not in told
    assert "Please name the network clinicians" in told
    unasked = letter(facts, NAMES, [{"provider": "Wasatch Psychiatric Partners"}])
    assert "was asked" not in unasked


def test_what_the_requested_clinic_says_of_itself_is_no_search_of_the_network(facts: Facts) -> None:
    """A husband called the clinic that was asked for; it said that it takes the plan, and the letter gave the ground away."""
    quote = "The site of care is not enrolled with our plan."
    denial = {"text": quote, "reasons": [{"ground": "ground.out-of-network", "quote": quote}]}
    calls = [{"provider": "Red Butte Clinic", "date": "2026-11-05", "result": "says it takes our plan."}, CALLS[0]]
    change = {"denial": denial, "network": {"calls": calls}, "treatment": {"clinic": "Red Butte Clinic"}}
    told = packet(facts, MAINTENANCE, change)["internal-appeal"]
    assert (
        "The requested clinic was asked whether it is in your network: Red Butte Clinic (November 5, 2026), says it takes our plan." in told
    )
    assert "The network was tried: Wasatch Psychiatric Partners" in told
