"""Where a reason tells how many antidepressants the records show, the number asked is that of the criteria.

The label of Spravato asks for two at least (label.spravato.indication-trd); the plan of this notice asks for four.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.count_shown import asked_in, number_shown, tells_what_is_shown
from appealwright.numerals import trials_asked
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


def appeal(facts: Facts, text: str, quote: str = FOUND, more: Sequence[dict[str, Any]] = ()) -> str:
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
        "denial": denial | {"reasons": [{"ground": "ground.step-therapy", "quote": quote}]},
        "plan": {"kind": "medicare_advantage"},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "features": ["none"]},
        "history": {"trials": [*trials, *more]},
        "sender": {"role": "patient"},
    }
    return papers_on(facts, document, FRIDAY)["internal-appeal"]


def test_three_are_not_four_and_the_letter_says_so(facts: Facts) -> None:
    assert "You ask for four; three are shown. The label asks for two at least." in appeal(facts, f"{CRITERIA} {FOUND}")
    assert "You ask for" not in appeal(facts, FOUND)
    assert "Of what you ask for" not in appeal(facts, FOUND)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (FOUND, 3),
        ("The information we have shows three antidepressants, and bupropion was stopped after three weeks.", 3),
        # Of some of them alone; two numbers; what is asked for.
        ("Your records show two antidepressants at adequate doses.", 0),
        ("Your records show two antidepressants. The pharmacy lists three antidepressants.", 0),
        (CRITERIA, 0),
    ],
)
def test_how_many_the_notice_found_in_all(text: str, number: int) -> None:
    assert number_shown(text) == number


def test_a_medicine_that_the_notice_does_not_count_is_told_as_new_to_it(facts: Facts) -> None:
    found = "Your records show two antidepressants, escitalopram and bupropion."
    letter = appeal(facts, f"{CRITERIA} {found}", found)
    assert "Your notice counts two; Table 1 has three: duloxetine (row 2) is not among those that it names." in letter
    # One that it names by another name, and as many as it counts, are not new.
    assert "not among those that it names" not in appeal(facts, f"{CRITERIA} {found} Cymbalta came later.", found)
    assert "Your notice counts" not in appeal(facts, f"{CRITERIA} {FOUND}")


def test_as_many_tried_as_are_asked_for_are_said_to_be_tried_where_a_side_effect_ended_one(facts: Facts) -> None:
    letter = appeal(facts, f"{CRITERIA} {FOUND}", more=[{"drug": "sertraline", "dose_mg": 50, "weeks": 3, "result": "stopped_side_effect"}])
    assert "sertraline (SSRI), stopped for a side effect after 3 weeks" in letter
    assert "You ask for four; three are put forward, and one more was stopped for a side effect." in letter
    assert "three are shown" not in letter
    # One that only was short is no answer to the number.
    short = [{"drug": "sertraline", "dose_mg": 50, "weeks": 3, "result": "no_response"}]
    assert "were tried" not in appeal(facts, f"{CRITERIA} {FOUND}", more=short)
