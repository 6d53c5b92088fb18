"""The VA authorized eight infusions outside, they were given, and a week after its last day it does not renew."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

QUOTE = (
    "Ongoing ketamine infusion is not supported beyond the initial series without documentation of sustained benefit, and continued "
    "maintenance treatment can be provided at a VA facility."
)
ADVOCATE = "Patient Advocate, 2360 East Pershing Boulevard, Cheyenne, WY 82001"
VETERAN: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "text": f"Department of Veterans Affairs. Cheyenne VA Medical Center. {QUOTE} You may file a clinical appeal: {ADVOCATE}.",
        "reasons": [{"ground": "ground.no-continued-response", "quote": QUOTE}],
        "insurer": "Cheyenne VA Medical Center",
        "date": "2026-11-06",
        "received": "2026-11-12",
        "appeal_address": ADVOCATE,
        "reference": "VA0038841926",
        "stage": "first",
        "timing": "during",
    },
    "course": {"approved": 8, "given": 8, "cut": "2026-10-30"},
    "plan": {"kind": "va"},
    "treatment": {
        "drug": "iv_ketamine",
        "route": "iv",
        "diagnosis": "major depressive disorder, recurrent, severe",
        "sessions": 6,
        "scores": [
            {"scale": "phq-9", "score": 24, "date": "2026-06-22"},
            {"scale": "phq-9", "score": 9, "date": "2026-08-14"},
            {"scale": "phq-9", "score": 14, "date": "2026-10-22"},
        ],
        "spacing": "The infusion of September was put off five weeks because the referral was not scheduled; the score rose in that gap.",
    },
    "patient": {"name": "Raymond L. Tsosie", "address": "77 Prairie View Lane\nLaramie, WY 82070"},
    "sender": {"role": "patient"},
    "exhibits": {"have": ["denial", "scales"]},
}


def test_a_course_that_was_over_before_the_notice_is_not_said_to_end_by_it(facts: Facts) -> None:
    extend = packet(facts, VETERAN)["concurrent-care-objection"]
    assert "The course ended on October 30, 2026; your notice is dated November 6, 2026." in extend
    assert "takes effect" not in extend
    later = packet(facts, VETERAN, {"course": {"cut": "2026-12-04"}})["concurrent-care-objection"]
    assert "Your notice of November 6, 2026 takes effect on December 4, 2026." in later


def test_the_paper_of_scores_is_named_for_the_scores_and_not_for_what_delayed_a_session(facts: Facts) -> None:
    """Letters.md, 8.28: an exhibit shows what it is named for."""
    extend = packet(facts, VETERAN)["concurrent-care-objection"]
    assert "the score rose in that gap. PHQ-9 was 24" in extend
    assert "and 14 on October 22, 2026 (Exhibit B)." in extend
    named = "The infusion of September came five weeks late, and the score was 14."
    told = packet(facts, VETERAN, {"treatment": {"spacing": named}})["concurrent-care-objection"]
    assert "and the score was 14 (Exhibit B)." in told


@pytest.mark.parametrize("name", ["internal-appeal", "claim-file-request", "exhibits"])
def test_a_veteran_is_asked_for_no_number_of_an_insurance_card(name: str, facts: Facts) -> None:
    """No notice of the VA prints one. A number that was told still stands."""
    paper = packet(facts, VETERAN)[name]
    assert "member ID" not in paper
    assert "Date of birth" in paper
    assert "DRAFT" not in paper
    assert "1013987654" in packet(facts, VETERAN, {"member": {"id": "1013987654"}})[name]


THERE = 'You say that it "can be provided at a VA facility". Please name that place'


def test_a_place_that_is_said_to_give_it_is_asked_for_by_name(facts: Facts) -> None:
    """Letters.md, 8.7: every ground has its own answer, the second half of a sentence too."""
    appeal = packet(facts, VETERAN)["internal-appeal"]
    assert THERE in appeal
    assert "Until it has begun there, please let the course go on where it is given." in appeal


@pytest.mark.parametrize(
    "quote",
    [
        "The records do not show sustained benefit.",
        "The records do not show sustained benefit. Ketamine can be provided at a certified facility only if a response is shown.",
        "The records do not show sustained benefit, and notes can be sent to any VA facility.",
    ],
)
def test_a_condition_or_another_matter_names_no_place(quote: str, facts: Facts) -> None:
    denial = {**VETERAN["denial"], "text": f"{quote} {ADVOCATE}", "reasons": [{"ground": "ground.no-continued-response", "quote": quote}]}
    assert "Please name that place" not in packet(facts, {**VETERAN, "denial": denial})["internal-appeal"]


def test_the_patient_advocate_is_addressed_and_called_by_the_number_that_the_notice_prints(facts: Facts) -> None:
    """The page said "call the number in the notice", and named none. us.va.clinical-appeal: write to the patient
    advocate of the facility.
    """
    street = "2360 East Pershing Boulevard\nCheyenne, WY 82001"
    text = f"{QUOTE} Contact the Patient Advocate at Cheyenne VA Medical Center, telephone 307-555-0150. In crisis? Call 988.\n{street}"
    papers = packet(facts, VETERAN, {"denial": {"text": text, "appeal_address": street}})
    assert "Call 307-555-0150 (from the notice)" in papers["next-steps"]
    assert "Attention: Patient Advocate 2360 East Pershing Boulevard" in papers["internal-appeal"]
    assert "Attention" not in packet(facts, VETERAN)["internal-appeal"]
    charity = {"denial": {"text": f"{QUOTE} The Patient Advocate Foundation, 800-555-0150, may help.\n{street}", "appeal_address": street}}
    assert "800-555-0150" not in packet(facts, VETERAN, charity)["next-steps"]
    assert (
        "Attention" not in packet(facts, VETERAN, {"plan": {"kind": "individual"}, "denial": {"appeal_address": street}})["internal-appeal"]
    )
