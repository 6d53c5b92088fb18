"""'I already did it' and 'couldn't keep going to Midland' are of a treatment: no alarm, and nothing falls. What may be of dying stays one.

Reading 33, reader A, 6: an answer on Spravato began with "I already did it", fell whole, and Next steps told her to call 988.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.thoughts import names_thoughts
from scripts.rowfiles import loaded_yaml
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

SAID: dict[str, Any] = loaded_yaml(Path(__file__).with_name("done.yaml"))


@pytest.mark.parametrize(("answer", "words"), SAID["of_care"])
def test_what_is_done_of_a_treatment_or_at_home_raises_no_alarm(answer: str, words: str, facts: Facts) -> None:
    assert not names_thoughts(words, facts, answer)


@pytest.mark.parametrize(("answer", "words"), SAID["of_dying"])
def test_what_may_be_of_dying_still_does(answer: str, words: str, facts: Facts) -> None:
    assert names_thoughts(words, facts, answer)


def test_a_step_that_was_already_done_is_told_and_nobody_is_sent_to_a_crisis_line(facts: Facts) -> None:
    told = {
        "sender": {"role": "patient"},
        "alternatives": {"spravato": "tried", "spravato_detail": "I already did it. 8 sessions of Spravato in March 2025, 22 to 19."},
    }
    found = packet(facts, CALIFORNIA, told)
    assert "8 sessions of Spravato in March 2025" in found["internal-appeal"] + found["clinician-letter"]
    assert "say how you are" not in found["next-steps"]


def test_a_farewell_beside_a_treatment_still_leads_to_the_doctor_before_any_letter(facts: Facts) -> None:
    words = "8 sessions, no change. I tried to do it with the belt but it broke."
    found = packet(facts, CALIFORNIA, {"sender": {"role": "patient"}, "alternatives": {"spravato": "tried", "spravato_detail": words}})
    assert "say how you are" in found["next-steps"]
    assert not any("belt" in paper for paper in found.values())
