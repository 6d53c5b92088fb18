"""Whoever types that the form was wrong is told to have it corrected; and a reason with two halves is answered in both (reading 31,
confirming 10).
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
FIRST = "is the request itself wrong?"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("spacing", "jolene says the form was wrong its twice a week 4 wks then once a week"),
        ("schedule", "2x a week. The clinic put 12 on it by mistake"),
        ("dose", "0.5 mg/kg; the fax had the wrong dose"),
        ("review", "PHQ-9 each month. The request is a mistake, she only wants six"),
    ],
)
def test_a_request_known_to_be_wrong_is_corrected_first(facts: Facts, answer: str, words: str) -> None:
    steps = packet(facts, BASE, {"treatment": {answer: words}})["next-steps"]
    told = steps.partition(FIRST)[2].partition("Today")[0]
    assert "a corrected request now. Then change the dose, the number and the schedule on the screen" in told
    assert "Do not miss the last day for it." in told


@pytest.mark.parametrize("words", ["Twice a week, then weekly.", "What went wrong: she was low.", "The plan got the dates wrong."])
def test_no_other_wrong_is_one_of_the_request(facts: Facts, words: str) -> None:
    assert FIRST not in packet(facts, BASE, {"treatment": {"spacing": words}})["next-steps"]
