"""A score that rose again: the letter to sign tells the fall to the lowest score and its day, and not first to last alone."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.asked import scores
from tests.health.packets import packet


def letter(facts: Facts, *values: int) -> str:
    """The letter to sign of somebody under way on infusions, with these scores."""
    quote = "Improvement was not kept between visits."
    told = {
        "case_version": 1,
        "denial": {
            "date": "2026-11-16",
            "stage": "first",
            "timing": "during",
            "reasons": [{"ground": "ground.no-continued-response", "quote": quote}],
        },
        "course": {"given": 6},
        "plan": {"kind": "individual", "issued_in": "ID"},
        "treatment": {"drug": "iv_ketamine", "diagnosis": "depression", "sessions": 6, "scores": scores(*values)},
        "sender": {"role": "patient"},
    }
    return packet(facts, told)["clinician-letter"]


def test_the_lowest_score_is_told_before_the_last(facts: Facts) -> None:
    found = letter(facts, 22, 9, 17)
    fell = found.split("PHQ-9 fell from 22", 1)[1].split(".", 1)[0]
    assert " to 9 on " in fell
    assert "(59%); it was 17 on " in fell


def test_a_score_that_never_rose_is_told_first_to_last(facts: Facts) -> None:
    fell = letter(facts, 22, 17, 9).split("PHQ-9 fell from 22", 1)[1].split(".", 1)[0]
    assert " to 9 on " in fell
    assert "it was" not in fell


def test_a_score_below_the_lowest_band_of_an_illness_is_told_as_that(facts: Facts) -> None:
    """Patient's reading 34, 14: "from severe to none". The bands of the PHQ-9 begin with mild at 5."""
    found = letter(facts, 22, 9, 3)
    assert "from severe to below mild" in found
    assert "to none" not in found
