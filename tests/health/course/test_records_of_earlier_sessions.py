"""A plan misses the treatment records of sessions that it did not pay for: who sends them is asked in the letter (reading 36, K 7 of F)."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import infusions

QUOTE = "They do not include treatment records or depression scores from the ketamine infusions you received in March and April 2026."
ASKED = "The treatment records of those sessions: ____"


def test_the_records_have_their_blank_beside_the_scores(facts: Facts) -> None:
    appeal = infusions(facts, ("documentation", QUOTE), earlier={"given": 6, "served": "March 10 to April 2, 2026"})["internal-appeal"]
    assert ASKED in appeal


def test_where_none_was_given_none_are_asked_for(facts: Facts) -> None:
    assert ASKED not in infusions(facts, ("documentation", QUOTE), earlier={"given": 0})["internal-appeal"]
