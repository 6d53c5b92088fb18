"""A medicine for blood pressure or for alcohol is no antidepressant, and its trial is counted as none; the latter stands in no letter."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet


def beside_sertraline(facts: Facts, name: str) -> str:
    row = {"drug": name, "dose_mg": 50, "from": "2025-08-01", "to": "2025-12-01", "result": "no_response", "source": "record"}
    tried = {"drug": "sertraline", "dose_mg": 200, "from": "2025-03-01", "to": "2025-07-01", "result": "no_response", "source": "record"}
    return packet(facts, CALIFORNIA, {"history": {"trials": [tried, row]}})["internal-appeal"]


def test_one_for_blood_pressure_is_told_and_not_counted(facts: Facts) -> None:
    assert "is not counted: it is no antidepressant" in beside_sertraline(facts, "Cozaar")


@pytest.mark.parametrize("name", ["acamprosate", "Campral"])
def test_one_whose_name_tells_of_drinking_is_neither_told_nor_counted(facts: Facts, name: str) -> None:
    """Reading 32, second reader, 2."""
    appeal = beside_sertraline(facts, name)
    assert name not in appeal
    assert "ne antidepressant" in appeal


def test_the_codes_of_other_illnesses_have_their_names(facts: Facts) -> None:
    assert facts.row("code.icd-f31-81").detail["meaning"] == "Bipolar II disorder"
    assert facts.row("code.icd-f43-10").detail["meaning"] == "Post-traumatic stress disorder, unspecified"
