"""The box points for a step at the rows that are what the step asks for, by the medicine and under any of its names, and at no others."""

from __future__ import annotations

import re

import pytest

from appealwright.facts import Facts
from tests.health.added_trials import ABILIFY, BUPROPION, CITALOPRAM
from tests.health.case_names import TEXAS
from tests.health.packets import packet

KINDS = "an augmentation agent (aripiprazole, lithium or quetiapine)"
NAMES = "aripiprazole, lithium or quetiapine"
VA = "The VA had me on Abilify 5 mg on top of the bupropion, June 9 to August 11, 2025. It didn't lift me any and my hands shook."
GENERIC = "I took aripiprazole 5 mg along with bupropion XL from June to August 2025 and it did not help."
LITHIUM = "The VA gave me lithium 600 with the bupropion for six weeks in 2025. No help."


def boxed(facts: Facts, drug: str, reason: str, *trials: dict[str, object]) -> str:
    denial = {
        "text": {"unknown": True},
        "reasons": [
            {
                "ground": "ground.step-therapy",
                "quote": "You must try an augmentation agent (aripiprazole, lithium or quetiapine) for 4 weeks.",
            }
        ],
    }
    step = {"drug": drug, "ground": "tried", "reason": reason}
    told = {
        "denial": denial,
        "step": step,
        "history": {"trials": [CITALOPRAM, BUPROPION, *trials]},
        "plan": {"criteria": {"unknown": True}},
    }
    letter = packet(facts, TEXAS, {"treatment": {"drug": "spravato", "indication": "trd"}, **told})["internal-appeal"]
    box = letter.partition("Reasons to approve this")[2].partition("The diagnosis")[0]
    return next((line for line in re.split(r"(?<=\.) (?=\d\. )", box) if "You ask for" in line or "step" in line), "")


@pytest.mark.parametrize("drug", [KINDS, NAMES, "an augmentation agent"])
@pytest.mark.parametrize("reason", [VA, GENERIC])
def test_the_row_is_that_of_the_added_drug_and_not_of_the_one_beside_it(facts: Facts, drug: str, reason: str) -> None:
    """Reading 33, A 2: "Table 1, rows 2 and 3", where row 2 was the bupropion to which it was added."""
    line = boxed(facts, drug, reason, ABILIFY)
    # Its own row stands beside the weeks asked for, and no other (A 12).
    assert "You ask for an added medicine for 4 weeks: Abilify 5 mg, 9 weeks in all: no response, beside bupropion XL (row 3;" in line
    assert "rows" not in line
    # It is told from memory: no paper of another medicine stands behind it.
    assert "Exhibit" not in line


@pytest.mark.parametrize("drug", [KINDS, NAMES])
def test_a_drug_that_stands_in_no_row_has_none_in_the_box(facts: Facts, drug: str) -> None:
    line = boxed(facts, drug, LITHIUM)
    assert "Table 1" not in line
    assert "Exhibit" not in line


def test_a_drug_that_one_of_two_reasons_names_is_the_step_itself(facts: Facts) -> None:
    """Reading 33, A 16: "A step of that kind is Spravato", of a sentence that names it alone, beside another on ECT."""
    quotes = ("The member must have had an inadequate response to Spravato.", "The member must have failed electroconvulsive therapy.")
    denial = {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": quote} for quote in quotes]}
    step = {"drug": "Spravato", "ground": "tried", "reason": "8 sessions in 2025, no change."}
    told = {"treatment": {"drug": "iv_ketamine", "route": "iv"}, "alternatives": {"spravato": "tried"}}
    letter = packet(facts, TEXAS, {**told, "denial": denial, "step": step})["step-therapy-exception"]
    assert "A step of that kind is" not in letter
