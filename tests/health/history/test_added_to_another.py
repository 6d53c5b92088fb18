"""An antidepressant that was added to another is no trial of its own: the table tells it, and the count leaves it out."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.core.told import ink_of
from tests.health.asked import TABLE, infusions

ASKED = ("not-medically-necessary", "The records do not show failure of at least two antidepressants in the current episode.")
SERTRALINE = {**TABLE[2], "drug": "sertraline", "dose_mg": 150}


def told(stopped: str) -> list[dict[str, Any]]:
    one = {"drug": "bupropion XL", "dose_mg": 300, "from": "2025-09-01", "to": "2025-12-20", "result": "no_response", "source": "pharmacy"}
    return [TABLE[1], SERTRALINE, {**one, "stopped": stopped}]


def test_two_are_counted_and_the_one_that_was_added_is_told_as_that(facts: Facts) -> None:
    made = infusions(facts, ASKED, history={"trials": told("added to sertraline, no benefit")}, treatment={"episode_start": "2025-03"})
    appeal = made["internal-appeal"]
    assert "Two antidepressants tried" in appeal
    assert "Three antidepressants" not in appeal
    assert "three antidepressants" not in appeal
    assert "Bupropion XL (NDRI), 300 mg a day" in appeal


@pytest.mark.parametrize(
    ("stopped", "counted"),
    [
        ("added to sertraline", ["escitalopram", "sertraline"]),
        ("was added on top of Zoloft, nothing", ["escitalopram", "sertraline"]),
        ("no benefit", ["escitalopram", "sertraline", "bupropion XL"]),
        ("lithium was added to bupropion, no benefit", ["escitalopram", "sertraline", "bupropion XL"]),
        ("added to my headaches", ["escitalopram", "sertraline", "bupropion XL"]),
    ],
)
def test_only_what_is_told_as_added_to_another_antidepressant_is_left_out(facts: Facts, stopped: str, counted: list[str]) -> None:
    ink = ink_of(facts, history={"trials": told(stopped)})
    assert sorted(one.text("drug") for one in ink.antidepressants) == sorted(counted)
    assert ("bupropion XL" in [one.text("drug") for one in ink.augmenting]) is ("bupropion XL" not in counted)


@pytest.mark.parametrize(
    ("stopped", "beside"),
    [
        ("added to Zoloft, no benefit", "sertraline"),
        ("taken with sertraline", "sertraline"),
        ("never added to Zoloft", None),
        ("added to my headaches", None),
    ],
)
def test_beside_what_a_medicine_was_taken_is_read_by_each_name_of_it(facts: Facts, stopped: str, beside: str | None) -> None:
    lithium = {"drug": "lithium", "dose_mg": 900, "result": "no_response", "source": "pharmacy", "stopped": stopped}
    ink = ink_of(facts, history={"trials": [TABLE[1], SERTRALINE, lithium]})
    found = ink.taken_beside(next(one for one in ink.trials if one.text("drug") == "lithium"))
    assert (found.text("drug") if found else None) == beside
