"""The address that a notice gives for requests for outside review stands on the request; one that may be for an appeal does not."""

from __future__ import annotations

import pytest

from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.notice.review_address import ReviewAddress
from tests.conftest import TODAY, case_document
from tests.health.packets import packet

UNIT = "Peachline Health Plan of Georgia, External Review Unit, P.O. Box 4400, Macon, GA 31208"
BOX = "Review Unit, PO Box 12, Macon, GA 31208"
TOLD = f"You may ask for an external review within four months. Send the request to: {UNIT}. Fax 478-555-0188."


def told(text: str) -> tuple[str, str]:
    lines = text.replace("\n", "\\n")
    found = ReviewAddress(case_from_json(f'{{"case_version": 1, "denial": {{"text": "{lines}"}}}}', TODAY))
    return found.address, found.fax


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TOLD, (UNIT, "478-555-0188")),
        (f"Send your request for independent review to: {BOX}.", (BOX, "")),
        (f"You may appeal or ask for external review. Send the request to: {UNIT}.", ("", "")),
        (f"You may ask for an external review.\n\nInternal appeal. Send the request to: {UNIT}.", ("", "")),
        (f"You may appeal within 180 days. Send the request to: {UNIT}.", ("", "")),
        (f"{TOLD} Send your request for external review to: Other Unit, PO Box 9, Atlanta, GA 30301.", ("", "")),
    ],
)
def test_only_one_address_for_that_request_is_read(text: str, found: tuple[str, str]) -> None:
    assert told(text) == found


def test_the_request_and_the_fax_go_where_the_notice_says(facts: Facts) -> None:
    base = case_document("tx-insured-off-label")
    change = {
        "denial": {"stage": "final", "text": f"{base['denial']['text']} {TOLD}"},
        "plan": {"issued_in": "GA"},
        "appeal": {"sent": "2026-10-06"},
    }
    found = packet(facts, base, change)
    assert "External Review Unit P.O. Box 4400, Macon, GA 31208 By fax: 478-555-0188" in found["external-review-request"]
    assert "478-555-0188" in found["fax-cover"]
    assert "the reviewer that the notice names" not in found["external-review-request"]
