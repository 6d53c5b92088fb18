"""The table of medicines tells the lengths alike in the letter that is sent and in the letter to sign (reading 30, N13)."""

from __future__ import annotations

import re
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import TABLE, infusions

NEED = ("not-medically-necessary", "The trials are not adequate in dose and duration.")
WEEKS_ALONE = {"drug": "bupropion XL", "dose_mg": 300, "weeks": 9, "result": "no_response", "source": "record"}
LENGTH = re.compile(r"\((?:at least )?\d+ weeks?[^)]*\)")


@pytest.mark.parametrize("trials", [TABLE[1:3], [*TABLE[1:3], WEEKS_ALONE], TABLE[:3]])
def test_the_two_tables_say_the_same_of_the_weeks(trials: list[dict[str, Any]], facts: Facts) -> None:
    found = infusions(facts, NEED, history={"trials": trials})
    tables = {name: found[name].partition("Table 1. ")[2] for name in ("internal-appeal", "clinician-letter")}
    lengths = {name: LENGTH.findall(words)[: len(trials)] for name, words in tables.items()}
    assert lengths["internal-appeal"] == lengths["clinician-letter"] != []


def test_what_several_rows_lack_is_said_once_in_each(facts: Facts) -> None:
    found = infusions(
        facts, NEED, history={"trials": [*TABLE[1:3], {**TABLE[1], "drug": "fluoxetine", "from": "2024-01-05", "to": "2024-06-03"}]}
    )
    assert "Of rows 1, 2 and 3 the weeks at the dose named are not recorded." in found["internal-appeal"]
    assert "of rows 1, 2 and 3 the weeks at the dose named are not recorded" in found["clinician-letter"]
