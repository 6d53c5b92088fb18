"""Who tells of driving after a session is told plainly not to.

Reading 31, patient M9: "nothing, i sit in a chair alone and drive home" brought no word. Rows label.spravato.practical-limits (no driving
until the next day, after restful sleep) and label.ketamine.driving (none for 24 hours or more).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.as_of import paper
from tests.health.packets import packet

KETAMINE = "ca-dmhc-insured-experimental"
SPRAY = "spravato-step-therapy"
TOLD = "No driving after a session."


@pytest.mark.parametrize(
    "typed",
    [
        "nothing, i sit in a chair alone and drive home",
        "a nurse checks my bp, then I drive myself home",
        "they watch me for 2 hours. I usually drive home after",
        "bp every 15 min and then im ok, I can drive back",
        "2 hours, after that driving home alone",
        "me vigilan dos horas y manejo a casa",
    ],
)
def test_who_drives_home_is_told_not_to(facts: Facts, typed: str) -> None:
    change = {"treatment": {"monitoring": typed}, "sender": {"role": "patient"}}
    ketamine = packet(facts, KETAMINE, change)["next-steps"]
    assert f"{TOLD} Your letter says that you drive. The ketamine label says no driving for 24 hours or more." in ketamine
    assert "no driving until the next day, after restful sleep" in packet(facts, SPRAY, change)["next-steps"].partition(TOLD)[2]
    assert "No maneje después de una sesión." in paper(facts, "next-steps", KETAMINE, change, "es")


@pytest.mark.parametrize(
    "typed",
    [
        "two hours with a nurse; my wife drives me home",
        "they do not let me drive home",
        "my sister waits and we drive home together",
        "I never drive myself, my son takes me",
        "I must have somebody to drive me home",
        "I drive for work, but not on treatment days",
        "bp at 40 minutes, I may not drive until the next day",
        "he drives home with me",
        "I have no drive at all",
    ],
)
def test_who_is_driven_is_told_nothing(facts: Facts, typed: str) -> None:
    change = {"treatment": {"monitoring": typed, "function": "I cannot work."}, "sender": {"role": "patient"}}
    for case in (KETAMINE, SPRAY):
        assert TOLD not in packet(facts, case, change)["next-steps"]


def test_who_takes_the_patient_home_is_not_told_that_the_patient_drives(facts: Facts) -> None:
    """Reading 30, F9: a wife wrote "I drive him", and read that her letter says that she drives after a session."""
    acts = {"role": "representative", "name": "Marlene Ostrander", "relation": "wife"}
    for typed, told in (
        ("2 hours in the room, I drive him", False),
        ("2 hours, i drive him home", False),
        ("2 hours in the room, then he drives home", True),
    ):
        change = {"treatment": {"monitoring": typed, "function": "He cannot work."}, "sender": acts}
        assert (TOLD in packet(facts, SPRAY, change)["next-steps"]) is told, typed
