"""What a law on off-label use leaves out stands among its conditions, and is answered.

Md. Code, Ins. § 15-804(b)(2): the section does not "require coverage of a drug if the federal Food and Drug Administration has determined
use of the drug to be contraindicated". N.H. Rev. Stat. § 415:18-j III(a): "contraindicated for the treatment of the particular indication".
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

BASE = "ca-dmhc-insured-experimental"
UNKNOWN = {"unknown": True}
LABEL = "a patient for whom a significant rise of blood pressure would be a serious hazard"
OF_THE_PATIENT = ("AL", "MD", "OR", "RI", "SD")
OF_THE_ILLNESS = {"CT": "disease", "MO": "indication", "NH": "indication", "NJ": "treatment", "PR": "indication", "VA": "indication"}


def papers(facts: Facts, state: str, have: tuple[str, ...] = ("clinician-letter", "articles")) -> Papers:
    told: dict[str, Any] = {
        "denial": {"text": UNKNOWN, "reasons": [{"ground": "ground.off-label", "quote": "Off-label use is excluded."}]},
        "plan": {"issued_in": state, "licence": UNKNOWN, "covers_drugs": True, "definition": UNKNOWN, "formulary": "on_formulary"},
        "treatment": {"product": "commercial_vial"},
        "clinician": {"finds": ["chronic", "disabling", "life_threatening"]},
        "exhibits": {"have": ["denial", *have]},
    }
    return packet(facts, BASE, told)


@pytest.mark.parametrize("state", OF_THE_PATIENT)
def test_a_use_contraindicated_is_answered_by_the_clinician(state: str, facts: Facts) -> None:
    made = papers(facts, state)
    assert LABEL in made["internal-appeal"]
    assert "On this patient, please see the clinician's letter (Exhibit" in made["internal-appeal"]
    # What the FDA determined is nothing that a clinician finds: what the label names, in this patient, is.
    assert "to be contraindicated" not in made["clinician-letter"]
    assert "Of those in the label I find in this patient: ____ (none;" in made["clinician-letter"]


@pytest.mark.parametrize("state", OF_THE_ILLNESS)
def test_an_illness_is_no_contraindication_of_the_label(state: str, facts: Facts) -> None:
    made = papers(facts, state)
    assert "to be contraindicated for the" in made["internal-appeal"]
    assert OF_THE_ILLNESS[state] + ": The label's contraindications do not name depression" in made["internal-appeal"]
    assert "to be contraindicated" not in made["clinician-letter"]
    assert "Of those in the label" not in made["clinician-letter"]


def test_without_the_clinicians_letter_nobody_is_said_to_have_answered(facts: Facts) -> None:
    appeal = papers(facts, "MD", have=("articles",))["internal-appeal"]
    assert "On this patient, please see" not in appeal
    answer = appeal.partition("use of the drug to be contraindicated: ")[2]
    assert answer.startswith("This is for the treating clinician to find, in a letter that I am asking for.")
    assert "Please say if this is disputed" not in appeal
    assert "limits refusals of an approved drug for off-label use." in appeal


def test_a_law_without_that_limit_says_nothing_of_it(facts: Facts) -> None:
    """Cal. Health & Safety Code § 1367.21 and MCL 500.3406q have no such words."""
    for state in ("CA", "MI"):
        assert "to be contraindicated" not in papers(facts, state)["internal-appeal"]
