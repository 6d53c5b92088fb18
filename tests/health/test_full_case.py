"""A case as full as they come (tests/cases/full): each reason answered by its own words, a line on each in the box, and within its length.

Letters.md B4 (silence on a ground loses it), B5 (the box), B8 (every limb) and 1.5 (900 to 1,400 words, besides tables and references); the
words quoted of the notice and of the plan are theirs, and the tests on length count the letter's own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.document import Document, Items, Paragraph, block_runs, plain_text
from appealwright.facts import Facts
from appealwright.notice.people.addressed import names_the_plan
from appealwright.notice.reasons.treatments_named import without_trials_of_others
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import FULL
from tests.health.lengths import OUTSIDE_THE_BODY
from tests.health.packets import documents_of, packet

QUOTED = {"passages"}
MOST = {"internal-appeal": 1_400, "external-review-request": 1_200}
MOST_IN_BOX = 110


def papers(facts: Facts, change: dict[str, Any] | None = None) -> Mapping[str, Document]:
    case = case_from_json(json.dumps(changed(case_document(FULL), change or {})), TODAY)
    return documents_of(case, facts)


def own_words(document: Document, *only: str) -> int:
    counted = [block for block in document.blocks if isinstance(block, Paragraph | Items) and block.id not in OUTSIDE_THE_BODY | QUOTED]
    return sum(len(plain_text(tuple(block_runs(block))).split()) for block in counted if not only or block.id in only)


@pytest.mark.parametrize("paper", sorted(MOST))
def test_a_full_case_keeps_its_length(paper: str, facts: Facts) -> None:
    assert own_words(papers(facts)[paper]) <= MOST[paper]


def test_the_box_has_a_line_on_each_reason_first_and_stays_a_box(facts: Facts) -> None:
    appeal = papers(facts)["internal-appeal"]
    [box] = [block for block in appeal.blocks if isinstance(block, Items) and block.id == "reasons"]
    lines = [plain_text(item) for item in box.items]
    assert "ELEKT-D" in lines[0]
    assert lines[1].startswith("Your definition of medical necessity does not name ECT or TMS")
    assert "could not name an in-network provider" in lines[2]
    assert own_words(appeal, "reasons") <= MOST_IN_BOX


def test_two_reasons_have_the_box_as_it_was(facts: Facts) -> None:
    two = {"denial": {"reasons": case_document(FULL)["denial"]["reasons"][:2], "text": {"unknown": True}}}
    box = packet(facts, FULL, two)["internal-appeal"].split("Reasons to approve this")[1]
    assert box.lstrip().startswith("1. Three antidepressants tried in this episode: sertraline 200")


def test_need_that_asks_for_ect_or_tms_is_answered_by_the_plans_definition(facts: Facts) -> None:
    found = packet(facts, FULL)
    appeal = found["internal-appeal"]
    assert "Reason 2: ECT and TMS" in appeal
    assert "Your definition of medical necessity (page 11; Exhibit E) has four parts; none of them names ECT or TMS." in appeal
    assert "Please quote the line of Medical Policy BH-12 that asks for ECT or TMS first" in appeal
    for idle in ("trials in this episode", "Please name each criterion", "If a less costly alternative"):
        assert idle not in appeal


@pytest.mark.parametrize(
    ("quote", "plan", "asks"),
    [
        # The definition names one of them: that it names neither would be false.
        ("An adequate trial of ECT is not shown.", "a service given after ECT", "none of them names"),
        # It weighs an alternative, and what the notice asks for first is one (readings 25, director B1).
        ("An adequate trial of ECT is not shown.", "(a) needed; and (b) not more costly than an alternative service", "none of them names"),
        # Medicines are counted too, and the answer counts them.
        ("Neither an adequate trial of two antidepressants nor ECT is shown.", "(a) needed; and (b) safe", "none of them names"),
    ],
)
def test_another_definition_or_another_demand_is_answered_otherwise(quote: str, plan: str, asks: str, facts: Facts) -> None:
    change = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote}]},
        "plan": {"passages": [{"kind": "necessity", "words": plan, "page": "11"}]},
    }
    assert asks not in packet(facts, FULL, change)["internal-appeal"]


def test_a_definition_that_weighs_an_alternative_is_not_said_to_name_none_and_is_answered(facts: Facts) -> None:
    words = "A service that is clinically appropriate, and not more costly than an alternative likely to produce equivalent results."
    appeal = packet(facts, FULL, {"plan": {"passages": [{"kind": "necessity", "words": words, "page": "11"}]}})["internal-appeal"]
    assert "Your definition of medical necessity" not in appeal
    assert "please show that ECT or TMS is likely to do as well" in appeal
    assert "after the trials of Table 1, and at what cost." in appeal


@pytest.mark.parametrize(
    ("quote", "left"),
    [
        ("an adequate trial of electroconvulsive therapy or repetitive TMS", "an electroconvulsive therapy or repetitive TMS"),
        ("an adequate trial of two antidepressants", "an adequate trial of two antidepressants"),
        ("an adequate trial of two antidepressants or TMS", "an two antidepressants or TMS"),
        ("Electroconvulsive therapy (ECT) has not been tried.", "Electroconvulsive therapy (ECT) has not been ."),
        ("Esketamine, which is available to you, has never been tried.", "Esketamine, which is available to you, has never been ."),
        ("ECT was discussed, and lithium has not been tried.", "ECT was discussed, and lithium has not been tried."),
    ],
)
def test_a_trial_of_ect_is_no_trial_of_a_medicine(quote: str, left: str) -> None:
    assert without_trials_of_others(quote) == left


def test_the_alternative_that_the_notice_names_is_taken_as_the_one_compared(facts: Facts) -> None:
    # Both that the notice names (reading 33, C 8).
    limb = '"established alternatives": you name ECT and TMS; each is answered where that reason is. Beside ECT, ELEKT-D (2023) is in favor'
    assert limb in packet(facts, FULL)["internal-appeal"]
    alone = {"denial": {"text": {"unknown": True}, "reasons": case_document(FULL)["denial"]["reasons"][:1]}}
    assert "If you mean another alternative, please name it." in packet(facts, FULL, alone)["internal-appeal"]


def test_the_law_on_experimental_limits_stands_under_that_reason_and_not_outside(facts: Facts) -> None:
    # Wis. Stat. § 632.855(2) binds a plan "that limits coverage of experimental treatment"; a reviewer outside cannot disclose for it.
    found = packet(facts, FULL)
    first, second = found["internal-appeal"].split("Reason 2: ECT and TMS")
    assert "(Wis. Stat. § 632.855(2))" in first.split("Reason 1: the plan's definition")[1]
    assert "632.855" not in second
    assert "632.855" not in found["external-review-request"]


def test_the_network_is_answered_by_what_the_plan_could_not_name_and_asks_for_the_referral(facts: Facts) -> None:
    answer = packet(facts, FULL)["internal-appeal"].split("Reason 3: the network")[1]
    assert answer.lstrip().startswith("You were asked: Greenwood member services (November 20, 2026; Lee, call 40-118), could not name")
    assert "Please take this letter as the request for the referral that you name" in answer
    assert "No in-network clinic that gives it was named." in answer
    assert "The nearest clinic in the network:" not in answer


def test_no_referral_is_asked_for_where_none_is_missing_and_a_place_stays_one(facts: Facts) -> None:
    change = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.out-of-network", "quote": "The facility has no contract."}]},
        "network": {"distance": "Madison, three hours each way"},
    }
    answer = packet(facts, FULL, change)["internal-appeal"]
    assert "referral" not in answer
    assert "The nearest clinic in the network: Madison, three hours each way." in answer


def test_the_time_of_an_urgent_decision_is_told_once(facts: Facts) -> None:
    assert packet(facts, FULL)["internal-appeal"].count("72 hours") == 1


def test_an_urgent_request_outside_rests_on_what_opens_it_today(facts: Facts) -> None:
    # 29 CFR 2590.715-2719(d)(2)(i) counts four months from a final denial; (d)(3)(i)(A) opens it beside an expedited appeal.
    urgent = packet(facts, FULL)["external-review-request"]
    assert "within four months" not in urgent
    assert "(29 CFR 2590.715-2719(d)(3)(i)(A), (iv))" in urgent
    final = packet(facts, FULL, {"denial": {"stage": "final"}})["external-review-request"]
    assert "within four months" in final


def test_a_reviewer_outside_is_asked_nothing_about_the_network_beside_medical_reasons(facts: Facts) -> None:
    found = packet(facts, FULL)["external-review-request"]
    assert "suitable place" not in found
    assert "Please ask the plan which clinician of its network" not in found
    assert "This reason is for the plan to answer; it is told here so that you know that it is contested." in found
    alone = {"denial": {"stage": "final", "text": {"unknown": True}, "reasons": case_document(FULL)["denial"]["reasons"][2:]}}
    found = packet(facts, FULL, alone)["external-review-request"]
    assert "Is the clinic named a suitable place" in found
    assert "Please ask the plan which clinician of its network" in found


def test_whom_the_row_names_perhaps_is_whom_to_ask_and_no_addressee(facts: Facts) -> None:
    found = packet(facts, FULL)
    assert "If there is none, call 1-888-866-6205 (externalappeal.cms.gov) and ask if this plan uses it" in found["next-steps"]
    assert "866-6205" not in found["external-review-request"]


def test_the_clinician_says_what_only_the_clinician_can(facts: Facts) -> None:
    found = packet(facts, FULL)
    letter = found["clinician-letter"]
    assert "Dr. Amari went through it" not in letter + found["call-sheet"]
    assert "has been declined. [ ] I went through it with the patient: ____" in letter
    assert "[ ] I know of no clinician in your network who gives this treatment." in letter
    assert "hospital stays; safety plan" in letter
    assert "judged below it" not in letter
    assert found["call-sheet"].count("has a first opening on February 8, 2027") == 1
    other = packet(facts, FULL, {"alternatives": {"ect_detail": "she is afraid for her memory."}})["clinician-letter"]
    assert 'The representative reports: "she is afraid for her memory."' in other


def test_the_plan_is_named_once_above_its_address(facts: Facts) -> None:
    head = packet(facts, FULL)["internal-appeal"].split("Reference")[0]
    assert head.count("Greenwood Valley HMO") == 1
    assert names_the_plan("Claim Review\nGreenwood and Valley HMO\nP.O. Box 1", "Greenwood Valley HMO")
    assert not names_the_plan("Greenwood Health, P.O. Box 1", "Greenwood Valley HMO, Inc.")


MOST_OF_CLINICIAN = 900
"""Letters.md 1.5, the sentences of the notice apart."""


def test_the_clinicians_letter_of_a_full_case_keeps_its_length_and_its_studies_against(facts: Facts) -> None:
    letter = papers(facts)["clinician-letter"]
    quoted = sum(len(one["quote"].split()) for one in case_document(FULL)["denial"]["reasons"])
    before = own_words(letter, "clinician-note", "before")
    assert own_words(letter) - before - quoted <= MOST_OF_CLINICIAN
    words = packet(facts, FULL)["clinician-letter"]
    assert all(f"Against: {study}" in words for study in ("In Abbar", "KARMA-Dep 2"))
    # Two reasons leave room for what each of these does and does not settle.
    two = {"denial": {"reasons": case_document(FULL)["denial"]["reasons"][:2]}}
    assert "were not required to have treatment-resistant depression" in packet(facts, FULL, two)["clinician-letter"]


def test_a_right_to_appear_that_the_notice_gives_is_told(facts: Facts) -> None:
    told = "The notice says that you may appear before those who decide."
    assert told in packet(facts, FULL)["next-steps"]
    text = case_document(FULL)["denial"]["text"].replace("may appear before the grievance committee", "may ask for a copy of it")
    assert told not in packet(facts, FULL, {"denial": {"text": text}})["next-steps"]


def test_the_letter_to_sign_opens_with_the_last_score_and_its_day_and_says_what_limits_a_trial_against(facts: Facts) -> None:
    """Readings 26, director E: of three reasons the number and the day were cut, and what KARMA-Dep 2 leaves open."""
    letter = packet(facts, FULL)["clinician-letter"]
    assert letter.index("PHQ-9 was 25 on November 17, 2026, in the severe band.") < letter.index("Diagnosis and severity now")
    assert "fewer participants than planned" in letter
