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

WRITE = (
    "To ask for a standard or fast reconsideration write or fax to:\nC2C Innovative Solutions, Inc.\nPart D Drug Reconsiderations\n"
    "P.O. Box 44166\nJacksonville, FL 32231-4166\nFax (toll free): 833-555-0117"
)
RECONSIDERED = f"You have the right to ask an independent review entity (IRE) for a reconsideration. You must ask within 65 days. {WRITE}"
ENTITY = "C2C Innovative Solutions, Inc., Part D Drug Reconsiderations, P.O. Box 44166, Jacksonville, FL 32231-4166"


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
        (RECONSIDERED, (ENTITY, "833-555-0117")),
        (f"You must mail or fax your written request to the independent reviewer at: {BOX}.", (BOX, "")),
        (f"You may ask us for a reconsideration. An independent review entity may look later. {WRITE}", ("", "")),
        (f"An independent review entity may follow. To ask us for a reconsideration write or fax to:\n{STREET}", ("", "")),
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
        "Illinois Department of Insurance External Review Unit 320 W. Washington Street Springfield, IL 62767"
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


PLAN = "Prairie Crest Medicare\nAppeals and Grievances, PO Box 30412, Omaha, NE 68103"
PART_D = {
    "insurer": "Prairie Crest Medicare",
    "date": "2026-11-16",
    "received": "2026-11-20",
    "reasons": None,
    "policy": None,
    "reference": None,
    "stage": "after_first_appeal",
}


def of_a_drug_plan(facts: Facts, text: str, address: str) -> dict[str, str]:
    denial = {**PART_D, "text": text, "appeal_address": address, "appeal_fax": "833-555-0117"}
    plan = {"kind": "medicare_part_d", "funding": None, "licence": None}
    return packet(facts, "ca-dmhc-insured-experimental", {"denial": denial, "plan": plan})


@pytest.mark.parametrize("text", [f"{PLAN}\n\n{RECONSIDERED}", ""])
def test_the_entity_named_for_a_drug_plan_takes_the_request_and_the_plan_the_rest(facts: Facts, text: str) -> None:
    """42 CFR 423.600: the reconsideration is asked of the entity. The plan holds the file. Typed or pasted, its address is known."""
    made = of_a_drug_plan(facts, text, ENTITY.replace("Inc., ", "Inc.\n").replace("Reconsiderations, ", "Reconsiderations\n"))
    assert "C2C Innovative Solutions, Inc. Part D Drug Reconsiderations P.O. Box 44166" in made["external-review-request"]
    assert "its name and address, from the notice" not in made["external-review-request"]
    assert "833-555-0117" in made["fax-cover"]
    assert "C2C" not in made["claim-file-request"]
    assert ("PO Box 30412" if text else "own address, as the notice or the card prints it") in made["claim-file-request"]


def test_the_plans_own_address_is_not_taken_for_the_entitys(facts: Facts) -> None:
    made = of_a_drug_plan(facts, "", PLAN)
    assert "its name and address, from the notice" in made["external-review-request"]
    assert "PO Box 30412" not in made["external-review-request"]
    assert "PO Box 30412" in made["claim-file-request"]
