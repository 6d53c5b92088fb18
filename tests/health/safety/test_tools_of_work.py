"""Scissors, a knife or blades beside work with them are no danger; told otherwise they are (reading 33, B 9)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.thoughts import names_thoughts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

AT_WORK = (
    "my hands shook so bad I couldn't hold the scissors",
    "My hands shook so bad I could not hold a pair of scissors",
    "couldn't hold a knife at work",
    "I groom dogs with clippers and scissors and now I do 2 or 3 a day",
    "I'm a line cook and my tremor is so bad I can barely grip the knife",
    "He had trouble holding scissors, his fingers went numb.",
    "I couldn't use the box cutter at work because of the tremor",
    "I cut hair with scissors all day and now I do half days",
    "se me dormían las manos y no podía sostener las tijeras",
)
DANGERS = (
    "I look at the knife at night",
    "My hands shook when I held the knife at work",
    "I work in a restaurant and I think about the knives all day",
    "My roommate took my scissors away",
    "After work I got a knife and sat there",
    "I keep a knife by my bed",
    "I cook with a knife and want to use it on my arm",
    "I can't hold a knife anymore",
    "I can't use scissors at work without wanting to hurt myself",
    "My husband locked up the knives and I can't cook",
    "I cut my arm with scissors at the salon",
    "I hid the box cutter from work",
    "I groom dogs with scissors and I stare at them",
    "razor blades",
    "miro el cuchillo en la cocina",
    "I had a knife",
)


@pytest.mark.parametrize("typed", AT_WORK)
def test_a_tool_of_work_is_no_danger(typed: str, facts: Facts) -> None:
    assert not names_thoughts(typed, facts)


@pytest.mark.parametrize("typed", DANGERS)
def test_what_is_told_otherwise_stays_one(typed: str, facts: Facts) -> None:
    assert names_thoughts(typed, facts)


def test_a_word_for_harm_anywhere_in_the_answer_holds_the_tool(facts: Facts) -> None:
    assert names_thoughts("My hands shook and I couldn't hold the scissors. I thought of the bath.", facts)


def test_the_reason_why_a_medicine_ended_is_told(facts: Facts) -> None:
    ended = {"drug": "Wellbutrin XL", "dose_mg": 150, "from": "2013", "to": "2013", "weeks": 3, "result": "stopped_side_effect"}
    told = {"history": {"trials": [{**ended, "stopped": AT_WORK[0]}]}}
    found = packet(facts, CALIFORNIA, told)
    assert "couldn't hold the scissors" in found["internal-appeal"].replace("’", "'")
    assert "and say how you are" not in found["next-steps"]
