"""Dying as people say it who have no word for it: no paper prints it, and whoever knows the person is called before any letter.

Reading 33, reader C, 2: "i had it all figured out how i would go" stood in the appeal, and nobody said 988.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.thoughts import names_thoughts
from scripts.rowfiles import loaded_yaml
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SAID: dict[str, Any] = loaded_yaml(Path(__file__).with_name("everyday.yaml"))


@pytest.mark.parametrize(("answer", "words"), SAID["of_dying"])
def test_what_tells_of_dying_in_everyday_words_raises_the_alarm(answer: str, words: str, facts: Facts) -> None:
    assert names_thoughts(words, facts, answer)


@pytest.mark.parametrize(("answer", "words"), SAID["told"])
def test_what_tells_of_work_driving_or_letters_is_told(answer: str, words: str, facts: Facts) -> None:
    assert not names_thoughts(words, facts, answer)


READ = {
    "treatment.function": "I missed 9 days. I had it all figured out how I would go.",
    "earlier.told": "i had a letter written before i started, threw it out after the 3rd infusion",
}


@pytest.mark.parametrize("answer", READ)
def test_such_an_answer_stands_in_no_paper_and_the_call_comes_first(answer: str, facts: Facts) -> None:
    room, name = answer.split(".")
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, room: {name: READ[answer]}})
    assert not any("figured out" in paper or "letter written" in paper for paper in found.values())
    assert "In danger now: call 988" in found["next-steps"]


def test_why_a_medicine_ended_is_left_out_and_the_medicine_told(facts: Facts) -> None:
    trial = {"drug": "fluoxetine", "dose_mg": 20, "result": "stopped_side_effect", "stopped": "made me feel like driving off the road"}
    found = packet(facts, CALIFORNIA, {"history": {"trials": [trial]}, "sender": {"role": "patient"}})
    assert "fluoxetine" in found["internal-appeal"]
    assert not any("off the road" in paper for paper in found.values())


def test_a_policy_that_asks_for_a_safety_plan_tells_of_nobody(facts: Facts) -> None:
    assert not names_thoughts("A documented safety plan and who can be left alone.", facts)
