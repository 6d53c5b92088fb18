"""A score of so many last days, told as old as it was when the request came and as it is today (reading 32, D 9)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

ASKED = "Your provider must send us a score on a standard depression rating scale from the last 60 days. No score was sent."
CAME = "Date we got the request: November 4, 2026"


def papers(facts: Facts, scored: str, came: str = CAME) -> Mapping[str, str]:
    told = {"text": f"{came}\n\nDear member, {ASKED}", "date": "2026-11-10", "stage": "first", "timing": "before"}
    denial = {**told, "reasons": [{"ground": "ground.documentation", "quote": ASKED}]}
    return spray(facts, denial=denial, treatment={"scores": [{"scale": "phq-9", "score": 24, "date": scored}]})


def test_within_the_days_both_ages_are_said(facts: Facts) -> None:
    """Letters of these tests are of November 23."""
    appeal = papers(facts, "2026-10-20")["internal-appeal"]
    asked = (
        "The last is 34 days old today, within the 60 days that you ask for, and was 15 days old when the request came on November 4, 2026"
    )
    assert asked in appeal


def test_older_today_it_is_said_to_be_older_and_to_have_been_in_time(facts: Facts) -> None:
    made = papers(facts, "2026-09-10")
    told = "It is 74 days old today, and was 55 days old when the request came on November 4, 2026. A new one: ____"
    assert told in made["internal-appeal"]
    assert "Ask for a new score: the last is of September 10, 2026, 74 days ago" in made["next-steps"]


@pytest.mark.parametrize(("scored", "came"), [("2026-08-20", CAME), ("2026-11-15", CAME), ("2026-10-20", "")])
def test_a_score_too_old_then_or_later_or_a_day_not_told_adds_nothing(scored: str, came: str, facts: Facts) -> None:
    assert "when the request came" not in papers(facts, scored, came)["internal-appeal"]
