"""By which rule a course goes on: the plan's own test as its notice quotes it, and a stopping rule that the scores do not meet.

Reading 30, patient M5, M7: a notice that goes on for "a documented improvement from baseline" was asked to quote its line, and the letter
told a fall of 29% beside its own "if < 30% taper".
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.history.own_stop import ends_under
from appealwright.notice.course.continued_when import continued_when
from tests.health.packets import packet

CUT = "course-cut-caregiver"
TEST = "documented improvement or sustained improvement from baseline"
REASON = "The PHQ-9 has gone from 24 to 17, which is not a 50% reduction."
SCORES = [{"scale": "phq-9", "score": score, "date": day} for score, day in ((24, "2026-10-05"), (19, "2026-10-26"), (17, "2026-11-09"))]


def refused(review: str) -> dict[str, Any]:
    text = f"We approved eight infusions. Treatment is continued when there is a {TEST}. {REASON}"
    reasons = [{"ground": "ground.no-continued-response", "quote": REASON}]
    denial = {"text": text, "reasons": reasons, "appeal_address": {"unknown": True}}
    return {"denial": denial, "treatment": {"scores": SCORES, "review": review}, "sender": {"role": "patient"}}


def test_the_plans_own_test_is_quoted_and_answered_in_each_paper(facts: Facts) -> None:
    papers = packet(facts, CUT, refused("a PHQ-9 before every second infusion."))
    appeal = papers["internal-appeal"]
    assert f'Your own test for going on is "{TEST}". My PHQ-9 fell from 24 to 17' in appeal
    assert "They name no size; a score that fell from 24 to 17 is such a gain. Please decide by them" in appeal
    assert "please quote the line that says so" not in appeal
    for paper in ("clinician-letter", "call-sheet"):
        assert f'own words for going on are "{TEST}"' in papers[paper]


def test_a_fall_short_of_the_own_stopping_rule_is_settled_before_anything_is_sent(facts: Facts) -> None:
    """24 less 17 is 7, and 7 of 24 is 29%."""
    papers = packet(facts, CUT, refused("PHQ-9 monthly; if < 30% from baseline at 12 weeks taper and stop."))
    box = papers["internal-appeal"].split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "29%" not in box
    assert "fell from 24 to 17" in box
    assert "a fall of less than 30% ends the treatment, and the scores fell by 29%" in papers["next-steps"]
    assert "a fall of less than 30% ends the treatment; the scores told fell by 29%" in papers["clinician-letter"]


def test_a_fall_that_meets_the_own_rule_is_no_matter(facts: Facts) -> None:
    papers = packet(facts, CUT, refused("if it has fallen by less than 25% at week twelve we stop."))
    assert "ends the treatment" not in papers["next-steps"]
    assert "by 29%" in papers["internal-appeal"]


@pytest.mark.parametrize(
    ("review", "percent"),
    [
        ("if < 30% from baseline at 12 wks taper & d/c.", 30),
        ("a PHQ-9 at the end of week four; it goes on only if it has fallen by half.", 50),
        ("no more are asked for unless it has halved", 50),
        ("the course ends if it rises above 15 twice.", 0),
        ("a PHQ-9 every month.", 0),
    ],
)
def test_only_a_rule_on_the_size_of_a_fall_is_one(review: str, percent: int) -> None:
    assert ends_under(review) == percent


@pytest.mark.parametrize(
    ("words", "test"),
    [
        (f"Spravato is continued when there is a {TEST}.", TEST),
        ("Reauthorization requires documented clinical benefit.", "documented clinical benefit"),
        ("Continuation requires a documented improvement of 50% from baseline.", ""),
        ("Continued treatment is not medically necessary because the records do not show sustained improvement.", ""),
    ],
)
def test_only_a_test_without_a_size_is_the_plans_own_words_for_a_gain(words: str, test: str) -> None:
    assert continued_when(words) == test
