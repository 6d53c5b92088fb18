"""What a person keeps out of one document stands nowhere in it, in whichever answer it was told; the other documents tell it as before."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.untold.disclosure import answers_of
from tests.conftest import TODAY, case_document, changed

FACTS = ("scores", "history", "others", "code", "function", "danger", "age", "conditions")
STEPS: dict[str, Any] = {
    "plan": {
        "criteria": [
            {"words": "Age 18 or older", "status": "met", "fact": "an adult of 41"},
            {
                "words": "Two antidepressants at an adequate dose for six weeks in the current episode",
                "status": "met",
                "fact": "escitalopram and venlafaxine",
            },
            {"words": "An oral antidepressant augmented with aripiprazole", "status": "not_met", "fact": "akathisia after nine days"},
        ]
    },
    "step": {
        "drug": "an oral antidepressant augmented with aripiprazole",
        "ground": "not_tolerated",
        "reason": "aripiprazole 5 mg was stopped on May 13, 2026, for akathisia.",
    },
}
TOLD = {
    "history": ("akathisia", "escitalopram", "venlafaxine", "aripiprazole 5 mg", "cognitive behavioral therapy"),
    "scores": ("PHQ-9 was",),
    "age": ("an adult of 41",),
    "function": ("cut my hours",),
    "code": ("F33.2",),
    "others": ("four hours away",),
}


def papers(facts: Facts, *kept: str) -> dict[str, str]:
    """The words of the appeal, of which these facts are kept out, and of the letter to sign, of which none is."""
    case = case_from_json(json.dumps(changed(case_document("spravato-step-therapy"), STEPS)), TODAY)
    made = Packet(case, facts, assess(case, facts, TODAY), withheld={"internal-appeal": frozenset(kept)})
    return {
        name: " ".join(plain_text_bytes(made.document(name).document).decode().split()) for name in ("internal-appeal", "clinician-letter")
    }


@pytest.mark.parametrize("fact", TOLD)
def test_each_fact_is_told_until_it_is_kept_out(fact: str, facts: Facts) -> None:
    before = papers(facts)["internal-appeal"]
    assert any(words.lower() in before.lower() for words in TOLD[fact])
    kept = papers(facts, fact)
    for words in TOLD[fact]:
        assert words.lower() not in kept["internal-appeal"].lower(), words
    assert kept["clinician-letter"] == papers(facts)["clinician-letter"]


def test_with_all_of_them_kept_out_nothing_of_them_is_left_and_the_letter_still_stands(facts: Facts) -> None:
    letter = papers(facts, *FACTS)["internal-appeal"]
    for words in (word for told in TOLD.values() for word in told):
        assert words.lower() not in letter.lower(), words
    assert "Table 1" not in letter  # there is none
    # letters.md: "shown" is printed only of what the record in this letter shows
    assert "None of two with six weeks or more recorded here" in letter


def test_of_the_criteria_only_the_column_that_tells_it_is_kept_out(facts: Facts) -> None:
    assert "plan.criteria.fact" in answers_of(["age"])
    assert "Two antidepressants at an adequate dose for six weeks in the current episode" in papers(facts, "age")["internal-appeal"]
