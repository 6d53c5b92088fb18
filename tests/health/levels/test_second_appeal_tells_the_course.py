"""A second appeal says how many sessions were given, and what the notice itself says of them: when, and that the plan paid."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

REASON = "The reviewer was not able to conclude that a durable benefit had been obtained."
SCORES = [
    {"scale": "phq-9", "score": 23, "date": "2026-03-02"},
    {"scale": "phq-9", "score": 9, "date": "2026-04-20"},
    {"scale": "phq-9", "score": 14, "date": "2026-07-28"},
]


def letter(facts: Facts, told: str, **more: Any) -> str:
    denial = {"stage": "after_first_appeal", "text": f"{told} {REASON}"}
    treatment = {"scores": SCORES, "sessions": 12}
    found = infusions(facts, ("no-continued-response", REASON), denial=denial, treatment=treatment, **more)
    return found["second-level-appeal"].partition("The facts in brief")[2].partition("Table 1. Medicines")[0]


@pytest.mark.parametrize(
    "told",
    [
        "You completed a series of six infusions between March 9 and March 27, 2026 and three more through June, which the Plan paid for.",
        "The Plan paid for nine infusions from March to June 2026.",
        "Nine ketamine sessions were covered between March 9 and June 16, 2026.",
    ],
)
def test_the_count_and_the_notices_own_sentence_stand_before_the_scores(told: str, facts: Facts) -> None:
    facts_told = letter(facts, told, course={"given": 9})
    assert "Nine infusions of IV ketamine have been given." in facts_told
    assert f'Your notice: "{told[:-1]}" (Exhibit A).' in facts_told
    assert facts_told.index("have been given") < facts_told.index("PHQ-9 was 23")


@pytest.mark.parametrize(
    "told",
    ["You requested 12 further infusions.", "The plan limits coverage to six sessions.", "Two sessions would not be covered."],
)
def test_what_is_asked_for_or_limited_is_no_session_given(told: str, facts: Facts) -> None:
    facts_told = letter(facts, told, course={"given": 9})
    assert "Nine infusions of IV ketamine have been given." in facts_told
    assert "Your notice:" not in facts_told


def test_earlier_sessions_have_the_notices_sentence_too(facts: Facts) -> None:
    told = "The Plan paid for nine infusions from March to June 2026."
    earlier = {"given": 9, "served": "March 9, 2026 to June 16, 2026"}
    facts_told = letter(facts, told, course={"given": 0}, earlier=earlier)
    assert "Nine infusions of IV ketamine were given before this request" in facts_told
    assert told[:-1] in facts_told


def test_an_added_medicine_is_named_beside_the_antidepressants(facts: Facts) -> None:
    """Three medicines stood over a table of four rows, and "one other medicine" said nothing."""
    added = {"drug": "aripiprazole", "dose_mg": 5, "from": "2026-01", "to": "2026-02", "result": "stopped_side_effect", "source": "memory"}
    pills = [
        {"drug": drug, "dose_mg": 100, "from": "2025-01", "to": "2025-06", "result": "no_response", "source": "memory"}
        for drug in ("sertraline", "fluvoxamine")
    ]
    told = letter(facts, "", history={"trials": [*pills, added]})
    assert "Tried: two antidepressants and aripiprazole." in told
