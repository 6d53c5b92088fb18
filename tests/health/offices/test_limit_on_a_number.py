"""A number of sessions beyond which a plan asks for a reason is a limit, and is quoted as one (reading 36, G 2, P 17)."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

BASE = "tx-insured-off-label"
NEED = "We did not find that this is medically necessary. There is no record that Spravato was tried."
WHY = "The information sent does not explain why more than 6 would be needed or how progress will be measured."


def limits(facts: Facts, *reasons: tuple[str, str]) -> str:
    told: dict[str, Any] = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": ground, "quote": quote} for ground, quote in reasons]}
    }
    return packet(facts, BASE, told)["parity-request"].partition("The limit")[2].partition("The classification")[0]


def test_more_than_a_number_is_quoted(facts: Facts) -> None:
    assert f'"{WHY}"' in limits(facts, ("ground.dose-frequency-limit", f"The request was for 8 infusions. {WHY}"))


def test_a_score_above_a_number_is_no_limit(facts: Facts) -> None:
    assert "more than 20" not in limits(facts, ("ground.not-medically-necessary", "Your score was more than 20 in May."))


def test_a_reason_within_another_takes_no_place_in_the_notice(facts: Facts) -> None:
    inside = "There is no record that Spravato was tried."
    illness = "The member has a diagnosis of alcohol use disorder."
    asked = limits(facts, ("ground.not-medically-necessary", NEED), ("ground.step-therapy", inside), ("ground.experimental", illness))
    assert "reason 2 of your notice" in asked
    assert "reason 3" not in asked
