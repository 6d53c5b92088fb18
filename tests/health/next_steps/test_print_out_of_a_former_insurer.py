"""What another insurer paid for stands on no list of today's pharmacy: where it counts, its paper is asked for, or is to be looked at
where one is told (second of the thirty-first reading, 8).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers

TWO = "You must have tried at least two antidepressants, each taken for at least 8 weeks."
REST = {"drug": "venlafaxine", "dose_mg": 225, "from": "2025-10", "to": "2026-04", "weeks": 24, "result": "no_response", "source": "record"}


def papers(facts: Facts, source: str, *, asked_in: str = "reason") -> Papers:
    paid = {"drug": "Lexapro", "dose_mg": 20, "from": "2025-04", "to": "2025-09", "weeks": 20, "result": "no_response", "source": source}
    told: dict[str, Any] = {"plan": {"criteria": [{"words": TWO}]}} if asked_in == "criterion" else {}
    quote = TWO if asked_in == "reason" else "The criteria of our policy are not met."
    return spray(
        facts,
        ("step-therapy", quote),
        history={"trials": [paid, REST], "now": "none"},
        treatment={"indication": "trd"},
        step={"drug": "two antidepressants", "ground": "tried", "reason": "Lexapro was paid under my old insurance."},
        **told,
    )


@pytest.mark.parametrize("asked_in", ["reason", "criterion"])
def test_from_memory_its_print_out_is_asked_for(asked_in: str, facts: Facts) -> None:
    made = papers(facts, "memory", asked_in=asked_in)
    assert "Get one paper: Lexapro counts, and no paper shows it yet." in made["next-steps"]
    assert "Not shown yet: Lexapro (April 2025)." in made["checklist"]


@pytest.mark.parametrize("source", ["pharmacy", "record"])
def test_where_a_source_is_named_that_paper_is_looked_at(source: str, facts: Facts) -> None:
    made = papers(facts, source)
    assert "Check one paper: another insurer paid for Lexapro." in made["next-steps"]
    assert "Get one paper:" not in made["next-steps"]
    assert "Paid by another insurer: Lexapro." in made["checklist"]
