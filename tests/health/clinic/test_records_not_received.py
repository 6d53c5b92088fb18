"""Records that a notice says did not come: whoever was asked for them says whether they went, and a call asks which is missing still."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet
from tests.health.papers import Papers

ASKED = "Records not received. We asked for office notes and psychotherapy records for 24 months. We did not receive them."
LETTER_ASKS = "The records that you did not receive: ____ (sent on which day, with the proof; or enclosed) ____."
CALL_ASKS = "Which record is still missing?"


def told(quote: str) -> dict[str, Any]:
    return {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.documentation", "quote": quote}]}}


def papers(facts: Facts, quote: str) -> Papers:
    return packet(facts, INSURED, told(quote))


@pytest.mark.parametrize("quote", [ASKED, "Records not received.", "The treatment plan was not received."])
def test_the_letter_to_sign_leaves_a_blank_for_when_they_were_sent(facts: Facts, quote: str) -> None:
    found = papers(facts, quote)
    assert LETTER_ASKS in found["clinician-letter"]
    assert "puts no clinical question" not in found["clinician-letter"]
    assert CALL_ASKS in found["call-log"]


def test_papers_called_missing_are_named_by_whoever_has_them(facts: Facts) -> None:
    signed = papers(facts, "The office notes are missing.")["clinician-letter"]
    assert "On the papers: ____ (which, with their dates; enclosed, or sent on which day) ____." in signed
    assert LETTER_ASKS not in signed


def test_papers_that_were_read_are_not_said_to_be_missing(facts: Facts) -> None:
    found = papers(facts, "The documentation does not support the number of infusions billed.")
    assert LETTER_ASKS not in found["clinician-letter"]
    assert "On the papers:" not in found["clinician-letter"]
    assert CALL_ASKS not in found["call-log"]


def test_the_call_in_another_language_asks_the_same(facts: Facts) -> None:
    assert "¿Qué papel falta todavía?" in packet(facts, INSURED, told(ASKED), "es")["call-log"]
