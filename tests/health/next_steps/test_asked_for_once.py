"""The page asks for one thing, names the paper that is to be sent, and asks for nothing that is ticked as in hand (reading 35, R35B)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "spravato-step-therapy"
QUOTE = "You must have tried two antidepressants for at least 8 weeks each. The records do not show how long you took sertraline."
ROWS = [{"drug": "sertraline", "dose_mg": 100, "result": "no_response"}, {"drug": "venlafaxine", "dose_mg": 150, "result": "no_response"}]


def page(facts: Facts, *held: str, language: str = "en") -> str:
    denial = {"reasons": [{"ground": "ground.step-therapy", "quote": QUOTE}], "text": f"{case_document(BASE)['denial']['text']} {QUOTE}"}
    plan = {"criteria": {"unknown": True}}
    change = {"denial": {**denial, "appeal_by": "2027-03-01"}, "plan": plan, "history": {"trials": ROWS}, "exhibits": {"have": list(held)}}
    return packet(facts, BASE, change, language)["next-steps"]


def one_thing(words: str) -> str:
    return words.split("One thing today: ")[1].split(". ", maxsplit=1)[0]


def test_the_pharmacy_is_one_thing_and_the_letter_to_sign_comes_with_it(facts: Facts) -> None:
    found = page(facts, "denial")
    assert one_thing(found) == "ask each pharmacy for a print-out of every fill"
    assert "Send the clinic the letter to sign, and ask for the papers on the checklist." in found


def test_a_print_out_in_hand_is_asked_of_nobody(facts: Facts) -> None:
    assert "print-out of every fill" not in one_thing(page(facts, "denial", "history"))


@pytest.mark.parametrize("held", ["denial", "history"])
def test_what_is_to_be_sent_this_week_has_its_name(held: str, facts: Facts) -> None:
    found = page(facts, held)
    assert "Send the appeal " in found
    assert "Send it this week" not in found
