"""ECT that helped once and cost memory, asked for again: what was told of the step is printed, and nobody's wish is made up."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

AGAIN = "You have a documented good response to electroconvulsive therapy (ECT)."
COST = "I lost most of a year of memories after ECT in 2019. It worked on the depression."
COURSE = "course-cut-caregiver"


def papers(facts: Facts, ground: str, detail: str = "It helped a lot, for about two years.") -> Papers:
    change: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": AGAIN}]},
        "alternatives": {"ect": "tried", "ect_detail": detail},
        "step": {"drug": "ECT", "ground": ground, "reason": COST},
        "sender": {"role": "patient"},
    }
    return packet(facts, COURSE, change)


@pytest.mark.parametrize("ground", ["tried", "not_tolerated", "contraindicated"])
def test_what_it_cost_stands_in_the_answer_once(ground: str, facts: Facts) -> None:
    appeal = papers(facts, ground)["internal-appeal"]
    answer = appeal.partition("Reason 1:")[2]
    assert "ECT has been tried: It helped a lot, for about two years." in answer
    assert answer.count("I lost most of a year of memories after ECT in 2019.") == 1


def test_words_told_with_ect_already_are_not_told_twice(facts: Facts) -> None:
    appeal = papers(facts, "tried", detail=COST)["internal-appeal"]
    assert appeal.partition("Reason 1:")[2].count("I lost most of a year of memories") == 1


@pytest.mark.parametrize("ground", ["tried", "contraindicated"])
def test_why_not_again_is_left_to_the_signer_where_it_helped(ground: str, facts: Facts) -> None:
    letter = papers(facts, ground)["clinician-letter"]
    assert "I do not ask for it again" not in letter
    assert "Why it is not asked for again: ____" in letter


def test_of_what_brought_nothing_no_judgment_is_ready_made(facts: Facts) -> None:
    letter = packet(
        facts,
        COURSE,
        {
            "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": AGAIN}]},
            "alternatives": {"ect": "tried", "ect_detail": "12 sessions in 2019, no response."},
        },
    )["clinician-letter"]
    assert "12 sessions in 2019, no response." in letter
    assert "again" not in letter.partition("Why no other treatment comes first")[2].partition("The evidence")[0]
