"""A score that fell by half and rose again: the lowest is told first, the last beside it, and no trial of people who stayed well alone."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import scores
from tests.health.packets import packet

HELD = "Documentation of sustained improvement, measured on a standardized rating scale"
NONE = "The most recent score does not demonstrate sustained improvement."
OFTEN = "The frequency exceeds the limit of one treatment every two weeks."


def appeal(facts: Facts, *values: int, often: bool = True, spacing: str = "", age: str = "from_18_to_64", **more: Any) -> str:
    """The appeal of somebody on Spravato with these scores, refused for want of improvement and, where told, for how often."""
    reasons = [{"ground": "ground.no-continued-response", "quote": NONE}]
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "date": "2026-11-10",
            "stage": "first",
            "timing": "before",
            "reasons": reasons + ([{"ground": "ground.dose-frequency-limit", "quote": OFTEN}] if often else []),
        },
        "plan": {"kind": "medicare_advantage", "criteria": [{"words": HELD, "status": "met", "fact": "PHQ-9 before and now"}]},
        "course": {"given": 24},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "scores": scores(*values)},
        "patient": {"age_band": age},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "scales", "clinician-letter"]},
    }
    told["treatment"] |= {"spacing": spacing, "function": "I look after my grandson again."} if spacing else {}
    told["plan"] |= more.get("plan", {})
    told |= more.get("base", {})
    return packet(facts, told)["internal-appeal"]


def test_the_lowest_is_told_before_the_last(facts: Facts) -> None:
    # 14 of 22 are 64 in a hundred; 14 is more than half of 22, so that improvement is shown in part.
    letter = appeal(facts, 22, 8, 14)
    box = letter.split("Reasons to approve this")[1].split("2. ")[0]
    assert "fell from 22 to 8" in box
    assert "by 64%, from severe to mild; it was 14 on" in box
    assert "In part: 22 before, 8 at the lowest (64%), 14 at the last." in letter
    assert "Shown: PHQ-9 before and now" not in letter
    assert "Shown: PHQ-9 before and now" in appeal(facts, 22, 14, 8)


@pytest.mark.parametrize(
    ("words", "values", "in_part"),
    [
        ("Sustained improvement of at least 50% from baseline", (22, 10, 15, 10), True),
        ("Sustained improvement of at least 50% from baseline", (22, 10, 11, 10), False),
        ("Improvement of at least 50% from baseline", (22, 10, 15, 10), False),
        ("The dosing frequency is the least frequent that maintains response", (22, 10, 15, 10), False),
    ],
)
def test_half_that_is_to_last_is_shown_in_part_where_a_score_between_was_above_it(
    words: str, values: tuple[int, ...], *, in_part: bool, facts: Facts
) -> None:
    """Director's reading 22: "sustained" was called shown, and a 15 lay between."""
    criteria = {"criteria": [{"words": words, "status": "met", "fact": "PHQ-9 before and now"}]}
    letter = appeal(facts, *values, plan=criteria)
    assert ("In part: half was reached, and a later score, 15, was above it" in letter) is in_part


def test_the_trial_of_going_on_stands_under_improvement_with_what_it_compared(facts: Facts) -> None:
    # study.sustain-1-2019: a randomized withdrawal in people in stable remission or response.
    letter = appeal(facts, 22, 8, 14)
    improvement, often = letter.split("Reason 1:")[1].split("Reason 2:")
    assert "SUSTAIN-1" in improvement
    assert "It compared going on with stopping, and not one interval with another." in improvement
    assert "the last score here is above the lowest, and more than half of the first" in improvement
    assert "SUSTAIN-1" not in often.split("References")[0]


def test_the_trial_of_going_on_is_not_cited_to_somebody_whom_its_ages_left_out(facts: Facts) -> None:
    """NCT02493868: 18 to 64 years, inclusive. The trial in people of 65 and over tested beginning: it is no answer in its place."""
    older, younger = appeal(facts, 22, 14, 8, often=False, age="from_65"), appeal(facts, 22, 14, 8, often=False)
    assert "SUSTAIN-1" not in older
    assert "TRANSFORM-3" not in older
    assert "297 adults aged 18 to 64" in younger
    assert "TRANSFORM-3" not in younger


@pytest.mark.parametrize("values", [(24, 12, 17, 13), (24, 12, 13)], ids=["lost and partly regained", "a point above"])
def test_a_half_that_was_reached_once_is_not_told_as_never_reached(values: tuple[int, ...], facts: Facts) -> None:
    """Director's reading 28, 1: "the scores here have not fallen by half so far" stood below a fall of 50%."""
    reason = {"ground": "ground.dose-frequency-limit", "quote": OFTEN}
    alone = {"denial": {"date": "2026-11-10", "stage": "first", "timing": "during", "reasons": [reason]}}
    letter = appeal(facts, *values, often=False, base=alone)
    assert "not fallen by half" not in letter
    assert "in stable remission or response; here half was reached on July 8, 2026, and the last score is short of it" in letter
    assert "the scores here have not fallen by half so far" in appeal(facts, 24, 17, 13, often=False, base=alone)


@pytest.mark.parametrize("values", [(24, 12, 17, 13), (24, 12, 13)], ids=["lost and partly regained", "a point above"])
def test_a_plan_that_asks_for_half_is_not_told_not_yet_where_it_was_reached(values: tuple[int, ...], facts: Facts) -> None:
    half = {"criteria": [{"words": "A reduction of at least 50% from baseline", "status": "not_met", "fact": "13 of 24"}]}
    letter = appeal(facts, *values, often=False, plan=half)
    assert "not yet the half" not in letter
    assert "The half that you ask for was reached; the last score is short of it, and I do not say otherwise." in letter


def test_a_line_on_a_gain_to_be_held_is_answered_where_the_score_rose_by_one_point(facts: Facts) -> None:
    """A point up and down is no rise: no letter came at all of 24, 12 and 13, for its second table had nothing to tell."""
    assert "In part: 24 before, 12 at the lowest (50%), 13 at the last." in appeal(facts, 24, 12, 13)


def test_a_response_that_held_is_not_set_apart_from_those_people(facts: Facts) -> None:
    letter = appeal(facts, 22, 14, 8, often=False)
    assert "SUSTAIN-1" in letter
    assert "more than half of the first" not in letter
    assert "not one interval with another" not in letter


def test_one_reason_stands_once_in_the_box(facts: Facts) -> None:
    letter = appeal(facts, 19, 12, spacing="every two weeks in September she stopped eating")
    box = letter.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert box.count("fell from 19 to 12") == 1
