"""A reason that says the result of a medicine again is left out of its row (reading 31, confirming 16)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions


@pytest.mark.parametrize("paper", ["internal-appeal", "clinician-letter"])
@pytest.mark.parametrize(
    ("result", "why", "printed"),
    [
        ("partial_response", "inadequate response", "partial response. Source"),
        ("no_response", "Inadequate response.", "no response. Source"),
        ("partial_response", "weight gain of 11 lb", "weight gain of 11 lb"),
    ],
)
def test_the_same_is_not_said_twice(result: str, why: str, printed: str, paper: str, facts: Facts) -> None:
    trial = {"drug": "sertraline", "dose_mg": 100, "from": "2025-03", "to": "2025-11", "weeks": 32, "result": result, "stopped": why}
    need = ("not-medically-necessary", "It is not medically necessary.")
    text = infusions(facts, need, history={"trials": [trial | {"source": "pharmacy"}]})[paper]
    assert printed in text
    assert "inadequate" not in text.lower().partition("treatment so far")[2].partition("source")[0]
