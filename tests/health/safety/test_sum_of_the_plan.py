"""What the plan said of approval stays whole beside a sum: its own threshold is no money of the person's.

Reading 31, patient C1: "no auth needed under $500" lost the name, the answer and the reference, and the first reason to approve was that
the front desk had called.
"""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.untold.private import Matter, without_matters
from tests.health.packets import packet

PAID = frozenset({Matter.PAID})


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (
            "Our front desk (Bree) called 7/29/26, rep Marcus said no auth needed for J3490 under $500, ref 7781203. Not in writing.",
            "Our front desk (Bree) called 7/29/26, rep Marcus said no auth needed for J3490 under $500, ref 7781203. Not in writing.",
        ),
        ("Marcus said none needed under $500 a line, reference 77.", "Marcus said none needed under $500 a line, reference 77."),
        ("They told me auth is only for claims over $1,000", "They told me auth is only for claims over $1,000"),
        ("Rep Ana said it is covered up to 1500 dollars, call 99", "Rep Ana said it is covered up to 1500 dollars, call 99"),
        ("Marcus said that none was needed (call 77). I paid $1,050 on that word.", "Marcus said that none was needed (call 77)."),
        ("Marcus said none needed, I paid $1,050, ref 7781203.", "Marcus said none needed, ref 7781203."),
        ("they said ok. I earn 20k", "they said ok."),
    ],
)
def test_a_threshold_stays_and_what_was_paid_falls(typed: str, left: str) -> None:
    assert without_matters(typed, PAID) == left


def test_elsewhere_every_sum_falls(facts: Facts) -> None:
    told = {"treatment": {"function": "I missed 12 shifts. We live on under $900 a month."}}
    found = packet(facts, "ca-dmhc-insured-experimental", told)
    for name, words in found.items():
        assert "$900" not in words, name
