"""How long the letters of every case are: what is more is skimmed (letters.md 1.5). The letter to sign has its own test of each case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.document import Items
from appealwright.facts import Facts
from appealwright.packet import documents
from tests.conftest import TODAY, case_document
from tests.health.lengths import MOST, counted, own_words

CASES = sorted(
    f"{folder}{path.stem}"
    for folder, files in (
        ("", "builder/appealwright/examples"),
        ("", "tests/cases"),
        ("later/", "tests/cases/later"),
        ("full/", "tests/cases/full"),
    )
    for path in Path(files).glob("*.json")
)
BOUNDS = {
    "internal-appeal": 1_350,
    "external-review-request": 1_120,
    "second-level-appeal": 800,
    "concurrent-care-objection": 360,
    "expedited-appeal": 420,
    "step-therapy-exception": 490,
}
"""Of the expedited appeal both pages: the letter, which holds the reason and the score, and the certification."""
BIPOLAR_WITH_A_RISK = 1_400
"""Bipolar depression, a compounded product and a substance: trials of two illnesses, each with its limit, and two answers more."""
MOST_IN_BOX = 120
"""Words of the reasons to approve, one or two for each reason of the notice; the first of a step sets each medicine, and the
dose that the rule asks for, beside it."""


@pytest.mark.parametrize("name", CASES)
def test_each_letter_of_each_case_keeps_its_length(name: str, facts: Facts) -> None:
    case = case_from_json(json.dumps(case_document(name)), TODAY)
    made = {one.document.id: one.document for one in documents(case, facts, assess(case, facts, TODAY))}
    bounds = {**BOUNDS, "internal-appeal": BIPOLAR_WITH_A_RISK if name.startswith("later/or-medicaid") else BOUNDS["internal-appeal"]}
    long = {one: own_words(made[one], ()) for one in bounds if one in made}
    assert {one: words for one, words in long.items() if words > bounds[one]} == {}
    for document in made.values():
        box = [block for block in document.blocks if isinstance(block, Items) and block.id == "reasons"]
        assert counted(box, frozenset()) <= MOST_IN_BOX


def test_no_bound_here_is_wider_than_what_five_reasons_have() -> None:
    assert all(BOUNDS[name] <= most for name, most in MOST.items() if name in BOUNDS)
