"""Several reasons that each question the evidence: what two share is said once, and each paper keeps its length (letters.md 1.5)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.document import Document
from appealwright.facts import our_facts
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import CALIFORNIA, FULL, TEXAS
from tests.health.lengths import MOST, own_words
from tests.health.packets import documents_of, packet

GROUNDS = {
    "ground.off-label": "Ketamine is off-label for depression and is not covered.",
    "ground.experimental": "IV ketamine is considered experimental and investigational for depression.",
    "ground.not-medically-necessary": "The service is not medically necessary.",
    "ground.step-therapy": "Spravato must be tried first.",
}
KINDS = ["employer", "individual", "tricare", "fehb", "medicare_advantage", "medicaid_managed"]


def several(base: str, kind: str, *grounds: str) -> dict[str, Any]:
    reasons = [{"ground": ground, "quote": GROUNDS[ground]} for ground in grounds or GROUNDS]
    plan = {} if kind == "employer" else {"plan": {"kind": kind, "funding": {"does_not_apply": True}}}
    return dict(changed(case_document(base), {"denial": {"reasons": reasons, "text": {"unknown": True}}, **plan}))


RECORDS = {"ground": "ground.documentation", "quote": "The records do not support the request."}


@cache
def papers(base: str, kind: str, *, fifth: bool = False) -> Mapping[str, Document]:
    told = several(base, kind)
    told["denial"]["reasons"].extend([RECORDS] if fifth else [])
    case = case_from_json(json.dumps(told), TODAY)
    return documents_of(case, our_facts())


@pytest.mark.parametrize("fifth", [False, True])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("base", [CALIFORNIA, FULL])
def test_four_reasons_and_five_keep_every_paper_within_its_length(base: str, kind: str, *, fifth: bool) -> None:
    found = papers(base, kind, fifth=fifth)
    quotes = [*GROUNDS.values(), RECORDS["quote"]]
    long = {name: own_words(found[name], quotes) for name in MOST if name in found}
    assert {name: words for name, words in long.items() if words > MOST[name]} == {}


def test_the_trials_against_are_told_once_and_the_condition_of_the_law_points_there() -> None:
    # Cal. Health & Safety Code § 1367.21(a)(3): "absent clear and convincing contradictory evidence"; their limits answer it.
    for paper in ("internal-appeal", "external-review-request"):
        found = packet(our_facts(), CALIFORNIA)[paper]
        assert found.count("fewer than planned") == 1
        assert "KARMA-Dep 2 (2025) and KetECT (2022), each told in this letter with its results and limits. I ask you to find" in found
    # No other reason of the letter is answered with the trials: the condition says what limits them itself.
    alone = packet(our_facts(), several(CALIFORNIA, "employer", "ground.off-label"))["internal-appeal"]
    assert "had fewer participants than planned" in alone


def test_what_is_unmet_is_asked_for_once() -> None:
    reasons = packet(our_facts(), several(FULL, "employer"))["internal-appeal"]
    assert "please say which of them, or which criterion, this request does not meet, and on what fact" in reasons
    assert "Please name each criterion" not in reasons


def test_a_reviewer_outside_reads_each_trial_and_each_other_treatment_once() -> None:
    found = packet(our_facts(), several(CALIFORNIA, "employer"))["external-review-request"]
    assert found.count("nine sessions from March 3 to April 2, 2026") == 1
    assert 'The medicines tried are under "Answer to question 1" (Table 1).' in found
    assert 'Spravato has been tried ("Answer to question 1").' in found


def test_the_clinician_names_the_diagnosis_the_severity_and_the_table_once() -> None:
    letter = packet(our_facts(), several(FULL, "employer"))["clinician-letter"]
    assert "The diagnosis is coded F33.2." in letter
    # severity alone is no need: what was tried, and why nothing else comes first, are the rest of it
    assert "The need rests on the severity above, the trials of Table 1 and why nothing else comes first." in letter
    assert "rows 2, 3 and 4 of Table 1, judged below it." in letter


def test_a_sentence_that_nobody_sorted_is_a_reason_of_its_own() -> None:
    reasons = [*several(FULL, "employer", "ground.experimental", "ground.step-therapy")["denial"]["reasons"], {"quote": "It is denied."}]
    short = packet(our_facts(), FULL, {"denial": {"reasons": reasons, "text": {"unknown": True}}})["internal-appeal"]
    two = packet(our_facts(), FULL, {"denial": {"reasons": reasons[:2], "text": {"unknown": True}}})["internal-appeal"]
    assert "In Singh (2016; 68 adults in four arms" in short
    assert "Singh (2016; double-blind" in two


@pytest.mark.parametrize(
    ("base", "earlier", "last"),
    [(FULL, "23 on October 6, 2026", "on November 17, 2026"), (TEXAS, "22 on July 14, 2026", "on October 20, 2026")],
)
def test_of_two_scores_the_box_has_the_last_and_the_diagnosis_both(base: str, earlier: str, last: str) -> None:
    """Reading 35, A 9: the older score alone beside the diagnosis reads as picked."""
    appeal = packet(our_facts(), base)["internal-appeal"]
    box, rest = appeal.split("Reasons to approve this")[1].split("The diagnosis and the request")
    assert last in box
    assert last in rest
    assert earlier not in box
    assert f"PHQ-9 was {earlier} and " in rest
    third = [*case_document(base)["treatment"]["scores"], {"scale": "phq-9", "score": 24, "date": "2026-11-20"}]
    more = packet(our_facts(), base, {"treatment": {"scores": third}})["internal-appeal"]
    assert f"PHQ-9 was {earlier}" in more.split("The diagnosis and the request")[1]


def test_what_keeps_a_step_out_of_reach_is_told_in_the_box_and_in_the_answer() -> None:
    """Reading 32, C 7 and D 11: "not within reach" alone is no reason to approve."""
    appeal = packet(our_facts(), several(FULL, "employer"))["internal-appeal"]
    box, rest = appeal.split("Reasons to approve this")[1].split("The diagnosis and the request")
    # The fact names the drug itself: that it is out of reach is said by it, and not before it too.
    assert "The only in-network Spravato clinic" in box
    assert "not within reach" not in box.partition("The only in-network Spravato clinic")[0]
    assert box.count("has no opening before March 2027") == rest.count("has no opening before March 2027") == 1


def test_a_law_that_answers_a_reason_of_many_stands_under_it_alone() -> None:
    appeal = packet(our_facts(), several(CALIFORNIA, "employer"))["internal-appeal"]
    assert "limits refusals of an approved drug" not in appeal
    assert "Each condition of that law, answered" in appeal


def test_a_step_that_was_taken_is_pointed_to_where_it_stands() -> None:
    appeal = packet(our_facts(), several(CALIFORNIA, "employer"))["internal-appeal"]
    box = appeal.split("Reasons to approve this")[1].split("The diagnosis and the request")[0]
    assert "nine sessions from March 3 to April 2, 2026" in box
    assert 'the dates, doses and result are under "Reasons to approve this"' in appeal
    untold = {"alternatives": {"spravato_detail": {"unknown": True}}}
    bare = packet(our_facts(), several(CALIFORNIA, "employer", "ground.step-therapy"), untold)["internal-appeal"]
    assert "the dates, doses and result are under" not in bare


@pytest.mark.parametrize(
    ("quote", "asked"),
    [(RECORDS["quote"], False), ("The treatment plan was not received.", True), ("No scores of the present episode.", False)],
)
def test_proof_of_sending_is_asked_for_only_where_a_paper_did_not_come(quote: str, *, asked: bool) -> None:
    refused = {"reasons": [{"ground": "ground.documentation", "quote": quote}], "text": {"unknown": True}}
    assert ("sent before, the proof is" in packet(our_facts(), FULL, {"denial": refused})["internal-appeal"]) is asked


def test_what_is_watched_is_told_once_under_the_reason_that_asks_who_gave_it() -> None:
    nurse = {"ground": "ground.documentation", "quote": "No documentation of oversight by a psychiatrist was submitted."}
    told = several(FULL, "employer")
    told["denial"]["reasons"].append(nurse)
    appeal = packet(our_facts(), told)["internal-appeal"]
    assert appeal.count("a nurse is in the room") == 1
    assert "Monitoring: see the answer to reason 5." in appeal
    assert "gives and oversees it: blood pressure, heart rate and oxygen" in appeal


@pytest.mark.parametrize(("last", "asked"), [("2026-07-01", False), (None, True)])
def test_what_care_already_given_brought_is_told_to_the_plan_once(last: str | None, *, asked: bool) -> None:
    scores = [{"scale": "madrs", "score": 34, "date": "2026-06-03"}, {"scale": "madrs", "score": 13, "date": last}]
    given = {"served": "June 8, 11 and 15, 2026", "sessions": 3, "scores": scores if last else scores[:1], "review": {"unknown": True}}
    told = {"denial": {"timing": "after", "date": "2026-10-26", "received": "2026-10-30"}, "treatment": given}
    letter = packet(our_facts(), CALIFORNIA, told)["clinician-letter"]
    assert ("The result, by the same scale: ____" in letter) is asked
    assert letter.count("13 on July 1, 2026") == (1 if last else 0)
