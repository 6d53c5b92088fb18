"""Words of the person's own that hand the plan its reason: the next steps say so before anything is sent, and change nothing (the
lawyer's confirming reading, findings 1 and 2).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "Esketamine nasal spray has not been tried.")


def steps(facts: Facts, detail: str, answer: str = "declined", schedule: str = "twice a week for four weeks") -> str:
    told = {"drug": "iv_ketamine", "diagnosis": "major depressive disorder", "schedule": schedule, "sessions": 8}
    other = {"spravato": answer, "spravato_detail": detail}
    return infusions(facts, NEED, treatment=told, alternatives=other, plan={"kind": "employer"})["next-steps"]


@pytest.mark.parametrize(
    ("detail", "warned"),
    [
        ("the site is far; I would try it if the infusions are refused.", True),
        ("I will take it if you deny this.", True),
        ("I would try it if it were near.", False),
        ("the site is far.", False),
    ],
)
def test_who_would_try_the_other_treatment_is_told_what_that_says(facts: Facts, detail: str, *, warned: bool) -> None:
    assert ("may take that as its reason to refuse" in steps(facts, detail)) is warned


@pytest.mark.parametrize(
    ("detail", "answer", "schedule", "warned"),
    [
        ("two visits a week would cost me the job.", "declined", "twice a week for four weeks", True),
        ("two visits a week would cost me the job.", "declined", "once a week", False),
        ("two visits a week for eight weeks, no benefit.", "tried", "twice a week for four weeks", False),
        ("the drive would cost me the job.", "declined", "twice a week for four weeks", False),
    ],
)
def test_visits_given_as_a_burden_are_set_beside_those_asked_for(
    facts: Facts, detail: str, answer: str, schedule: str, *, warned: bool
) -> None:
    assert ("against another treatment, and ask for as many visits a week" in steps(facts, detail, answer, schedule)) is warned


def test_the_words_themselves_are_left_as_they_are(facts: Facts) -> None:
    other = {"spravato": "declined", "spravato_detail": "I would try it if the infusions are refused."}
    assert "I would try it if the infusions are refused." in infusions(facts, NEED, alternatives=other)["internal-appeal"]


def test_blood_pressure_against_the_spray_is_not_handed_over_against_the_infusion(facts: Facts) -> None:
    # Reading 29, director 2: the denial's own ground stood in the patient's letter, as a judgment that nobody had signed.
    found = infusions(facts, NEED, alternatives={"spravato": "not_suitable", "spravato_detail": "my blood pressure, they said"})
    assert 'Against Spravato it gives "blood pressure".' in found["next-steps"]
    appeal = found["internal-appeal"]
    assert "Spravato has not been used. Whether it is suitable is for the treating clinician" in appeal
    assert "they said" not in appeal
    assert "holds it not suitable" not in appeal


def test_a_reason_that_is_the_sprays_alone_is_told(facts: Facts) -> None:
    found = infusions(facts, NEED, alternatives={"spravato": "not_suitable", "spravato_detail": "nosebleeds since a nose operation"})
    assert "Against Spravato it gives" not in found["next-steps"]
    assert "osebleeds since a nose operation" in found["internal-appeal"]
