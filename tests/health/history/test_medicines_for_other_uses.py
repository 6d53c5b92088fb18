"""A medicine for something else, taken beside an antidepressant: it is in the table, and counts neither as a trial nor as one added."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

BOTH = ("not-medically-necessary", "Two antidepressants and one augmentation must be tried.")
SERTRALINE = {"drug": "sertraline", "dose_mg": 100, "from": "2025-02-01", "to": "2025-08-01", "result": "no_response", "source": "pharmacy"}


def beside(facts: Facts, drug: str) -> str:
    trial = {"drug": drug, "dose_mg": 5, "from": "2025-04-01", "to": "2025-08-01", "result": "no_response", "source": "pharmacy"}
    return infusions(facts, BOTH, history={"trials": [SERTRALINE, trial]})["internal-appeal"]


@pytest.mark.parametrize("drug", ["prazosin", "Minipress", "hydroxyzine", "gabapentin", "Xanax", "cyproheptadine for nightmares"])
def test_what_is_no_antidepressant_is_neither_counted_nor_added(facts: Facts, drug: str) -> None:
    letter = beside(facts, drug)
    assert "one antidepressant is put forward: sertraline (SSRI) 100 mg" in letter
    assert "On augmentation" not in letter
    assert f"2. {drug[:1].upper()}{drug[1:]}" in letter  # told as it was, all the same


def test_what_was_added_for_depression_still_answers_on_augmentation(facts: Facts) -> None:
    assert "On augmentation: aripiprazole 5 mg" in beside(facts, "aripiprazole")
