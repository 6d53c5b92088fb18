"""The notice has one code of the illness and the person another: each paper says so, and only the clinician says which holds."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

NOTICE = (
    "Date: October 16, 2026\nMember: David Nguyen-Harris   ID: LSB-77120934\nRe: prior authorization PA-2026-90113\n"
    "Appeals: Lone Star Benefit Assurance, Appeals Unit, PO Box 90210, Dallas, TX 75390\n\n"
)
SAYS = "The request form lists F33.1, recurrent, moderate. The office note of June 30 lists generalized anxiety disorder first."


def papers(facts: Facts, code: str, quote: str = SAYS, **change: Any) -> Papers:
    reasons = [{"ground": "ground.not-medically-necessary", "quote": quote}]
    told = {"diagnosis": "major depressive disorder, recurrent, severe", "diagnosis_code": code}
    return packet(facts, "tx-insured-off-label", {"denial": {"text": NOTICE + quote, "reasons": reasons}, "treatment": told} | change)


def test_a_code_of_the_notice_that_is_not_the_one_told_is_put_to_the_clinician(facts: Facts) -> None:
    """Reading 34, A 6: the form had F33.1, the letters said F33.2, and no paper spoke of it."""
    told = papers(facts, "F33.2")
    assert "Your notice names F33.1: ____ (which code holds, since when; why the request had the other;" in told["clinician-letter"]
    assert "The code sent is F33.1. Answer: The code that holds: ____" in told["call-sheet"]
    assert "ask it to send the plan a corrected form" in told["next-steps"]
    assert "Your notice names F33.1, and a note that lists generalized anxiety disorder first; why these differ" in told["internal-appeal"]


def test_of_what_a_note_lists_first_the_clinician_says_why(facts: Facts) -> None:
    letter = papers(facts, "F33.2")["clinician-letter"]
    assert "Of generalized anxiety disorder, which it says a note lists first: ____ (which illness this treats;" in letter


@pytest.mark.parametrize("code", ["F33.1", "F33", "F33.1, F41.1", "F41.1"])
def test_the_same_code_or_a_part_of_it_raises_nothing(code: str, facts: Facts) -> None:
    told = papers(facts, code, "The request form lists F33.1, recurrent, moderate.")
    for name in ("clinician-letter", "call-sheet", "next-steps", "internal-appeal"):
        assert "Your notice names F33.1" not in told[name]
        assert "corrected form" not in told[name]


def test_what_is_said_beside_the_code_is_not_the_clinicians(facts: Facts) -> None:
    """Reading 34, A 6: "F33.2 (the form said F33.1 by mistake)" stood in the doctor's own voice."""
    letter = papers(facts, "F33.2 (the form said F33.1 by mistake)")["clinician-letter"]
    assert "coded F33.2." in letter
    assert "by mistake" not in letter


def test_two_codes_told_stay_two(facts: Facts) -> None:
    assert "F33.2, F41.1" in papers(facts, "F33.2, F41.1")["internal-appeal"]
