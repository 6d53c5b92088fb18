"""Alcohol, cannabis and street drugs in the table of medicines are no trials, and stand in no paper.

Reading 31, patient F1: "three antidepressants from two classes are put forward: escitalopram (SSRI); duloxetine (SNRI); marijuana".
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.packets import packet

CALIFORNIA = "ca-dmhc-insured-experimental"


@pytest.mark.parametrize("name", ["marijuana", "vodka", "ketamine at a party", "weed gummies", "wine", "mushrooms", "cerveza", "special k"])
def test_it_is_no_trial_and_the_clinician_hears(facts: Facts, name: str) -> None:
    trials = case_document(CALIFORNIA)["history"]["trials"]
    more = {"drug": name, "result": "partial_response", "from": "2025-09", "source": "memory"}
    change = {"history": {"trials": [*trials, more]}, "sender": {"role": "patient"}}
    found, plain = packet(facts, CALIFORNIA, change), packet(facts, CALIFORNIA, {"sender": {"role": "patient"}})
    assert found["internal-appeal"] == plain["internal-appeal"]
    for paper, words in found.items():
        assert name not in words.casefold(), paper
    assert "must hear before any session" in found["next-steps"]


@pytest.mark.parametrize("name", ["Wellbutrin", "citalopram", "St. John's wort", "lithium", "Spravato", "ketamine infusions"])
def test_a_medicine_stays_in_the_table(facts: Facts, name: str) -> None:
    trials = case_document(CALIFORNIA)["history"]["trials"]
    more = {"drug": name, "dose_mg": 20, "result": "no_response", "from": "2025-09", "source": "memory"}
    change = {"history": {"trials": [*trials, more]}, "sender": {"role": "patient"}}
    assert name.casefold() in packet(facts, CALIFORNIA, change)["internal-appeal"].casefold()
