"""The address that a notice gives for requests for outside review stands on the request; one that may be for an appeal does not."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from appealwright.notice.people.review_address import ReviewAddress
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


ILLINOIS = "Illinois Department of Insurance, External Review Unit, 320 W. Washington Street, Springfield, Illinois 62767"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TOLD, (UNIT, "478-555-0188")),
        (f"Send your request for independent review to: {BOX}.", (BOX, "")),
        (
            f"You may ask for an external review within 4 months. Your request must be sent to:\n{STREET}\nFax 217-555-0195",
            (OFFICE, "217-555-0195"),
        ),
        (f"You can ask for an external review within four months. It is free. Write to: {BOX}, fax 478-555-0188.", (BOX, "478-555-0188")),
        (f"You may request an external review by an independent organization. Send your request to {BOX} or fax.", (BOX, "")),
        # Reading 30, D24: the State in letters, and three ways in one.
        (f"Complete the form for external review. Mail, fax or email to: {ILLINOIS}. Fax 217-555-0195.", (ILLINOIS, "217-555-0195")),
        (f"You may ask for an external review. The plan is insured here. To ask for a review write to: {BOX}.", (BOX, "")),
        (f"You can ask for an external review. You may also appeal to us first. Write to: {BOX}.", ("", "")),
        (f"You can ask for an external review. You can also complain to the Department. Write to: {BOX}.", ("", "")),
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
    # A notice leaves the State out of the office's name.
    assert "320 W. Washington Street" in of(STREET.removeprefix("Illinois "))["external-review-request"]
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


SENT_ON = (
    "We must send your case to an Independent Review Entity (IRE). Your case file was forwarded to the IRE on November 19, 2026. "
    "The IRE will send you a letter. You may send additional information to:\n\nC2C Innovative Solutions, Inc. - QIC Part C\n"
    "Standard Reconsiderations\n301 West Bay Street, Suite 600\nJacksonville, FL 32202\nFax: (904) 555-0101"
)
ENTITY_OF_PLANS = (
    "C2C Innovative Solutions, Inc. - QIC Part C, Standard Reconsiderations, 301 West Bay Street, Suite 600, Jacksonville, FL 32202"
)


def test_where_the_plan_sent_the_case_on_what_is_new_goes_to_the_entity() -> None:
    """The sentence before speaks of the entity. Near misses: the plan's own clerk, and a case that stays."""
    assert told(SENT_ON) == (ENTITY_OF_PLANS, "(904) 555-0101")
    assert told(SENT_ON.replace("You may send additional", "You may send us additional")) == ("", "")
    assert told(SENT_ON.replace("The IRE will send you a letter.", "We keep a copy of our file.")) == ("", "")
    assert told("An Independent Review Entity may follow. The IRE decides. Send additional information to:\n" + STREET) == ("", "")


def of_a_plan_that_sent_it_on(facts: Facts, text: str, address: str) -> dict[str, str]:
    head = "Prairie Crest Medicare\nAppeals and Grievances Department\nP.O. Box 30412\nOmaha, NE 68103"
    pasted = f"{head}\n\n{text}" if text else ""
    denial = {**PART_D, "text": pasted, "appeal_address": address.replace(", ", "\n", 2), "appeal_fax": "904-555-0101"}
    plan = {"kind": "medicare_advantage", "funding": None, "licence": None}
    return packet(facts, "ca-dmhc-insured-experimental", {"denial": denial, "plan": plan})


def test_no_paper_for_the_plan_goes_to_the_entity_that_has_the_case(facts: Facts) -> None:
    """42 CFR 422.590, 422.592: the plan holds the claim file and forwards the case; each has its own address in the notice."""
    made = of_a_plan_that_sent_it_on(facts, SENT_ON, ENTITY_OF_PLANS)
    assert "Jacksonville, FL 32202 By fax: (904) 555-0101" in made["external-review-request"]
    assert "its name and address, from the plan" not in made["external-review-request"]
    assert "C2C" not in made["claim-file-request"]
    assert "904-555-0101" not in made["claim-file-request"]
    assert "Appeals and Grievances Department, P.O. Box 30412, Omaha, NE 68103" in made["claim-file-request"]
    sends = made["next-steps"].partition("What goes to the plan")[2].partition("Papers, proof and answers")[0]
    assert "Omaha, NE 68103" in sends
    assert "C2C" not in sends
    typed = of_a_plan_that_sent_it_on(facts, "", ENTITY_OF_PLANS)
    assert "C2C" not in typed["claim-file-request"]
    assert "C2C Innovative Solutions" in typed["external-review-request"]


