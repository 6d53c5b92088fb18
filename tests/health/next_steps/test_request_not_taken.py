"""The plan checks a request for outside review first: what to do where it calls the request incomplete, or not eligible."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

FINAL: dict[str, Any] = {
    "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False},
    "denial": {"stage": "final", "date": "2026-10-02", "received": "2026-10-06", "appeal_days": None, "appeal_by": None},
}


def test_a_request_called_incomplete_can_be_completed(facts: Facts) -> None:
    # 29 CFR 2590.715-2719(d)(2)(ii)(B).
    page = packet(facts, "tx-insured-off-label", FINAL)["next-steps"]
    assert "within the four months, or within 48 hours after that notice came, whichever is later" in page
    assert "Not eligible: the notice must give the reasons, and an office to call." in page
    assert "lo que sea más tarde" in packet(facts, "tx-insured-off-label", FINAL, "es")["next-steps"]


def test_before_outside_review_is_asked_nothing_is_said_of_its_first_check(facts: Facts) -> None:
    assert "not eligible" not in packet(facts, "tx-insured-off-label", {"plan": FINAL["plan"]})["next-steps"]
