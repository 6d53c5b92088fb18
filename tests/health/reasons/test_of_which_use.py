"""Words on approval that a definition asks of a service do not ask about the drug; a first dose that nobody told is a blank."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.history.label_use import tells_first_dose
from tests.health.packets import packet


@pytest.mark.parametrize(
    ("definition", "of_drug"),
    [
        ("Experimental means a service that lacks final approval of the appropriate government regulatory body.", False),
        ("A procedure or treatment that has not received final approval from the appropriate regulatory body is experimental.", False),
        ("A drug or device that lacks final approval of the appropriate government regulatory body is experimental.", True),
    ],
)
def test_only_a_definition_of_drugs_asks_about_the_drug(facts: Facts, definition: str, *, of_drug: bool) -> None:
    letter = packet(facts, "ca-dmhc-insured-experimental", {"plan": {"definition": definition}})["internal-appeal"]
    assert ("These words ask about the drug" in letter) is of_drug
    assert ("These words do not say of which use." in letter) is not of_drug


@pytest.mark.parametrize(("dose", "told"), [("84 mg", False), ("84 mg from the first session", True), ("56 mg, then 84 mg", True)])
def test_one_dose_alone_is_not_told_as_the_first(dose: str, *, told: bool) -> None:
    assert tells_first_dose(dose) is told


def test_each_alternative_that_the_notice_names_is_named_beside_the_words_on_alternatives(facts: Facts) -> None:
    quote = "Other treatments, such as esketamine, transcranial magnetic stimulation or electroconvulsive therapy, have not been tried."
    change = {
        "denial": {
            "text": "",
            "reasons": [
                {"ground": "ground.experimental", "quote": "It is investigational."},
                {"ground": "ground.not-medically-necessary", "quote": quote},
            ],
        },
        "plan": {"definition": "A service that (a) lacks final approval; or (b) is not as beneficial as any established alternative."},
    }
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    assert "you name Spravato, TMS and ECT; each is answered where that reason is. Beside ECT, " in letter


def test_approval_for_the_use_proposed_is_quoted_whole_and_not_met_by_the_approval_of_the_drug(facts: Facts) -> None:
    """Reading 33, D 14."""
    definition = (
        "a drug that (i) has not been approved by the appropriate regulatory body for the use proposed; or (ii) lacks reliable evidence."
    )
    letter = packet(facts, "ca-dmhc-insured-experimental", {"plan": {"definition": definition}})["internal-appeal"]
    answer = letter.partition("Its words:")[2].partition('"approved by the appropriate regulatory body for the use proposed":')[2]
    assert "Depression is not a labeled use. If these words shut out each use outside a label" in answer.partition('"reliable evidence"')[0]


def test_a_part_of_the_definition_that_is_not_known_stands_in_the_letter_and_is_asked_about(facts: Facts) -> None:
    """Reading 33, C 8."""
    definition = (
        "A service that is not generally accepted by the medical community as standard of care, or under study in Phase I-III trials."
    )
    letter = packet(facts, "ca-dmhc-insured-experimental", {"plan": {"definition": definition}})["internal-appeal"]
    asked = letter.partition("Its words:")[2].partition('"under study in Phase I-III trials": ')[2]
    assert asked.startswith("please say what you take these words to require, and what is missing.")
