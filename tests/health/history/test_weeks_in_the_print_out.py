"""Weeks at a dose that a letter calls not recorded are looked up in the print-out that is its source (director's reading 28, 23)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

UNPROVEN = ("experimental", "It is investigational.")
LOOK = "See there when sertraline 150 mg was first filled"


def _trial(**more: Any) -> dict[str, Any]:
    return {"drug": "sertraline", "dose_mg": 150, "from": "2025-03-10", "to": "2025-07-20", "result": "no_response", **more}


@pytest.mark.parametrize(
    ("trial", "sent"),
    [
        (_trial(source="pharmacy"), True),
        (_trial(source="pharmacy", weeks=12), False),
        (_trial(source="memory"), False),
        (_trial(source="pharmacy", **{"from": "2025-02", "to": "2025-08"}), True),
    ],
)
def test_who_has_a_print_out_is_sent_to_it(trial: dict[str, Any], facts: Facts, *, sent: bool) -> None:
    found = infusions(facts, UNPROVEN, history={"trials": [trial]})
    assert (LOOK in found["checklist"]) is sent
    if sent:
        assert "at that dose not recorded" in found["internal-appeal"]


def test_each_medicine_is_named_with_its_dose(facts: Facts) -> None:
    paper = packet(facts, CALIFORNIA)["checklist"]
    assert "See there when sertraline 200 mg, venlafaxine XR 225 mg were each first filled, and add the weeks on the screen" in paper
