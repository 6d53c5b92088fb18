"""A letter to the plan does not speak of the plan as "they", nor a doctor's letter of his own notes as somebody else's.

The answer on the step: "They only gave me credit for two. I did four"; and "I don't know why the notes don't say it", which the doctor
whose notes they are was to sign (reading 34, B 15). And a medicine that is taken now has no "why it ended" (reading 34, B 14).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.plan_guessed import guesses_at_plan
from tests.health.asked import spray

STEP = ("step-therapy", "Four antidepressants must be tried first. The notes support two trials.")
FOUR = "I did four, Lexapro, Cymbalta, Wellbutrin and Trintellix."


@pytest.mark.parametrize(
    ("sentence", "of_plan"),
    [
        ("They only gave me credit for two.", True),
        ("They counted two but I did four.", True),
        ("The insurance didn't count the Zoloft.", True),
        ("They said I never finished it.", True),
        ("I don't know why the notes don't say it.", True),
        ("No idea why they left that off the chart.", True),
        ("They put Abilify on top of the Trintellix for six weeks.", False),
        ("They said I could not have ECT because of my heart.", False),
        ("They tried lithium after that.", False),
        ("I don't know why it stopped working.", False),
        ("My doctors gave me four of them.", False),
    ],
)
def test_a_plan_is_told_from_a_clinic_by_what_it_does(sentence: str, *, of_plan: bool) -> None:
    assert guesses_at_plan(sentence) is of_plan


@pytest.mark.parametrize("aside", ["They only gave me credit for two.", "I don't know why the notes don't say it."])
def test_what_is_said_of_the_plan_or_the_notes_stays_with_the_person(aside: str, facts: Facts) -> None:
    papers = spray(
        facts,
        STEP,
        plan={"kind": "employer", "funding": "insured", "issued_in": "OH"},
        step={"drug": "four antidepressants", "ground": "tried", "reason": f"{FOUR} {aside}"},
    )
    going = [words for name, words in papers.items() if name not in ("next-steps", "checklist", "call-log")]
    assert not any(aside.removesuffix(".") in words for words in going)


def test_a_medicine_taken_now_did_not_end(facts: Facts) -> None:
    now = {"drug": "Trintellix", "dose_mg": 20, "from": "2026-02-16", "result": "partial_response", "source": "pharmacy"}
    letter = spray(
        facts,
        STEP,
        clinician={"name": "Dr. Samuel Osei", "credentials": "MD"},
        history={"trials": [now | {"stopped": "still on it, Dr. Osei does not want me off it"}], "now": "Trintellix 20 mg every morning"},
    )["clinician-letter"]
    assert "why it ended" not in letter.replace("Result and why it ended", "")
    assert "Row 1: taken now, and your advice on it is left out." in letter
