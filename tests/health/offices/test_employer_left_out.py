"""An employer that shall not know is told nothing, and of no illness where it must be asked."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts, our_facts
from appealwright.notice.people.administrators import administrator_named
from tests.conftest import case_document
from tests.health.as_of import packet_on, paper
from tests.health.case_names import CALIFORNIA, CUT, INSURED
from tests.health.packets import packet

NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"


def test_the_employer_is_told_of_no_illness_and_of_nothing_at_all_where_it_shall_not_know(facts: Facts) -> None:
    request = packet_on(facts, "course-cut-caregiver")["claim-file-request"]
    second = request.partition("Request to the plan administrator")[2]
    assert second
    assert "1185a" not in second
    assert "experimental" not in second
    silent = paper(facts, "claim-file-request", NC)
    assert "Request to the plan administrator" not in silent
    assert "Please send the complete plan" in silent
    assert "I asked for these on August 20, 2026 and have received nothing; this repeats that request" in silent
    assert "plan administrator" not in paper(facts, "next-steps", NC)


def test_nobody_who_lets_the_employer_know_is_told_to_leave_a_letter_out(facts: Facts) -> None:
    asked = "leave it out if the employer should not know"
    plan = {"kind": "employer", "funding": "self_funded", "grandfathered": False}
    told: dict[bool | None, dict[str, str]] = {
        tell: packet(facts, INSURED, {"plan": plan, "employer": {"tell": tell}}) for tell in (True, None)
    }
    assert "(second letter: send its page alone, for the first names the treatment)" in told[True]["next-steps"]
    assert asked not in told[True]["next-steps"]
    assert asked in told[None]["next-steps"]


def test_a_person_who_tells_no_employer_is_not_sent_to_it(facts: Facts) -> None:
    change = {"plan": {"kind": "employer", "funding": {"unknown": True}}, "employer": {"tell": False}}
    page = packet(facts, "spravato-step-therapy", change)["next-steps"]
    assert "the number on the card (you need not ask the employer)" in page
    assert "Make one call, to the benefits office" not in page


def test_where_a_paper_is_asked_for_the_employer_is_left_out_if_so_wished() -> None:
    found = packet(our_facts(), CUT, {"employer": {"tell": False}, "exhibits": {"have": ["plan-pages"]}})["checklist"]
    assert "not through the employer" in found
    assert "First the notice and the clinician's letter" in found
    paid = packet(our_facts(), CALIFORNIA, {"denial": {"timing": "after"}})["checklist"]
    assert "Itemized bill" in paid


def test_the_employer_is_not_asked_who_decides_where_the_notice_says_it(facts: Facts) -> None:
    """A name that tells of the illness stays out of the employer's letter."""
    asked = "Please tell me who has the final say on appeals under the plan"

    def letter(decides: str) -> str:
        told = case_document(NC)["denial"]["text"]
        change = {"employer": {"tell": True}, "denial": {"text": f"{told}\n{decides}"}}
        return packet(facts, NC, change)["employer-letter"]

    named = letter("Second level appeals are decided by the Teton Ridge Freight Benefits Appeal Committee.")
    assert "the appeal is decided by the Teton Ridge Freight Benefits Appeal Committee. Please see that it has all that was sent" in named
    assert asked not in named
    for silent in ("Appeals are decided within 30 days.", "Appeals are decided by the Ridge Behavioral Health Committee."):
        assert asked in letter(silent)
        assert "Behavioral" not in letter(silent)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "The Plan Administrator is the Tolliver Benefits Committee, 500 Ore Dock Road, Duluth, MN 55802.",
            "Tolliver Benefits Committee, 500 Ore Dock Road, Duluth, MN 55802",
        ),
        ("Plan Administrator: Tolliver Steel, LLC, PO Box 19, Duluth, MN 55802", "Tolliver Steel, LLC, PO Box 19, Duluth, MN 55802"),
        ("The Plan Administrator has delegated claims to Crestline, PO Box 6, Omaha, NE 68106.", ""),
        ("The Plan Administrator is the Tolliver Benefits Committee.", ""),
    ],
)
def test_only_a_plan_administrator_with_an_address_is_one_to_write_to(text: str, named: str) -> None:
    assert administrator_named(text) == named


