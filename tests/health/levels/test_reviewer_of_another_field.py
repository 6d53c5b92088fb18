"""29 CFR 2560.503-1(h)(3)(iii): an appeal of a denial that rests on medical judgment is decided after consulting somebody with training and
experience in the field. Where the notice names the reviewer of the first appeal, of another field, the second says so of that decision.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

NEED = ("not-medically-necessary", "The information does not show that further infusions are medically necessary.")
ASKED = (
    "That rule bound the decision on the first appeal too: "
    "please name who, with training and experience in the field, was consulted for it."
)


def letter(facts: Facts, told: str, reason: tuple[str, str] = NEED, **plan: Any) -> str:
    employer = {"kind": "employer", "funding": "self_funded", **plan}
    return infusions(facts, reason, denial={"stage": "after_first_appeal", "text": f"{told} {reason[1]}"}, plan=employer)[
        "second-level-appeal"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "A board certified physician in internal medicine, who was not involved in the original decision, looked at your appeal letter.",
        "Your appeal was reviewed by Harold Beem, MD (Family Medicine).",
        "The appeal was reviewed by a physician board certified in emergency medicine.",
        "The decision was made by a clinical pharmacist.",
    ],
)
def test_the_first_appeal_is_held_to_the_rule(facts: Facts, told: str) -> None:
    procedure = letter(facts, told).partition("How I ask that this be decided")[2]
    assert "(29 CFR 2560.503-1(h)(3)(iii), (v)): the notice says that its reviewer is" in procedure
    assert ASKED in procedure


@pytest.mark.parametrize("told", ["It was reviewed by a board-certified psychiatrist.", "We reviewed your appeal."])
def test_nothing_is_asked_of_a_psychiatrist_or_of_nobody_named(facts: Facts, told: str) -> None:
    assert ASKED not in letter(facts, told)


def test_a_clause_of_dates_is_no_medical_judgment(facts: Facts) -> None:
    dates = ("benefit-exclusion", "Services for a pre-existing condition treated in the six months before coverage began are excluded.")
    assert ASKED not in letter(facts, "The appeal was reviewed by a physician board certified in emergency medicine.", dates)


def test_a_plan_without_the_rule_is_not_held_to_it(facts: Facts) -> None:
    told = "The appeal was reviewed by a physician board certified in emergency medicine."
    assert ASKED not in letter(facts, told, kind="sharing_ministry", funding={"does_not_apply": True})
