"""No exception is asked for from a step that the table meets by number, classes and weeks, and no evidence for more than is asked
(reading 35, R35B grave 5).
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet

BASE = "spravato-step-therapy"
QUOTE = "You need to have tried at least two antidepressants, from different classes, at an adequate dose for at least 8 weeks each."
ROWS = [
    {"drug": "sertraline", "dose_mg": 100, "from": "2025-03", "to": "2025-09", "result": "no_response", "source": "pharmacy"},
    {"drug": "venlafaxine ER", "dose_mg": 150, "from": "2025-09", "to": "2026-05", "result": "partial_response", "source": "pharmacy"},
]


def appeal(facts: Facts, rows: list[dict[str, Any]], quote: str = QUOTE) -> str:
    change = {
        "plan": {"kind": "medicare_advantage", "criteria": {"unknown": True}},
        "denial": {
            "reasons": [{"ground": "ground.step-therapy", "quote": quote}],
            "text": f"{case_document(BASE)['denial']['text']} {quote}",
        },
        "treatment": {"episode_start": "2025-02"},
        "history": {"trials": rows},
        "step": {"drug": "two antidepressants for at least 8 weeks each", "ground": "tried", "reason": "Sertraline, and then venlafaxine."},
    }
    return packet(facts, BASE, change)["internal-appeal"]


def test_a_step_that_is_met_is_called_so_and_an_exception_asked_only_otherwise(facts: Facts) -> None:
    letter = appeal(facts, ROWS)
    met = "By number, classes and weeks, Table 1 meets this step. Only if you hold otherwise, I ask in this letter for an exception"
    assert met in letter
    # Two were asked for, and two are the label's number: nobody is asked for the evidence of more.
    assert "say which evidence asks for more" not in letter
    assert "If you hold a dose or a length short, please say which" in letter


@pytest.mark.parametrize(
    ("rows", "quote"),
    [
        (ROWS[:1], QUOTE),
        (ROWS, QUOTE.replace("each.", "each, and an augmentation with lithium.")),
        (ROWS, QUOTE.replace("two", "three")),
    ],
)
def test_a_step_that_is_not_met_in_all_is_not_called_so(rows: list[dict[str, Any]], quote: str, facts: Facts) -> None:
    letter = appeal(facts, rows, quote)
    assert "Table 1 meets this step" not in letter
    assert "I ask in this letter for an exception to it as well." in letter
