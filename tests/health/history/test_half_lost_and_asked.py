"""A half that was reached when sessions were close, and lost when they were not, is the answer to a criterion of half (director 28.18)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import scores
from tests.health.packets import packet

HALF = (
    "Criteria require documentation of at least a 50% reduction in symptoms using a standardized rating scale. "
    "Notes show PHQ9 24 and PHQ9 13, a 45.8% reduction. Criterion not met."
)
OFTEN = "The dosing frequency requested exceeds what is medically necessary."


def appeal(facts: Facts, *values: int, half: str = HALF, spacing: str = "In September it was every two weeks, and I got worse.") -> str:
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "date": "2026-11-10",
            "stage": "first",
            "timing": "during",
            "reasons": [
                {"ground": "ground.not-medically-necessary", "quote": half},
                {"ground": "ground.dose-frequency-limit", "quote": OFTEN},
            ],
        },
        "plan": {"kind": "individual"},
        "course": {"approved": 24, "given": 24},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "depression", "scores": scores(*values), "spacing": spacing},
        "patient": {"age_band": "from_18_to_64"},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "scales", "clinician-letter"]},
    }
    return packet(facts, told)["internal-appeal"]


def test_the_half_that_was_reached_stands_in_the_box_and_in_its_answer(facts: Facts) -> None:
    # 24 to 12 is 50%; 24 to 13 is 11 of 24, 46%.
    letter = appeal(facts, 24, 12, 17, 13)
    box = letter.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "1. My PHQ-9 fell from 24 to 12 between June 8, 2026 and July 8, 2026, by 50%" in box
    assert box.lower().count("you ask for half") == 1
    answer = letter.split("Reason 1:")[1].split("Reason 2:")[0]
    reached = "The half that you ask for was reached: 50%, on July 8, 2026. The rise came after the sessions were spread out."
    assert f"{reached} The last score is 46% below the first." in answer
    assert "Please decide on them" not in answer


def test_where_no_score_leads_the_box_the_lost_half_still_says_what_is_asked(facts: Facts) -> None:
    letter = appeal(facts, 24, 12, 17, 13, half="Documentation of at least a 50% reduction in symptoms. 13 is a 45.8% reduction.")
    box = letter.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "a fall of 12 points (50%)" in box
    assert box.lower().count("you ask for half") == 1


def test_nothing_is_said_to_be_reached_that_was_not_or_is_not_asked_for(facts: Facts) -> None:
    assert "you ask for was reached" not in appeal(facts, 24, 14, 17, 15)
    assert "you ask for was reached" not in appeal(facts, 24, 12, 17, 13, half="A recent PHQ-9 score was not documented.")
    never = appeal(facts, 24, 12, 17, 13, spacing="Sessions were never further apart than a week.")
    assert "The half that you ask for was reached: 50%" in never
    assert "The rise came after" not in never
