"""An urgent request to the State after the time for a fast review: it says so in line one, and asks for the standard one besides."""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.facts import Facts
from tests.conftest import case_document, changed
from tests.health.case_names import TEXAS
from tests.health.packets import papers_of
from tests.health.papers import Papers

URGENT_IN_MICHIGAN: dict[str, Any] = {
    "plan": {"kind": "employer", "funding": "insured", "issued_in": "MI"},
    "denial": {"date": "2026-11-05", "received": "2026-11-09", "stage": "first", "timing": "before", "appeal_by": {"unknown": True}},
    "urgency": {"level": "clinician_certified"},
}


def on(facts: Facts, day: date) -> Papers:
    return papers_of(facts, changed(case_document(TEXAS), URGENT_IN_MICHIGAN), day)


def test_a_fast_request_after_its_ten_days_says_so_first(facts: Facts) -> None:
    """Reading 33, A 4: ten days from receipt on November 9 ended on the 19th (MCL 550.1913), and no word of it in the letter."""
    papers = on(facts, date(2026, 11, 30))
    letter = papers["external-review-request"].partition("EXPEDITED: request for external review")[2].lstrip()
    assert letter.startswith("The time for an expedited request, ten days (MCL 550.1913), ended on November 19, 2026.")
    assert "Please take this request as expedited all the same." in letter
    assert "take it as the standard request for external review, whose time has not ended" in letter
    assert "The time to ask for a fast one ended on November 19, 2026" in papers["next-steps"]


def test_in_its_ten_days_nothing_is_said_of_them(facts: Facts) -> None:
    papers = on(facts, date(2026, 11, 18))
    assert "The time for an expedited request" not in papers["external-review-request"]
    assert "The time to ask for a fast one" not in papers["next-steps"]
