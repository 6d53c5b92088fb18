"""Scores around an earlier course told by its months are tied to it, and answer the reason that misses them; today's score does not."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.course.earlier_sessions import asks_scores_of_earlier
from appealwright.writer.signer import asks_for_scores
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

MISSED = "The claim that six infusions were given in 2025 with benefit was noted; however no rating scale from that time was received."
THEN = (("2025-04-02", 23), ("2025-05-14", 6))


def told(*before: tuple[str, int]) -> dict[str, Any]:
    scores = [{"scale": "phq-9", "score": score, "date": day} for day, score in (*before, ("2026-09-22", 20))]
    return {
        "denial": {"reasons": [{"ground": "ground.documentation", "quote": MISSED}], "text": {"unknown": True}, "timing": "before"},
        "earlier": {"given": 6, "served": "april and may 2025", "told": "I worked full time until November."},
        "treatment": {"drug": "iv_ketamine", "scores": scores},
    }


def test_the_fall_of_that_spring_is_told_with_its_course_and_answers_the_reason(facts: Facts) -> None:
    """23 less 6 is 17, which is 74 percent of 23."""
    found = packet(facts, CALIFORNIA, told(*THEN))
    letter, sheet = found["internal-appeal"], found["call-sheet"]
    assert "PHQ-9 was 6 (23 at first; a fall of 74%)" in letter.split("The diagnosis and the request")[0]
    assert "You speak of what was given before: in its course PHQ-9 was 6, down from 23" in letter
    assert "On the score that you ask for" not in letter
    assert "The severity is not shown" not in sheet
    assert "days after the last" not in letter
    assert "Records of the sessions given before" in found["checklist"]


def test_without_those_scores_the_letter_leaves_a_blank_and_gives_no_other(facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA, told())["internal-appeal"]
    assert "The scores of that time: ____" in letter
    assert "On the score that you ask for" not in letter


@pytest.mark.parametrize(
    ("reason", "then"),
    [
        (MISSED, True),
        ("No PHQ-9 scores from the prior infusions were submitted.", True),
        ("Rating scales before and after your previous ketamine treatments were not included.", True),
        ("Your PHQ-9 does not show severe depression.", False),
        ("A current PHQ-9, and scores from the prior infusions, were not sent.", False),
        ("You received 12 sessions and your PHQ-9 has not improved.", False),
    ],
)
def test_only_a_reason_on_sessions_that_are_over_asks_for_their_scores(reason: str, *, then: bool) -> None:
    assert asks_scores_of_earlier(reason) is then
    assert asks_for_scores(reason) is not then
