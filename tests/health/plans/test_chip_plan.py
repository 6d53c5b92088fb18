"""A plan of a separate CHIP program hears an appeal by the rules of Medicaid's plans, which 42 CFR 457.1260 takes over."""

from __future__ import annotations

from appealwright.facts import Facts
from tests.health.case_names import TEXAS
from tests.health.packets import packet

CHIP = {"plan": {"kind": "chip", "funding": {"unknown": True}}, "denial": {"text": {"unknown": True}, "appeal_address": {"unknown": True}}}


def test_a_chip_plan_is_held_to_thirty_days_and_to_a_reviewer_who_knows_the_illness(facts: Facts) -> None:
    found = packet(facts, TEXAS, CHIP | {"urgency": {"level": "not_urgent"}})
    assert "The plan must decide within 30 days at the latest, or 44 with a noticed extension" in found["next-steps"]
    assert "Ask on that call for their last day" not in found["next-steps"]
    assert "is to have the appropriate clinical expertise" in found["internal-appeal"]
    assert "(42 CFR 438.406(b)(2))" in found["internal-appeal"]


def test_an_urgent_chip_appeal_rests_on_the_providers_word_and_72_hours(facts: Facts) -> None:
    urgent = packet(facts, TEXAS, CHIP | {"urgency": {"level": "clinician_certified"}})["expedited-appeal"]
    assert "An appeal is to be expedited when the provider" in urgent
    assert "within 72 hours, unless it gives notice of an extension (42 CFR 438.408(b)-(c))" in urgent


def test_no_chip_service_is_said_to_go_on_during_the_appeal(facts: Facts) -> None:
    course = {"denial": CHIP["denial"] | {"timing": "during"}, "course": {"approved": 8, "given": 4, "cut": "2026-12-20"}}
    found = packet(facts, TEXAS, CHIP | course)
    assert "438.420" not in "".join(found.values())
