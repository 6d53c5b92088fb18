"""A code of the group CO is a write-off of a clinic in the network: who is that clinic, or has one outside, is sent to nobody."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

SENT_TO_THE_CLINIC = "and was I billed?"
BILLED: dict[str, Any] = {
    "case_version": 1,
    "denial": {"text": "Four claims were not paid. Remark: CO-197.", "date": "2026-11-02", "stage": "first", "timing": "after"},
    "plan": {"kind": "individual", "issued_in": "CO"},
    "treatment": {"drug": "iv_ketamine"},
    "sender": {"role": "patient"},
}


@pytest.mark.parametrize(
    ("change", "sent"),
    [
        ({}, True),
        ({"clinician": {"in_network": True}}, True),
        ({"clinician": {"in_network": False}}, False),
        ({"sender": {"role": "clinician"}}, False),
    ],
)
def test_only_who_may_have_a_clinic_in_the_network_is_sent_to_it(change: dict[str, Any], facts: Facts, *, sent: bool) -> None:
    assert (SENT_TO_THE_CLINIC in packet(facts, BILLED, change)["next-steps"]) is sent
