"""Within what time a plan carries out a reversal, where a rule that was read says so.

42 CFR 438.424(a): "no later than 72 hours from the date it receives notice reversing the determination", for services not furnished while
the appeal was pending. 42 CFR 423.636(b)(1): the same of a drug plan that the independent review entity or a higher level reverses.
42 CFR 423.582(b)(2): a request for redetermination "is considered as filed on the date it is received".
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "ca-dmhc-insured-experimental"
HOURS = "What was not given meanwhile the plan must allow within 72 hours of learning of it"


def steps(facts: Facts, kind: str, stage: str = "final", timing: str = "before", language: str = "en") -> str:
    told: dict[str, Any] = {
        "plan": {"kind": kind, "funding": {"does_not_apply": True}, "licence": {"unknown": True}},
        "denial": {"stage": stage, "timing": timing, "text": {"unknown": True}},
    }
    return packet(facts, BASE, told, language)["next-steps"]


@pytest.mark.parametrize(
    ("kind", "stage", "law"),
    [
        ("medicaid_managed", "final", "42 CFR 438.424(a)"),
        ("medicaid_managed", "first", "42 CFR 438.424(a)"),
        ("medicare_part_d", "final", "42 CFR 423.636(b)(1)"),
    ],
)
def test_the_time_to_carry_out_a_reversal_stands_beside_they_say_yes(kind: str, stage: str, law: str, facts: Facts) -> None:
    assert f"{HOURS} ({law})" in steps(facts, kind, stage)


@pytest.mark.parametrize(
    ("kind", "stage", "timing"),
    [
        ("medicare_part_d", "first", "before"),  # a plan that reverses itself has 7 days from the request (423.636(a)(1))
        ("medicaid_managed", "final", "after"),
        ("medicaid_ffs", "final", "before"),
        ("individual", "final", "before"),
    ],
)
def test_elsewhere_no_such_time_is_said(kind: str, stage: str, timing: str, facts: Facts) -> None:
    assert "within 72 hours of learning of it" not in steps(facts, kind, stage, timing)


def test_it_is_said_in_spanish_too(facts: Facts) -> None:
    assert "dentro de las 72 horas de enterarse (42 CFR 438.424(a))" in steps(facts, "medicaid_managed", language="es")


def test_a_drug_plan_must_have_the_request_by_its_day(facts: Facts) -> None:
    assert "The plan must have the request for a redetermination within 60 days" in steps(facts, "medicare_part_d", "first")
