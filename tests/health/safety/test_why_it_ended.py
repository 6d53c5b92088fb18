"""An overdose or an emergency, told as the reason why a medicine ended: no paper prints it, and the doctor is called today.

Reading 31, patient P1: nine tellings of twelve stood in Table 1, which an agent of the employer reads, and no line said to call.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.untold.private import ACTS, matters_in
from appealwright.untold.thoughts import names_thoughts
from scripts.rowfiles import loaded_yaml
from tests.conftest import case_document
from tests.health.packets import packet

TOLD: dict[str, list[str]] = loaded_yaml(Path(__file__).with_name("ended.yaml"))
CALIFORNIA = "ca-dmhc-insured-experimental"


@pytest.mark.parametrize("words", TOLD["emergencies"])
def test_an_emergency_is_known_by_how_people_tell_it(facts: Facts, words: str) -> None:
    assert names_thoughts(words, facts) or matters_in(words, ACTS)


@pytest.mark.parametrize("words", TOLD["harmless"])
def test_what_sounds_alike_is_told(facts: Facts, words: str) -> None:
    assert not names_thoughts(words, facts)
    assert not matters_in(words, ACTS)


def _with(stopped: str) -> dict[str, Any]:
    trials = case_document(CALIFORNIA)["history"]["trials"]
    return {"history": {"trials": [{**trials[0], "stopped": stopped}, *trials[1:]]}, "urgency": {"level": "not_urgent"}}


def test_no_paper_prints_it_and_the_doctor_is_called_today(facts: Facts) -> None:
    found = packet(facts, CALIFORNIA, _with("took too many one night in january and they took it away at the er"))
    for name, words in found.items():
        assert "took too many" not in words, name
        assert "at the er" not in words, name
    steps = found["next-steps"]
    assert "and say how you are. In danger now: call 988" in steps
    assert "must hear before any session" in steps


def test_an_answer_to_a_step_is_no_emergency(facts: Facts) -> None:
    step = {"step": {"drug": "two antidepressants", "ground": "tried", "reason": "I took them all and the pharmacy has it."}}
    steps = packet(facts, CALIFORNIA, step)["next-steps"]
    assert "must hear before any session" not in steps
    assert "and say how you are" not in steps
