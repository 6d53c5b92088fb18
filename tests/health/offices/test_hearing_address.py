"""The office that holds hearings, where the notice has its address within a sentence (letters.md B1: copied from the denial)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.as_of import FRIDAY, packet_on
from tests.health.case_names import TEXAS
from tests.health.papers import Papers

QUOTE = "The treatment is not medically necessary."
HEARINGS = "Write to: Ohio Department of Job and Family Services, Bureau of State Hearings, P.O. Box 182825, Columbus, OH 43218-2825, "
HEARINGS += "fax 614-728-9574, or call 1-866-635-3748."
PLAN = "Write to: Buckeye Plan, Appeals, P.O. Box 12, Columbus, OH 43218, fax 614-555-0199."
LINES = "Bureau of State Hearings P.O. Box 182825 Columbus, OH 43218-2825 By fax: 614-728-9574"


def papers(facts: Facts, sends: str) -> Papers:
    denial: dict[str, Any] = {
        "text": f"{QUOTE} You have the right to a state hearing. {sends}",
        "date": "2026-11-16",
        "received": "2026-11-19",
        "stage": "final",
        "reasons": [{"ground": "ground.not-medically-necessary", "quote": QUOTE}],
        "appeal_address": None,
        "appeal_fax": None,
    }
    return packet_on(facts, TEXAS, {"denial": denial, "plan": {"kind": "medicaid_managed", "funding": None, "issued_in": "OH"}}, FRIDAY)


def test_the_address_within_a_sentence_is_that_of_the_request(facts: Facts) -> None:
    made = papers(facts, HEARINGS)
    assert LINES in made["external-review-request"]
    assert "its name and address, from the plan's notice" not in made["external-review-request"]
    assert "fax 614-728-9574; telephone 1-866-635-3748" in made["next-steps"]


def test_an_address_of_the_plan_is_not(facts: Facts) -> None:
    request = papers(facts, PLAN)["external-review-request"]
    assert "P.O. Box 12" not in request
    assert "its name and address, from the plan's notice" in request
