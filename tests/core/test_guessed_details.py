"""A doubt of a dose or a month leaves the medicine beside it as sure as it was told (reading 35, R35B grave 3)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.guessed import surely_taken, without_guessed_details


@pytest.mark.parametrize(
    ("told", "sure"),
    [
        ("mirtazapine at night, I think since June 2026", "mirtazapine at night"),
        ("mirtazapine, not sure of the dose, since June 2026", "mirtazapine, since June 2026"),
        ("Mirtazapine 15 mg at night. Not sure when it started.", "Mirtazapine 15 mg at night."),
        ("mirtazapine (15 mg?) since June 2026", "mirtazapine since June 2026"),
        ("Wellbutrin XL 300 mg, don't remember when I started, and Lexapro 10 mg", "Wellbutrin XL 300 mg, and Lexapro 10 mg"),
    ],
)
def test_a_guessed_detail_falls_alone(told: str, sure: str, facts: Facts) -> None:
    assert surely_taken(told, facts) == sure


@pytest.mark.parametrize(
    ("told", "sure"),
    [
        ("mirtazapine 15 mg, not sure of the dose", "mirtazapine"),
        ("mirtazapine 15 mg since June 2026, or maybe July, not sure", "mirtazapine"),
        ("Effexor XR 150 mg since 2024 I think", "Effexor XR"),
    ],
)
def test_what_the_doubt_may_be_of_falls_with_it(told: str, sure: str, facts: Facts) -> None:
    assert surely_taken(told, facts) == sure


@pytest.mark.parametrize(
    "told",
    [
        "mirtazapine, I think",
        "I think mirtazapine at night",
        "mirtazapine?",
        "mirtazapine, not sure if he still takes it",
        "sertraline 100 mg, and something for sleep I think trazodone",
        "sertraline 100, levothyroxine 50 I think",
        "sertraline 100 mg and bupropion 300, not sure of the doses",
        "Cymbalta 60 since December 2025",
    ],
)
def test_where_a_medicine_itself_may_be_the_guess_nothing_is_trimmed(told: str, facts: Facts) -> None:
    assert surely_taken(told, facts) == told


def test_a_guess_at_the_month_leaves_the_psychotherapy_told() -> None:
    assert without_guessed_details("CBT with Dr. Lee every other week, I think since January 2026") == "CBT with Dr. Lee every other week"
    assert without_guessed_details("twice a week, I think") == "twice a week, I think"


def test_a_guessed_number_of_visits_falls_alone() -> None:
    """Reading 36, I 2: "16 visits I think" threw away the whole answer on psychotherapy."""
    told = "I did CBT with Tamara Bly LPC every week from February to June, 16 visits I think. Stopped in June."
    assert without_guessed_details(told) == "I did CBT with Tamara Bly LPC every week from February to June. Stopped in June."
