"""A step of a number of antidepressants and of one added for so many weeks: the one that was added was shorter, and a side effect ended
it. Each part has its own answer, and only that one is said not to be met (reading 33, B 11).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray
from tests.health.papers import Papers
from tests.health.tried import LOST, MORE, PARTIAL, Row

NUMBER = "There must be trials of at least three antidepressants from two classes in the current episode, each for at least 8 weeks."
ADDED = "There must be a trial of at least one augmentation agent (such as aripiprazole or lithium) for at least 4 weeks."
TOLD = "Lexapro, Effexor XR and Zoloft for months each. The Abilify made me pace all night, so it was stopped after 3 weeks."


def abilify(weeks: int, result: str = "stopped_side_effect") -> Row:
    told = {"drug": "Abilify", "dose_mg": 5, "from": "2023-09", "to": "2023-10", "weeks": weeks, "result": result, "source": "record"}
    return {**told, "stopped": "I couldn't sit still, I was pacing all night"}


def papers(facts: Facts, *trials: Row) -> Papers:
    step = {"drug": "three antidepressants from two classes and an add-on for 4 weeks", "ground": "tried", "reason": TOLD}
    return spray(
        facts,
        ("step-therapy", NUMBER),
        ("step-therapy", ADDED),
        history={"trials": [LOST, PARTIAL, MORE, *trials]},
        step=step,
        treatment={"indication": "trd", "episode_start": "2022-10"},
        patient={"age_band": "from_18_to_64"},
        plan=INSURED,
    )


INSURED = {"kind": "individual", "issued_in": "WI", "covers_drugs": True, "formulary": "on_formulary"}


def plain(words: str) -> str:
    return words.replace("’", "'").replace("“", '"').replace("”", '"')


SHORT = "Of an added medicine you ask for 4 weeks. That is not met: Abilify had 3, stopped for a side effect"


@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter", "call-sheet", "step-therapy-exception"])
def test_the_part_that_is_not_met_is_said_with_its_weeks_and_its_end(paper: str, facts: Facts) -> None:
    found = plain(papers(facts, abilify(3))[paper])
    assert SHORT in found
    assert "pacing all night" in found


def test_each_part_has_its_own_answer_over_the_doctors_name(facts: Facts) -> None:
    answers = plain(papers(facts, abilify(3))["clinician-letter"]).split("Your reasons, answered")[1]
    first, second = answers.split(ADDED)
    assert "Effexor XR" in first
    assert "Abilify" not in first
    assert "Of the step required" not in answers
    assert "Zoloft" not in second.split("Statement", maxsplit=1)[0]


def test_the_exception_is_asked_for_on_that_part_alone(facts: Facts) -> None:
    letter = plain(papers(facts, abilify(3))["step-therapy-exception"])
    assert "The ground is on the added medicine alone" in letter
    assert "each drug of it its own ground" not in letter


@pytest.mark.parametrize("weeks", [4, 9])
def test_one_that_was_added_for_as_long_is_not_called_short(weeks: int, facts: Facts) -> None:
    for words in papers(facts, abilify(weeks, "no_response")).values():
        assert "That is not met" not in words


def test_where_the_number_is_not_reached_either_the_ground_is_not_on_one_part(facts: Facts) -> None:
    step = {"drug": "three antidepressants from two classes and an add-on for 4 weeks", "ground": "tried", "reason": TOLD}
    made = spray(
        facts,
        ("step-therapy", NUMBER),
        ("step-therapy", ADDED),
        history={"trials": [PARTIAL, abilify(3)]},
        step=step,
        treatment={"indication": "trd", "episode_start": "2022-10"},
        patient={"age_band": "from_18_to_64"},
        plan=INSURED,
    )
    assert "on the added medicine alone" not in made["step-therapy-exception"]
