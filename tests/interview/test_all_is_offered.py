"""What a letter suggests to the command line is offered on the page as well: each answer, and each reason apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from appealwright.denial import suggested_answers
from appealwright.denial.remembered import reading_of
from appealwright.facts import Facts
from appealwright.interview.papers.from_denial import denial_offers

LETTERS = sorted(Path("tests/denial/letters").glob("*.txt"))
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


@pytest.mark.parametrize("part", range(4))
def test_of_many_letters_nothing_is_held_back(part: int, facts: Facts) -> None:
    lacking = {path.name: found for path in LETTERS[part::4] if (found := missing(path.read_text(encoding="utf-8"), facts))}
    assert lacking == {}


def test_two_claims_and_a_reason_told_as_another_ground_are_offered(facts: Facts) -> None:
    offered = {offer.answer: offer.value_json for offer in denial_offers(TWO_CLAIMS, facts)}
    assert offered["denial.reference"]
    assert missing(TWO_CLAIMS, facts) == missing(SPACED, facts) == set()
