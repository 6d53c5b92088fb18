"""What the doctor is not told, of drinking above all: no letter tells it, and the page of next steps says who must hear it."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CUT, INSURED
from tests.health.packets import packet
from tests.health.papers import Papers

ALCOHOL = "It is considered only when alcohol use has been assessed."
HIDDEN = "Three or four beers at a weekend. He did not tell his doctor all."
HEARS = "must hear before any session"


def papers(facts: Facts, fact: str, language: str = "en", base: str = INSURED, **more: Any) -> Papers:
    change = {
        "denial": {
            "text": {"unknown": True},
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": ALCOHOL}],
            "appeal_address": None,
        },
        "treatment": {"risks": [{"risk": "substance", "fact": fact, "source": "memory"}]},
        "urgency": {"level": "not_urgent"},
        **more,
    }
    return packet(facts, base, change, language)


@pytest.mark.parametrize(("language", "asked"), [("en", HEARS), ("es", "antes de cualquier sesión el médico debe saber")])
def test_the_first_sheet_asks_that_the_clinician_hear_it(facts: Facts, language: str, asked: str) -> None:
    found = papers(facts, HIDDEN, language)
    first = found["next-steps"].split("Papers, proof" if language == "en" else "Papeles, pruebas")[0]
    assert asked in first
    assert "four beers" not in " ".join(found[name] for name in found)


def test_who_acts_for_the_patient_may_leave_it_to_the_patient(facts: Facts) -> None:
    steps = papers(facts, HIDDEN, base=CUT)["next-steps"]
    assert f"{HEARS}, from Daniel or you" in steps


@pytest.mark.parametrize(("language", "asked"), [("en", HEARS), ("es", "antes de cualquier sesión el médico debe saber")])
def test_where_nobody_said_how_urgent_it_is_the_first_sheet_asks_it_too(facts: Facts, language: str, asked: str) -> None:
    """It stood under "Later" beside an infusion of next week; in another packet of the same facts under "Today"."""
    steps = papers(facts, HIDDEN, language, urgency={"level": {"unknown": True}})["next-steps"]
    first = steps.split("Papers, proof" if language == "en" else "Papeles, pruebas")[0]
    assert asked in first
    assert steps.count(asked) == 1


def test_what_the_letters_tell_needs_no_such_word(facts: Facts) -> None:
    found = papers(facts, "Nothing to drink since March.")
    assert "since March" in found["clinician-letter"]
    assert HEARS not in found["next-steps"]
