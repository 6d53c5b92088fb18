"""What was told as the facts for the exception stands in the appeal, also where the treatment asked for first was not tried.

Reading 33, B 7: the question says that the appeal prints it; the appeal had "Spravato has not been tried. Please send the lines", and the
letter to sign answered with two rows of medicines.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.course.tapered import tapered

FACTS = "A switch to a nasal spray twice a week would start over what works"
STEP = {"drug": "esketamine nasal spray (Spravato)", "ground": "stable", "reason": FACTS}


def answer(letter: str) -> str:
    return letter.rsplit("Reason 4", maxsplit=1)[-1].split("Alternatives considered", maxsplit=1)[0]


@pytest.mark.parametrize("ground", ["stable", "contraindicated", "expected_ineffective"])
@pytest.mark.parametrize("status", ["not_tried", "declined", "not_suitable", "not_reachable"])
def test_the_facts_stand_in_the_answer_for_each_ground(ground: str, status: str, facts: Facts) -> None:
    change = {"step": {**STEP, "ground": ground}, "alternatives": {"spravato": status}}
    assert FACTS in answer(tapered(facts, change)["internal-appeal"])


@pytest.mark.parametrize("ground", ["tried", "not_tolerated"])
def test_also_where_what_was_told_of_the_step_is_another_treatment(ground: str, facts: Facts) -> None:
    told = "Two months of TMS did not help either"
    change = {"step": {"drug": "Spravato", "ground": ground, "reason": told}}
    assert told in answer(tapered(facts, change)["internal-appeal"])


def test_what_stands_in_the_details_is_not_told_twice(facts: Facts) -> None:
    change = {"step": STEP, "alternatives": {"spravato": "declined", "spravato_detail": FACTS}}
    assert tapered(facts, change)["internal-appeal"].count(FACTS) == 1


def test_the_letter_to_sign_answers_on_the_step_and_not_with_rows_of_medicines(facts: Facts) -> None:
    signed = tapered(facts, {"step": STEP})["clinician-letter"].split("Your reasons, answered")[1].split("Statement")[0].split("4. ")[1]
    assert FACTS in signed
    assert "In my judgment: ____" in signed
    assert "of Table 1" not in signed


def test_an_exception_for_who_is_stable_has_the_scores(facts: Facts) -> None:
    request = tapered(facts, {"step": STEP})["step-therapy-exception"]
    assert "PHQ-9 fell from 21 to 4" in request
    assert "it was 9 on November 24, 2026" in request
