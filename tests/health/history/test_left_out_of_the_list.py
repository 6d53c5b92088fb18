"""A notice that lists what was tried, and leaves out a trial of the table, is told of it in every paper."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from appealwright.notice.record.trials_said import says_all_tried
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told import MAINTENANCE

LIST = "Your child has tried fluoxetine and escitalopram."
QUOTE = f"A less intensive alternative is available. {LIST} A third medication would be expected to be effective."


def trial(drug: str, began: str, ended: str, source: str = "pharmacy") -> dict[str, Any]:
    dose = {"fluoxetine": 40, "escitalopram": 20, "bupropion XL": 300}[drug]
    return {"drug": drug, "dose_mg": dose, "from": began, "to": ended, "weeks": 16, "result": "no_response", "source": source}


TWO = [trial("fluoxetine", "2025-07", "2025-11"), trial("escitalopram", "2025-12", "2026-04")]


def papers(facts: Facts, trials: list[dict[str, Any]]) -> Papers:
    change: dict[str, Any] = {
        "denial": {"text": QUOTE, "timing": "before", "reasons": [{"ground": "ground.not-medically-necessary", "quote": QUOTE}]},
        "treatment": {"drug": "iv_ketamine", "route": "iv", "indication": {"unknown": True}},
        "history": {"trials": trials, "now": {"unknown": True}},
    }
    return packet(facts, MAINTENANCE, change)


def test_the_third_medicine_that_was_taken_stands_in_the_box_the_answer_the_letter_to_sign_and_the_call(facts: Facts) -> None:
    made = papers(facts, [*TWO, trial("bupropion XL", "2026-05", "2026-09")])
    said = "Tried too: bupropion XL 300"
    box, _, rest = made["internal-appeal"].partition("The diagnosis and the request")
    assert said in box
    for paper in (rest, made["clinician-letter"], made["call-sheet"]):
        assert said in paper


@pytest.mark.parametrize("trials", [TWO, [*TWO, trial("bupropion XL", "2026-05", "2026-09", source="memory")]])
def test_where_the_list_is_whole_or_nothing_shows_the_third_the_notice_is_not_corrected(facts: Facts, trials: list[dict[str, Any]]) -> None:
    assert "Tried too" not in papers(facts, trials)["internal-appeal"]


@pytest.mark.parametrize(
    ("clause", "whole"),
    [
        (LIST, True),
        ("The records show trials of sertraline and duloxetine", True),
        ("You have not tried sertraline", False),
        ("She has tried several medicines, including sertraline", False),
        ("You must have tried sertraline", False),
        (
            "Section B.3 requires that an augmentation trial with both lithium and an atypical antipsychotic has been tried and failed",
            False,
        ),
    ],
)
def test_which_lists_are_told_as_whole(clause: str, *, whole: bool) -> None:
    assert says_all_tried(clause) is whole


LITHIUM = {"drug": "lithium", "dose_mg": 600, "from": "2026-02", "to": "2026-03", "weeks": 5, "result": "no_response", "source": "record"}


@pytest.mark.parametrize(
    "asked",
    [
        "The rule requires that an augmentation trial with both lithium and an atypical antipsychotic has been tried and failed.",
        "An augmentation trial with both lithium and an atypical antipsychotic has been tried and failed.",
        "The file shows trials of lithium.",
    ],
)
def test_a_sentence_on_added_medicines_is_answered_by_no_list_of_antidepressants(facts: Facts, asked: str) -> None:
    change: dict[str, Any] = {
        "denial": {"text": asked, "timing": "before", "reasons": [{"ground": "ground.step-therapy", "quote": asked}]},
        "treatment": {"drug": "spravato", "indication": "trd"},
        "history": {"trials": [*TWO, LITHIUM], "now": {"unknown": True}},
    }
    made = packet(facts, MAINTENANCE, change)
    for paper in ("internal-appeal", "clinician-letter", "call-sheet"):
        assert "more was tried" not in made[paper].casefold()
        assert "more were tried" not in made[paper].casefold()
