"""A blood pressure told in words, "128 over 76", is one: nobody is sent for another (reading 36, G 1)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

HELD = "Your notes mention high blood pressure. We did not receive information showing it is controlled."


@pytest.mark.parametrize(
    ("told", "asked"),
    [("Checked on {day}, it was 128 over 76.", False), ("Checked on {day}, it was 128/76.", False), ("She takes lisinopril.", True)],
)
def test_a_pressure_told_in_words_is_not_asked_for(facts: Facts, told: str, asked: bool) -> None:  # noqa: FBT001
    day = "November 19, 2026"
    risk = {"risk": "blood_pressure", "fact": told.format(day=day), "source": "record"}
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": HELD}]}
    case = {"denial": denial, "treatment": {"risks": [risk]}}
    made = packet(facts, "spravato-step-therapy", case)["next-steps"]
    assert ("get at one visit a blood pressure" in made or "take at one visit a blood pressure" in made) is asked