@pytest.mark.parametrize("notice", [SENT_ON, ""])
def test_the_entity_of_years_past_gets_nothing(facts: Facts, notice: str) -> None:
    """CMS, Reconsideration by Part C Independent Review Entity: MAXIMUS for what came through April 30, 2026; from May 1 it is C2C."""
    old = ENTITY_OF_PLANS.replace("C2C Innovative Solutions, Inc. - QIC Part C", "MAXIMUS Federal Services")
    text = notice.replace("C2C Innovative Solutions, Inc. - QIC Part C", "MAXIMUS Federal Services")
    made = of_a_plan_that_sent_it_on(facts, text, old)
    assert "its name and address, from the plan" in made["external-review-request"]
    assert not [name for name in ("external-review-request", "claim-file-request", "fax-cover") if "MAXIMUS" in made[name]]
    assert "not MAXIMUS Federal Services, which takes no case that came after April 30, 2026" in made["next-steps"]


CONTRACTOR = "Gulf Pine Administrators, a Medicare Administrative Contractor\nPO Box 6600\nJackson, MS 39286"
QIC = "C2C Innovative Solutions, Inc.\nQIC Part B South\nP.O. Box 44120\nJacksonville, FL 32231"


def of_a_contractor(facts: Facts, address: str) -> dict[str, str]:
    """The redetermination under Original Medicare, whose notice gives the address of the contractor that reconsiders."""
    text = f"{CONTRACTOR}\n\nYou may request a reconsideration within 180 days. Write to:\n{QIC}"
    denial = {**PART_D, "insurer": CONTRACTOR.partition(",")[0], "text": text, "appeal_address": address, "stage": "final"}
    plan = {"kind": "medicare_original", "funding": None, "licence": None}
    return packet(facts, "ca-dmhc-insured-experimental", {"denial": denial, "plan": plan, "appeal": {"sent": "2026-08-24"}})


def test_the_independent_contractor_takes_the_request_and_the_first_one_the_rest(facts: Facts) -> None:
    """42 CFR 405.962: the reconsideration is asked of the QIC that the redetermination names. Near miss: the first contractor's address."""
    made = of_a_contractor(facts, QIC)
    assert "QIC Part B South P.O. Box 44120 Jacksonville, FL 32231" in made["external-review-request"]
    assert "its name and address, from the notice" not in made["external-review-request"]
    assert "C2C" not in made["claim-file-request"]
    assert "PO Box 6600" in made["claim-file-request"]
    assert "its name and address, from the notice" in of_a_contractor(facts, CONTRACTOR)["external-review-request"]


def test_an_office_is_known_by_the_department_that_the_address_names_first(facts: Facts) -> None:
    """Health Insurance Smart NC is a part of the Department of Insurance: a notice may print either first."""
    plan = {"kind": "individual", "funding": None, "licence": None, "issued_in": "NC"}
    lines = ["North Carolina Department of Insurance", "Health Insurance Smart NC"]
    for first, second in (lines, reversed(lines)):
        place = f"{first}, {second}, 1201 Mail Service Center, Raleigh, NC 27699"
        text = f"You may ask for an external review within four months of this letter. Send it to: {place}."
        denial = {"stage": "final", "text": text, "reasons": None, "appeal_address": None, "appeal_fax": None}
        letter = packet(facts, "ca-dmhc-insured-experimental", {"denial": denial, "plan": plan})["external-review-request"]
        assert "1201 Mail Service Center, Raleigh, NC 27699" in letter.split("Reference")[0]
