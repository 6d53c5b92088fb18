"""An employer that shall not know is told nothing, and of no illness where it must be asked."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts, our_facts
from appealwright.notice.administrators import administrator_named
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
