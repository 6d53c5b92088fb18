"""Why another treatment does not fit, in the person's words: only words that name the clinician are told as the clinician's reason."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import INSURED
from tests.health.packets import packet

SHRAPNEL = "I have a piece of shrapnel behind my left ear and the TMS place said no."
MINE = "I have a plate in my skull and my psychiatrist said no."


@pytest.mark.parametrize(("words", "lead"), [(SHRAPNEL, "In my words: "), (MINE, "As I understand my clinician's reason: ")])
def test_a_reason_of_another_is_not_the_clinicians(facts: Facts, words: str, lead: str) -> None:
    """Reading 33, A 15: "the TMS place said no", told as the clinician's reason."""
    change = {"sender": {"role": "patient"}, "alternatives": {"tms": "not_suitable", "tms_detail": words}}
    assert f'{lead}"{words.rstrip(".")}"' in packet(facts, INSURED, change)["internal-appeal"]
