"""What a letter suggests to the command line is offered on the page as well: each answer, and each reason apart."""

from __future__ import annotations

import pytest

from appealwright.denial import suggested_answers
from appealwright.denial.remembered import reading_of
from appealwright.facts import Facts
from appealwright.interview.papers.from_denial import denial_offers
from tests.denial.chosen import LETTERS, meetings, together

TWO_CLAIMS = """EXPLANATION OF BENEFITS
Date of notice: October 16, 2026

Claim no.         Service dates          Procedure      Charged     Note
26-2810-004471    07/06/26 - 07/24/26    96365, J3490   $3,600.00   EXI
26-2810-004488    08/07/26, 08/28/26     96365, J3490   $1,200.00   EXI

EXI: This is denied because ketamine is experimental.
"""
SPACED = """WHY WE DID NOT APPROVE EVERYTHING
We approved 6 treatments of Spravato, one every other week, and did not approve the other 6.
The records do not show that you tried dosing every 2 weeks and became worse.
"""


def missing(text: str, facts: Facts) -> set[str]:
    """The answers suggested and not offered, and `denial.reasons` where one of them is not."""
    suggested = suggested_answers(reading_of(text.rstrip(), facts))
    offers = denial_offers(text, facts)
    found = set(suggested) - {offer.answer for offer in offers}
    reasons = sum(offer.answer == "denial.reasons" for offer in offers)
    return found | ({"denial.reasons"} if reasons < len(suggested.get("denial.reasons", ())) else set())


def held_back(name: str, facts: Facts) -> set[str]:
    return missing(LETTERS[name].read_text(encoding="utf-8"), facts)


def test_of_letters_with_every_kind_of_find_nothing_is_held_back(facts: Facts) -> None:
    assert {name: found for name in together(meetings()) if (found := held_back(name, facts))} == {}


@pytest.mark.sweep
@pytest.mark.parametrize("name", LETTERS)
def test_of_no_letter_is_anything_held_back(name: str, facts: Facts) -> None:
    assert held_back(name, facts) == set()


def test_two_claims_and_a_reason_told_as_another_ground_are_offered(facts: Facts) -> None:
    offered = {offer.answer: offer.value_json for offer in denial_offers(TWO_CLAIMS, facts)}
    assert offered["denial.reference"]
    assert missing(TWO_CLAIMS, facts) == missing(SPACED, facts) == set()