def test_the_request_for_the_plans_documents_goes_to_whom_the_notice_names(facts: Facts) -> None:
    named = "Tolliver Benefits Committee, 500 Ore Dock Road, Duluth, MN 55802"
    text = f"{case_document(NC)['denial']['text']}\nThe Plan Administrator is the {named}."
    told = {"employer": {"tell": True}, "plan": {"administrator": {"unknown": True}}, "denial": {"text": text}}
    second = packet(facts, NC, told)["claim-file-request"].split("Request to the plan administrator")[0]
    assert second.rstrip().endswith(named)


FUND = "Great Lakes Pipe Trades Local 396 Health and Welfare Fund"
TRUSTEES = f"Board of Trustees of the {FUND}, 40 Harbor Street, Toledo, OH 43604"


@pytest.mark.parametrize("tell", [True, False])
def test_trustees_who_run_a_plan_are_no_employer_and_are_asked_for_its_documents(facts: Facts, tell: object) -> None:
    text = f"{case_document(NC)['denial']['text']}\nThe Plan Administrator is the {TRUSTEES}."
    told = {"employer": {"tell": tell}, "plan": {"administrator": {"unknown": True}}, "denial": {"text": text}}
    papers = packet(facts, NC, told)
    assert "employer-letter" not in papers
    assert papers["claim-file-request"].split("Request to the plan administrator")[0].rstrip().endswith(TRUSTEES)
    assert "the board of trustees (second letter)" in papers["next-steps"]
    assert "benefits office" not in "".join(papers.values())
    # 29 U.S.C. § 1185a(c)(1) leaves out the plan of a small employer alone: the request had no word on why the statute binds.
    assert "As a private group health plan, and not one of a small employer, this plan is subject to" in papers["parity-request"]


OFFICE = "Halcyon Robotics Benefits Committee\n6 Research Loop, Bldg. C\nHuntsville, AL 35806"
COMPANY = "Meridian Claims Partners"


