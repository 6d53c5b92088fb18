"""The address that a notice gives for requests for outside review stands on the request; one that may be for an appeal does not."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.review_address import ReviewAddress
from tests.conftest import case_document
from tests.health.packets import packet

UNIT = "Peachline Health Plan of Georgia, External Review Unit, P.O. Box 4400, Macon, GA 31208"
BOX = "Review Unit, PO Box 12, Macon, GA 31208"
STREET = "Illinois Department of Insurance\nExternal Review Unit\n320 W. Washington Street\nSpringfield, IL 62767"
OFFICE = STREET.replace("\n", ", ")
TOLD = f"You may ask for an external review within four months. Send the request to: {UNIT}. Fax 478-555-0188."


def told(text: str) -> tuple[str, str]:
    found = ReviewAddress(text)
    return found.address, found.fax


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TOLD, (UNIT, "478-555-0188")),
        (f"Send your request for independent review to: {BOX}.", (BOX, "")),
        (
            f"You may ask for an external review within 4 months. Your request must be sent to:\n{STREET}\nFax 217-555-0195",
            (OFFICE, "217-555-0195"),
        ),
        (f"You may ask for an appeal within 4 months. Your request must be sent to:\n{STREET}", ("", "")),
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


def test_an_office_whose_address_the_row_lacks_gets_it_from_the_notice(facts: Facts) -> None:
    """Letters.md B1: copied from the denial. An address of another office is not put under this one's name."""

    def of(lines: str) -> dict[str, str]:
        text = f"You may ask for an external review within 4 months. Your request must be sent to:\n{lines}\nFax 217-555-0195"
        plan = {"kind": "individual", "funding": None, "licence": None, "issued_in": "IL"}
        change = {"denial": {"stage": "final", "text": text, "reasons": None, "appeal_address": None, "appeal_fax": None}, "plan": plan}
        return packet(facts, "ca-dmhc-insured-experimental", change)

    told = of(STREET)
    assert (
        "Illinois Department of Insurance External Review Unit 320 W. Washington Street, Springfield, IL 62767"
        in told["external-review-request"]
    )
    assert "217-555-0195" in told["fax-cover"]
    assert "320 W. Washington Street" in told["next-steps"]
    sends = told["next-steps"].partition("Where to send it")[2].partition("What goes to the plan")[0]
    assert "Springfield, IL 62767; fax 217-555-0195 (1-866-445-5364)" in sends
    called = of(f"{STREET}\nTelephone 877-555-0143")["next-steps"].partition("Where to send it")[2].partition("What goes to the plan")[0]
    assert "(877-555-0143)" in called
    assert "1-866-445-5364" not in called
    assert "877-555-0143" not in of(f"{STREET}. Questions? Call us: 877-555-0143")["next-steps"].partition("Where to send it")[2]
    other = of(STREET.replace("Illinois Department of Insurance", "Prairie Health Plan"))
    assert "the address or portal, as its form or your notice prints it" in other["external-review-request"]
