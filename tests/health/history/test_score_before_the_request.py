"""A score that the plan wants of the days before the request is counted back from the request, on the day that the notice gives it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import TODAY
from tests.health.told_on import papers_on

ASKED = "A standardized depression rating scale taken within the 30 days before the request was not included."
CAME = "This letter is about a request that we received on October 5, 2026 from your provider."


def _papers(facts: Facts, scored: str, text: str = CAME, scale: str = "phq-9", asked: str = ASKED) -> Mapping[str, str]:
    """On November 23, 2026 a score of the days before the request is more than a month old."""
    case: dict[str, Any] = {
        "denial": {
            "text": f"{text} {asked}",
            "reasons": [{"ground": "ground.documentation", "quote": asked}],
            "stage": "first",
            "timing": "before",
            "date": "2026-10-20",
        },
        "plan": {"kind": "individual", "issued_in": "IL"},
        "treatment": {
            "drug": "spravato",
            "indication": "trd",
            "diagnosis": "major depressive disorder",
            "scores": [{"scale": scale, "score": 21, "date": scored}],
        },
        "sender": {"role": "patient"},
    }
    return papers_on(facts, case, TODAY)


def test_a_score_of_the_days_before_the_request_is_claimed_as_met_in_every_paper(facts: Facts) -> None:
    made = _papers(facts, "2026-10-03")
    appeal = made["internal-appeal"]
    assert "You ask for a score of the 30 days before the request, which you received on October 5, 2026. PHQ-9 was 21" in appeal
    assert "that is met" in appeal
    assert "A new one: ____" not in appeal
    assert "the score of October 3, 2026 is of the 30 days before it, as you ask" in made["clinician-letter"]
    assert "Score now: ____" not in made["clinician-letter"]
    assert "the score of October 3, 2026 is of the 30 days before it, as you ask" in made["call-sheet"]
    assert "a new score" not in made["next-steps"]


@pytest.mark.parametrize(
    ("scored", "text", "scale", "asked"),
    [
        # 35 days before the request; no day of it; that of an appeal; a scale that the plan does not take
        ("2026-08-31", CAME, "phq-9", ASKED),
        ("2026-10-03", "", "phq-9", ASKED),
        ("2026-10-03", "We received your appeal request on October 5, 2026.", "phq-9", ASKED),
        ("2026-10-03", CAME, "madrs", ASKED.replace("standardized depression rating scale", "PHQ-9")),
        # days back from now
        ("2026-10-03", CAME, "phq-9", ASKED.replace("before the request ", "")),
    ],
)
def test_no_other_score_is_called_met(facts: Facts, scored: str, text: str, scale: str, asked: str) -> None:
    made = _papers(facts, scored, text, scale, asked)
    assert "that is met" not in made["internal-appeal"]
    assert "as you ask" not in made["clinician-letter"]


def test_a_score_taken_after_the_decision_is_not_called_within_the_days_of_this_letter(facts: Facts) -> None:
    appeal = _papers(facts, "2026-11-10", CAME)["internal-appeal"]
    assert "The last was taken after your decision." in appeal
    assert "within 30 days of this letter" not in appeal
