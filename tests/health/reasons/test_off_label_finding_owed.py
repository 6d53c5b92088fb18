"""A State's law on off-label use that wants only the clinician's finding is asked for, and not pleaded before."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

BASE = "ca-dmhc-insured-experimental"
UNKNOWN = {"unknown": True}
ASKED = "if it is true, that the condition is life-threatening, or is chronic and seriously debilitating"


def papers(facts: Facts, *finds: str, ground: str = "ground.experimental") -> Papers:
    told = {
        "denial": {"text": UNKNOWN, "reasons": [{"ground": ground, "quote": "Ketamine for depression is experimental."}]},
        "plan": {"issued_in": "MI", "licence": UNKNOWN, "covers_drugs": True, "definition": UNKNOWN, "formulary": "on_formulary"},
        "treatment": {"product": "commercial_vial"},
        "clinician": {"finds": list(finds)},
    }
    return packet(facts, BASE, told)


def test_a_finding_that_nobody_ticked_is_asked_of_the_clinician(facts: Facts) -> None:
    """Reading 36, G 2: MCL 500.3406q dropped out of every paper for want of one tick."""
    made = papers(facts, "disabling")
    assert ASKED in made["next-steps"]
    assert "then the letters state that law (MCL 500.3406q)" in made["next-steps"]
    assert "500.3406q" not in made["internal-appeal"]


def test_the_clinician_reads_it_before_signing_in_the_words_of_the_law(facts: Facts) -> None:
    """Before the letter, on the page that is taken off: the letter itself claims nothing."""
    before, _, letter = papers(facts, "disabling")["clinician-letter"].partition("Letter of medical necessity")
    assert "prescribed for a life-threatening condition or a chronic and seriously debilitating condition" in before
    assert "If you find it so" in before
    assert "500.3406q" not in letter


def test_a_finding_that_is_told_is_not_asked_for(facts: Facts) -> None:
    made = papers(facts, "disabling", "chronic")
    assert ASKED not in made["next-steps"]
    assert "If you find it so" not in made["clinician-letter"]
    assert "500.3406q" in made["internal-appeal"]


@pytest.mark.parametrize("ground", ["ground.out-of-network", "ground.documentation"])
def test_no_law_is_asked_for_where_no_reason_refuses_the_use(ground: str, facts: Facts) -> None:
    assert "500.3406q" not in papers(facts, "disabling", ground=ground)["next-steps"]


def test_a_drug_mixed_to_order_is_under_no_such_law(facts: Facts) -> None:
    told = {
        "plan": {"issued_in": "MI", "licence": UNKNOWN, "covers_drugs": True},
        "treatment": {"product": "compounded"},
        "clinician": {"finds": ["disabling"]},
    }
    assert "500.3406q" not in packet(facts, BASE, told)["next-steps"]
