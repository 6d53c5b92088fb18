"""Where a reason tells how many antidepressants the records show, the number asked is that of the criteria.

The label of Spravato asks for two at least (label.spravato.indication-trd); the plan of this notice asks for four.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.criteria import trials_asked
from appealwright.facts import Facts
from appealwright.notice.record.count_shown import asked_in, tells_what_is_shown
from tests.health.as_of import FRIDAY
from tests.health.told_on import papers_on

FOUND = "Our reviewer found that your records show three antidepressants and no ECT."
CRITERIA = "Our criteria require: (1) a diagnosis of depression; (2) trials of four antidepressants from at least two classes."


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        (FOUND, True),
        ("You have tried two antidepressants.", True),
        ("Your records must show four antidepressants.", False),
        ("The policy requires that you have tried two antidepressants.", False),
        ("The records do not show two antidepressants.", False),
        ("Four antidepressants are required first.", False),
    ],
)
def test_a_number_found_is_no_number_asked(quote: str, *, shown: bool) -> None:
    assert tells_what_is_shown(quote) is shown


def test_the_number_of_an_item_is_no_number_of_trials() -> None:
    assert trials_asked("(2) trials of four antidepressants from at least two classes") == 4
    assert trials_asked("at least two (2) antidepressants") == 2
    assert asked_in(f"{CRITERIA} {FOUND}") == 4
    # Two numbers are none.
    assert asked_in(f"{CRITERIA} Fewer than two antidepressants failed; at least three antidepressants are required.") == 0


def appeal(facts: Facts, text: str) -> str:
    trials = [
        {"drug": drug, "dose_mg": mg, "from": since, "to": until, "weeks": 16, "result": "no_response", "source": "record"}
        for drug, mg, since, until in (
            ("escitalopram", 20, "2024-01", "2024-05"),
            ("duloxetine", 60, "2024-06", "2024-10"),
            ("bupropion", 300, "2025-01", "2025-06"),
        )
    ]
    denial: dict[str, Any] = {"text": text, "date": "2026-11-16", "stage": "first", "timing": "before"}
    document = {
        "denial": denial | {"reasons": [{"ground": "ground.step-therapy", "quote": FOUND}]},
        "plan": {"kind": "medicare_advantage"},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "features": ["none"]},
        "history": {"trials": trials},
        "sender": {"role": "patient"},
    }
    return papers_on(facts, document, FRIDAY)["internal-appeal"]


def test_three_are_not_four_and_the_letter_says_so(facts: Facts) -> None:
    assert "You ask for four; three are shown. The label asks for two at least." in appeal(facts, f"{CRITERIA} {FOUND}")
    assert "You ask for" not in appeal(facts, FOUND)
    assert "Of what you ask for" not in appeal(facts, FOUND)
