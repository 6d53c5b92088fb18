"""Wishes to die that name no death: that living does not matter, or should be over, is for the clinician to read, not an insurer."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"


def test_a_wish_in_the_cell_on_why_a_medicine_was_stopped_is_printed_nowhere(facts: Facts) -> None:
    # A fresh reader's case: the letters told why it was stopped, word for word.
    trial = {"drug": "fluoxetine", "dose_mg": 20, "result": "stopped_side_effect", "stopped": "wore off, I didn't care if I lived"}
    found = packet(facts, BASE, {"history": {"trials": [trial]}, "sender": {"role": "patient"}})
    assert "fluoxetine" in found["internal-appeal"]
    for name, text in found.items():
        assert "care if I lived" not in text.replace("\n", " "), name


def test_a_wish_beside_work_and_home_falls_alone(facts: Facts) -> None:
    typed = "Off work since August 10. Stopped caring whether I live or not."
    found = packet(facts, BASE, {"treatment": {"function": typed}, "sender": {"role": "patient"}})
    for name, text in found.items():
        assert "caring whether" not in text, name
    assert "Off work since August 10" in found["internal-appeal"]
