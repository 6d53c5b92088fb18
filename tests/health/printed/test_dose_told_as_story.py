"""A dose stands in a letter's sentence; how it came about stands there between quotation marks, as it was told."""

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
def test_a_story_is_quoted_in_every_letter(facts: Facts, typed: str, role: str) -> None:
    """Readings 28, director 38: typed words outside quotation marks become the letter's own prose."""
    found = packet(facts, BASE, {"treatment": {"dose": typed}, "sender": {"role": role}})
    assert f'as told, "{typed}"' in found["internal-appeal"]
    for words in found.values():
        assert typed not in words.replace(f'"{typed}', "")


@pytest.mark.parametrize("typed", DOSES)
def test_a_dose_is_none(facts: Facts, typed: str) -> None:
    assert not is_story(typed)
    assert f"them: {typed}" in packet(facts, BASE, {"treatment": {"dose": typed}})["internal-appeal"]


def test_a_clinic_tells_its_own_dose(facts: Facts) -> None:
    found = packet(facts, BASE, {"treatment": {"dose": STORIES[2]}, "sender": {"role": "clinician"}})
    assert "as told" not in found["internal-appeal"]
