"""The doses that the words of a request tell, the first in front: one missing unit is no other dose."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.answers import Known
from appealwright.case import case_from_json
from appealwright.history.label_use import regimen_typed
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("dose", "told"),
    [
        ("84mg (56 the first day)", ("56", "84")),
        ("84 mg, 56 mg the first day", ("56", "84")),
        ("56 first then 84mg", ("56", "84")),
        ("start at 56, then 84 mg", ("56", "84")),
        ("56 mg first, then 84 mg", ("56", "84")),
        ("84 mg", ("84",)),
        ("84 mg for 56 days", ("84",)),
        ("84 mg x 28", ("84",)),
    ],
)
def test_a_number_of_devices_beside_a_dose_in_mg_is_in_mg(dose: str, told: tuple[str, ...]) -> None:
    assert _doses(dose, "spravato") == told


def test_a_number_beside_a_dose_of_another_drug_is_none() -> None:
    assert _doses("40 mg (56 the first day)", "iv_ketamine") == ("40",)


def _doses(dose: str, drug: str) -> Any:
    case = case_from_json(json.dumps({"case_version": 1, "treatment": {"drug": drug, "dose": dose}}), TODAY)
    found = regimen_typed(case)["treatment.doses"]
    assert isinstance(found, Known)
    return found.value
