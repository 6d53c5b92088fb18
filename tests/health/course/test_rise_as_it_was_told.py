"""A rise of the score is told after what was told to come before it: sessions further apart, their end, or nothing; and no days are counted
from the last session where the story tells of a later one.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

LONG_AGO = [(23, "2026-01-20"), (9, "2026-09-16"), (13, "2026-11-18")]
DATED = {"scores": [{"scale": "phq-9", "score": score, "date": day} for score, day in LONG_AGO]}
MANY = {"given": 31, "served": "February 9, 2026 to October 19, 2026"}
LOST = ("no-continued-response", "The reviewer was not able to conclude that a durable benefit had been obtained.")
OFTEN = ("dose-frequency-limit", "The frequency requested exceeds the guideline.")
RISEN = [
    {"scale": "phq-9", "score": 23, "date": "2026-03-02"},
    {"scale": "phq-9", "score": 9, "date": "2026-04-20"},
    {"scale": "phq-9", "score": 14, "date": "2026-07-28"},
    {"scale": "phq-9", "score": 10, "date": "2026-08-24"},
]


def letters(facts: Facts, spacing: str, **more: Any) -> str:
    found = infusions(facts, LOST, OFTEN, treatment={"spacing": spacing, "scores": RISEN}, course={"given": 9}, **more)
    return found["internal-appeal"] + found["clinician-letter"]


@pytest.mark.parametrize(
    ("spacing", "said"),
    [
        ("3 weeks ok. 6 weeks apart i go down hill", ""),
        ("6 weeks apart in July, PHQ-9 14", "were spread out"),
        ("every six weeks since June", "were spread out"),
        ("The infusions ended in June and it came back", "had ended"),
        ("fine until they quit paying in June", "had ended"),
    ],
)
def test_only_what_was_told_of_the_rise_comes_before_it(spacing: str, said: str, facts: Facts) -> None:
    text = letters(facts, spacing)
    assert "14 on July 28, 2026" in text
    for words in ("sessions were spread out", "the sessions had ended"):
        assert (f"after {words}" in text) is (bool(said) and words.endswith(said)), words


@pytest.mark.parametrize("again", ["back to q1w", "back to weekly since", "then weekly again"])
def test_a_later_score_on_weekly_sessions_again_is_not_told_as_of_the_longer_interval(again: str, facts: Facts) -> None:
    """Reading 30, P F3: 13, then 19 on every two weeks, then 14 on weekly again, was signed as "14, after sessions were spread out"."""
    found = infusions(
        facts,
        LOST,
        OFTEN,
        treatment={"spacing": f"Spaced to q2w 5/8-6/6 d/t transport; PHQ went 9->19 by 6/6, {again}.", "scores": RISEN[:3]},
        course={"given": 9},
    )
    text = found["internal-appeal"] + found["clinician-letter"]
    assert "14 on July 28, 2026" in text
    assert "after sessions were spread out" not in text
    assert "the rise to 14" not in text
    assert "it rose from 9 to 19 while sessions were further apart; the 14 came after that, on weekly sessions again." in text
    assert "add the 19 with its day" in found["next-steps"]


def test_a_point_of_the_first_appeal_tells_that_the_sessions_ended(facts: Facts) -> None:
    point = {"shown": "23 to 9", "missing": "that was 6 wks after the last one, it goes up when they stop"}
    text = letters(facts, "3 weeks ok. 6 weeks apart i go down hill", appeal={"points": [point]})
    assert "14 on July 28, 2026, after the sessions had ended" in text


@pytest.mark.parametrize(
    "told",
    [
        "paid for one myself aug 10 and got to 10",
        "I had another infusion in October",
        "they gave her one more in cash",
        "resumed in October",
    ],
)
def test_no_days_are_counted_past_a_later_session(told: str, facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA, {"treatment": DATED, "earlier": {**MANY, "told": told}})["clinician-letter"]
    assert "PHQ-9 fell from 23 to 9 (61%); it was 13 on November 18, 2026." in letter
    assert "days after the last" not in letter
