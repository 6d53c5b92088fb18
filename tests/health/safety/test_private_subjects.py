"""Bills, a family, sessions as a couple and the wish for a child are no business of the plan's; a town is (reading 34, C 12 and 13)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

REASON = ("not-medically-necessary", "Two adequate antidepressant trials are not shown.")
HUSBAND: dict[str, Any] = {"role": "representative", "name": "Luis Sandoval", "relation": "husband"}
TRIAL: dict[str, Any] = {
    "drug": "Effexor XR",
    "dose_mg": 150,
    "from": "2025-03",
    "to": "2026-06",
    "weeks": 64,
    "result": "partial_response",
    "source": "pharmacy",
}


def appeal(facts: Facts, sender: dict[str, Any] | None = None, **more: Any) -> str:
    made = infusions(facts, REASON, sender=sender or {"role": "patient"}, **more)
    return made["internal-appeal"] + made["clinician-letter"]


@pytest.mark.parametrize(
    ("why", "out", "sender"),
    [
        ("took the edge off but I was in bed most days, my light got cut off", "light got", None),
        ("did nothing, the water got shut off", "shut off", None),
        ("helped a little, then the bank took my truck", "truck", None),
        ("did nothing, my phone was off so I never called back", "phone was off", None),
        ("she came off it to get pregnant", "pregnant", HUSBAND),
        ("helped a little till I got laid off", "laid off", HUSBAND),
    ],
)
def test_a_life_stays_out_of_why_a_medicine_ended(facts: Facts, why: str, out: str, sender: dict[str, Any] | None) -> None:
    assert out not in appeal(facts, sender, history={"trials": [{**TRIAL, "stopped": why}]})


@pytest.mark.parametrize(
    ("answers", "out"),
    [
        ({"history": {"therapy": "CBT weekly since April 2025. We also did some couples sessions when things were bad."}}, "couples"),
        (
            {"treatment": {"review": "Dr. Feldstein checks the PHQ-9 every visit and stops if she gets pregnant.", "sessions": 6}},
            "pregnant",
        ),
        ({"alternatives": {"ect": "declined", "ect_detail": "I don't want ECT, my mama had it and she didn't know us after."}}, "mama"),
        ({"alternatives": {"ect": "declined", "ect_detail": "My daddy had it and it ruined him. It scares me."}}, "daddy"),
    ],
)
def test_a_family_stays_out_of_other_answers(facts: Facts, answers: dict[str, Any], out: str) -> None:
    assert out not in appeal(facts, **answers)


def test_a_town_keeps_the_reason_and_the_boss_falls(facts: Facts) -> None:
    words = "Nobody closer than Denver does it, and I can't take off work twice a week, my boss already wrote me up"
    found = appeal(facts, alternatives={"spravato": "not_reachable", "spravato_detail": words})
    assert "Nobody closer than Denver does it, and I can't take off work twice a week" in found
    assert "boss" not in found


def test_what_pointed_at_what_fell_is_whole_without_it(facts: Facts) -> None:
    words = "Not since Medicaid switched me. Before that CBT with Patrice Guidry LPC, September 2025 to July 2026."
    found = appeal(facts, history={"trials": [TRIAL], "therapy": words})
    assert "CBT with Patrice Guidry LPC, September 2025 to July 2026" in found
    assert "Before that" not in found
