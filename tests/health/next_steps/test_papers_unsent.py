"""A reason says that papers did not come: the page says who can send them, under which number."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet


def _page(facts: Facts, quote: str, language: str = "en") -> str:
    reasons = [{"ground": "ground.documentation", "quote": quote}]
    denial = {"reasons": reasons, "text": {"unknown": True}, "reference": "PA-118", "stage": "first"}
    change = {"denial": denial, "clinician": {"name": "L. Fontaine"}}
    return packet(facts, INSURED, change, language)["next-steps"]


@pytest.mark.parametrize("quote", ["We did not get chart notes.", "No records were received.", "Clinical notes are missing."])
def test_whoever_wrote_the_notes_is_asked_to_send_them_under_the_number(facts: Facts, quote: str) -> None:
    assert "ask L. Fontaine to send them to the plan now, with PA-118 on each page" in _page(facts, quote)


def test_papers_that_were_read_and_did_not_persuade_are_not_sent_again(facts: Facts) -> None:
    assert "papers did not come" not in _page(facts, "The notes do not support the request.")


def test_the_same_is_told_in_spanish(facts: Facts) -> None:
    assert "Dicen que no les llegaron papeles" in _page(facts, "No records were received.", "es")
