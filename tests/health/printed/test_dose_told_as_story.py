"""A dose stands in a letter's sentence; of how it came about the one dose that can be read, else a blank; a clinician reads the words."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.writer.spelled import is_story
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
STORIES = (
    "started 0.5 mg/kg then 0.8 mg/kg from the 3rd one, over 40 minutes",
    "they gave me 50 mg and went up to 70",
    "0.5 mg/kg, raised at the last one",
)
DOSES = ("0.5 mg/kg over 40 minutes", "56 mg, then 84 mg from the second session on", "84 mg", "0.5 to 0.75 mg/kg, first week 0.5")


@pytest.mark.parametrize("typed", STORIES)
@pytest.mark.parametrize("role", ["patient", "representative"])
def test_a_story_is_a_blank_over_ones_own_name_and_quoted_over_the_clinicians(facts: Facts, typed: str, role: str) -> None:
    """Readings 28, director 38: typed words outside quotation marks become the letter's own prose. Reading 31, confirming 13: "I ask you
    to approve them: as told, ..." quotes the writer to the writer.
    """
    found = packet(facts, BASE, {"treatment": {"dose": typed}, "sender": {"role": role}})
    assert "as told" not in found["internal-appeal"]
    assert "approve them: ____ (the dose) ____" in found["internal-appeal"]
    assert f'"{typed}"' in found["clinician-letter"]
    for words in found.values():
        assert typed not in words.replace(f'"{typed}', "")


@pytest.mark.parametrize("typed", DOSES)
def test_a_dose_is_none(facts: Facts, typed: str) -> None:
    assert not is_story(typed)
    assert f"them: {typed}" in packet(facts, BASE, {"treatment": {"dose": typed}})["internal-appeal"]


def test_a_clinic_tells_its_own_dose(facts: Facts) -> None:
    found = packet(facts, BASE, {"treatment": {"dose": STORIES[2]}, "sender": {"role": "clinician"}})
    assert "as told" not in found["internal-appeal"]


@pytest.mark.parametrize(
    ("typed", "dose"),
    [
        ("0.5 mg per kg, 40 min, i weigh 81 kilos", "0.5 mg/kg over 40 minutes"),
        ("they give me 84 mg each time", "84 mg"),
        ("I get .5mg/kg", "0.5 mg/kg"),
        ("she had 0.75 mg a kilo, 60 minutes", "0.75 mg/kg over 60 minutes"),
    ],
)
def test_the_one_dose_of_a_story_is_told_plainly(facts: Facts, typed: str, dose: str) -> None:
    """Reading 31, confirming 13."""
    letter = packet(facts, BASE, {"treatment": {"dose": typed}, "sender": {"role": "patient"}})["internal-appeal"]
    assert f"approve them: {dose}," in letter
    assert "81 kilos" not in letter


@pytest.mark.parametrize("typed", ["every 4 weeks, sooner if I slip", "whatever they say, now weekly", "we go every 3 weeks now"])
def test_a_story_of_how_often_is_a_blank_that_next_steps_ask_for(facts: Facts, typed: str) -> None:
    found = packet(facts, BASE, {"treatment": {"schedule": typed}, "sender": {"role": "patient"}})
    assert "____ (how often) ____" in found["internal-appeal"]
    assert typed not in found["internal-appeal"]
    assert "how often" in found["next-steps"].lower()