def at_work(address: str, *, tell: object = False) -> dict[str, Any]:
    """An appeal of a plan that pays its own claims, to this address, as its notice has it."""
    text = case_document(INSURED)["denial"]["text"].replace("Lone Star Benefit Assurance", COMPANY).partition("Appeals:")[0]
    told = {"text": f"{text}Appeals: {address}", "insurer": COMPANY, "appeal_address": address}
    return {"denial": told, "plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False}, "employer": {"tell": tell}}


@pytest.mark.parametrize("tell", [True, False])
def test_a_company_that_is_the_administrator_itself_gets_both_letters_and_none_is_the_employers(facts: Facts, tell: object) -> None:
    change = at_work(OFFICE, tell=tell)
    named = f"{COMPANY}, PO Box 90, Dayton, OH 45401"
    change["denial"]["text"] = f"The Plan Administrator is {named}.\n\n{change['denial']['text']}"
    papers = packet(facts, INSURED, change)
    assert papers["claim-file-request"].split("Request to the plan administrator")[0].rstrip().endswith(named)
    assert "The same day I have asked for the claim file." in papers["claim-file-request"]
    assert "The company that decided (both letters)" in papers["next-steps"]
    assert ("employer-letter" in papers) is tell
    if tell:
        assert COMPANY not in papers["employer-letter"].partition("The plan's handling of an appeal")[0]
        assert "Halcyon Robotics Benefits Committee" in papers["employer-letter"].partition("The plan's handling of an appeal")[0]


def test_an_employer_that_decides_under_its_own_name_is_not_taken_for_a_company(facts: Facts) -> None:
    text = f"{case_document(NC)['denial']['text']}\nThe Plan Administrator is Tolliver Steel, 500 Ore Dock Road, Duluth, MN 55802."
    told = {
        "employer": {"tell": False},
        "plan": {"administrator": {"unknown": True}},
        "denial": {"text": text, "insurer": "Tolliver Steel"},
    }
    assert "Request to the plan administrator" not in packet(facts, NC, told)["claim-file-request"]


def test_an_appeal_that_goes_to_the_employers_office_names_no_company_above_it(facts: Facts) -> None:
    """Above another's address the company's name would send the letter to nobody."""
    papers = packet(facts, INSURED, at_work(OFFICE))
    assert COMPANY not in papers["internal-appeal"].partition("Reference")[0]
    assert "Halcyon Robotics Benefits Committee" in papers["internal-appeal"].partition("Reference")[0]
    asked = papers["claim-file-request"].partition("Reference")[0]
    assert COMPANY in asked
    assert "Halcyon" not in asked
    assert "Request to the plan administrator" not in papers["claim-file-request"]


@pytest.mark.parametrize(
    ("tell", "warned"),
    [
        (False, "People there will read of the illness. You said that the employer should not know."),
        (
            {"unknown": True},
            "People there will read of the illness. Call Meridian Claims Partners first: can somebody else take the appeal?",
        ),
        (True, ""),
    ],
)
def test_who_must_appeal_to_the_employers_own_office_is_told_so_first(facts: Facts, tell: object, warned: str) -> None:
    page = packet(facts, INSURED, at_work(OFFICE, tell=tell))["next-steps"]
    assert warned in page
    assert ("this appeal goes to the employer's own office" in page) is bool(warned)


@pytest.mark.parametrize(
    "address",
    [
        "Meridian Claims Partners\nAppeals Committee\nPO Box 9\nDayton, OH 45401",
        "Meridian Employee Benefits, Appeals, PO Box 9, Dayton, OH 45401",
        "Appeals Department\nPO Box 9\nDayton, OH 45401",
    ],
)
def test_an_address_of_the_company_is_no_office_of_the_employer(facts: Facts, address: str) -> None:
    assert "this appeal goes to the employer's own office" not in packet(facts, INSURED, at_work(address))["next-steps"]


def test_trustees_who_take_the_appeals_stand_alone_above_their_address(facts: Facts) -> None:
    """With a claims company before them, and where nobody said who decided."""
    board = f"Board of Trustees - Appeals Committee\n{FUND}\nP.O. Box 4417\nToledo, OH 43604"
    papers = packet(facts, INSURED, at_work(board))
    assert COMPANY not in papers["internal-appeal"].partition("Reference")[0]
    assert COMPANY in papers["claim-file-request"].partition("Reference")[0]
    assert "Board of Trustees" in papers["claim-file-request"].split("Request to the plan administrator")[0].rpartition("Date:")[2]
    nobody = at_work(board)
    nobody["denial"]["insurer"] = {"unknown": True}
    for name in ("internal-appeal", "claim-file-request"):
        head = packet(facts, INSURED, nobody)[name].partition("Reference")[0]
        assert "____" not in head
        assert "Board of Trustees - Appeals Committee" in head


def test_of_a_fund_with_trustees_it_is_not_said_that_the_employer_pays(facts: Facts) -> None:
    """They read what is sent, and may work beside whoever appeals."""
    board = f"Board of Trustees - Appeals Committee\n{FUND}\nP.O. Box 4417\nToledo, OH 43604"
    page = packet(facts, INSURED, at_work(board))["next-steps"]
    assert "Trustees run this plan: ask on the call who decides each appeal, who of them reads the papers" in page
    assert "Your employer pays this plan" not in page
    assert "Your employer pays this plan" in packet(facts, INSURED, at_work(OFFICE))["next-steps"]
