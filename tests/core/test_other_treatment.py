"""What was told of one treatment before another was chosen: it is not said of that one."""

from __future__ import annotations

import json
from datetime import date

import pytest

from appealwright.case import Case, case_from_json


def told(**treatment: str) -> Case:
    return case_from_json(json.dumps({"case_version": 2, "treatment": treatment}), date(2026, 11, 28))


def test_the_labeled_use_of_spravato_is_not_claimed_for_ketamine() -> None:
    assert told(drug="iv_ketamine", indication="trd").text("treatment.indication") == ""
    assert told(drug="spravato", indication="trd").text("treatment.indication") == "trd"


@pytest.mark.parametrize(("name", "value"), [("route", "im"), ("product", "compounded")])
def test_the_way_and_product_of_ketamine_are_not_those_of_spravato(name: str, value: str) -> None:
    assert told(drug="spravato", **{name: value}).text(f"treatment.{name}") == ""
    assert told(drug="iv_ketamine", **{name: value}).text(f"treatment.{name}") == value


def test_where_nobody_said_which_treatment_what_was_told_stands() -> None:
    assert told(indication="trd").text("treatment.indication") == "trd"
