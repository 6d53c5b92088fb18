"""What ended for a cause that is no side effect and no want of effect: no letter calls it one, and the person is asked."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.history.causes import ended_otherwise, other_cause
from tests.health.asked import infusions, spray


@pytest.mark.parametrize(
    "words",
    [
        "had to stop because my insurance ended",
        "insurance stopped covering it",
        "we moved and I had no doctor",
        "got pregnant",
        "could not afford the copay",
        "too expensive",
        "the pharmacy ran out",
        "my psychiatrist retired",
        "no ride after that",
        "lost my job",
        "cost",
    ],
)
def test_another_cause_is_heard(words: str) -> None:
    assert ended_otherwise(words)


@pytest.mark.parametrize(
    "words",
    [
        "no benefit",
        "hives",
        "benefit too small",
        "could not get to 20 because of vomiting",
        "moved to a higher dose",
        "she moved me to bupropion",
        "not because of the cost",
        "it stopped working",
        "doctor stopped it",
    ],
)
def test_no_cause_is_heard_that_was_not_told(words: str) -> None:
    assert not other_cause(words)


def test_beside_a_side_effect_another_cause_is_one_of_two() -> None:
    assert other_cause("nausea, and I could not afford it")
    assert not ended_otherwise("nausea, and I could not afford it")


ENDED = [
    {"drug": "sertraline", "dose_mg": 150, "from": "2025-04-01", "to": "2025-08-01", "result": "no_response", "source": "pharmacy"},
    {
        "drug": "venlafaxine XR",
        "dose_mg": 150,
        "from": "2025-08-05",
        "to": "2025-12-05",
        "result": "stopped_side_effect",
        "stopped": "had to stop because my insurance ended",
        "source": "pharmacy",
    },
    {"drug": "mirtazapine", "dose_mg": 45, "from": "2026-01-05", "to": "2026-04-05", "stopped": "we moved", "source": "record"},
]
THREE = "Failure of three antidepressants from different classes is required."
FAILED = "The member has not shown failure of two antidepressants from different classes in the current depressive episode."


def test_a_medicine_that_ended_with_the_insurance_is_called_no_side_effect_and_no_failure(facts: Facts) -> None:
    made = spray(facts, ("not-medically-necessary", FAILED), history={"trials": ENDED}, patient={"age_band": "from_18_to_64"})
    letter = made["internal-appeal"]
    assert "stopped for a side effect" not in letter + made["clinician-letter"] + made["call-sheet"]
    assert 'result not recorded; "had to stop because my insurance ended"' in letter
    assert "In the present episode one trial is put forward, row 1 of Table 1" in letter
    assert "recorded with dose and whole length: row 1 of Table 1" in made["clinician-letter"]
    assert "venlafaxine XR and mirtazapine ended for another cause than a side effect. Choose what each had brought" in made["next-steps"]


def test_it_is_named_among_those_that_do_not_count(facts: Facts) -> None:
    letter = infusions(facts, ("step-therapy", THREE), history={"trials": ENDED})["internal-appeal"]
    assert "Not counted: venlafaxine XR, ended for another cause, and what it had brought is not recorded; mirtazapine" in letter


def test_weeks_without_response_count_whatever_ended_them(facts: Facts) -> None:
    whole = [*ENDED[:1], ENDED[1] | {"result": "no_response"}]
    made = infusions(facts, ("step-therapy", THREE), history={"trials": whole})
    assert "two antidepressants from two classes are put forward" in made["internal-appeal"]
    assert "ended for another cause" not in made["internal-appeal"] + made["next-steps"]


FOUR_WEEKS = "Step therapy has not been completed. Spravato must be tried for at least 4 weeks."
STEP = {
    "drug": "Spravato (esketamine) for at least 4 weeks",
    "ground": "not_tolerated",
    "reason": "I only did 3. We had no ride, and the van would not wait the 2 hours. I also felt sick and my blood pressure went up.",
}


def told_of_spray(facts: Facts, reason: str, detail: str) -> Any:
    return infusions(
        facts,
        ("step-therapy", FOUR_WEEKS),
        step=STEP | {"reason": reason},
        alternatives={"spravato": "tried", "spravato_detail": detail},
    )


def test_a_step_left_for_want_of_a_ride_is_not_told_as_one_not_tolerated(facts: Facts) -> None:
    made = told_of_spray(facts, STEP["reason"], "three visits in May 2026, no ride after that; felt sick")
    papers = " ".join(made[name] for name in ("internal-appeal", "clinician-letter", "step-therapy-exception"))
    for claim in ("stopped for a side effect", "was not tolerated", "and Spravato have been tried", "spray has been tried"):
        assert claim not in papers
    assert "Whether its side effects alone forbid more of it is for the treating clinician" in made["step-therapy-exception"]
    assert "Whether its side effects alone forbid more of it: ____" in made["clinician-letter"]
    assert "Your reason against the step names another cause beside a side effect." in made["next-steps"]


def test_a_step_left_for_a_side_effect_alone_is_told_as_that(facts: Facts) -> None:
    made = told_of_spray(facts, "Three visits; I vomited for a day after each.", "three visits in May 2026, vomiting after each")
    assert "stopped for a side effect" in made["step-therapy-exception"]
    assert "side effects alone" not in made["clinician-letter"]
