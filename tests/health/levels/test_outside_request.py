"""The request for outside review: what it asks, of whom, and that it quotes nothing against itself."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.as_of import packet_on, paper
from tests.health.case_names import CALIFORNIA
from tests.health.final_denials import final_in
from tests.health.later import later_papers
from tests.health.new_york import NEW_YORK
from tests.health.packets import packet


def test_another_dose_than_the_trials_gave_is_said_to_the_reviewer() -> None:
    found = later_papers("nc-self-funded-final")["external-review-request"]
    assert "The dose was 0.5 mg/kg over 40 minutes, 0.75 mg/kg for the last two." in found
    assert "Why some doses were higher is for the treating clinician." in found


NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"


def test_an_outside_request_says_what_is_enclosed_and_quotes_nothing_against_itself(facts: Facts) -> None:
    request = paper(facts, "external-review-request", NC)
    assert "The papers on rows 2 and 4 are enclosed (Exhibit D); those on row 5 (Exhibit F). " in request
    assert "No legal action" not in request
    assert "medically necessary for this patient" not in request
    assert "Does the clause on prior approval, in its own words, forfeit the benefit here?" in request
    assert "must have it" not in request
    assert "see what is new (Exhibit C)" in request
    spravato = paper(facts, "external-review-request", NM)
    assert "No record of them is enclosed" not in spravato
    assert "my letter takes up each trial" not in spravato
    # An expedited review is decided in 72 hours: there are no ten business days in it.
    assert "ten business days" not in spravato


def test_no_letter_guesses_who_reviews(facts: Facts) -> None:
    assert "MAXIMUS" not in paper(facts, "external-review-request", NM)
    final = {"denial": {"stage": "final"}, "urgency": {"level": "not_urgent"}}
    assert "perhaps: HHS Federal External Review Request, MAXIMUS Federal Services" in paper(facts, "next-steps", NM, final)
    notice = case_document(NM)["denial"]["text"]
    named = {"denial": {"text": f"{notice}\nOutside review is asked for from MAXIMUS Federal Services."}}
    assert "MAXIMUS Federal Services" in paper(facts, "external-review-request", NM, named)


def test_a_request_outside_asks_for_a_yes_and_opens_with_the_case(facts: Facts) -> None:
    request = packet(facts, CALIFORNIA, final_in("NE"))["external-review-request"]
    assert "fall outside" in request
    assert "I ask you to find that it does." in request
    opening = request[request.index("Request for external review") : request.index("Why this review is open")]
    assert "Tried:" in opening
    assert "PHQ-9 was" in opening


def test_what_the_letters_leave_out_they_do_not_point_at(facts: Facts) -> None:
    high = {
        "drug": "sertraline",
        "dose_mg": 150,
        "from": "2025-01",
        "to": "2025-04",
        "result": "stopped_side_effect",
        "stopped": "felt amazing, slept three hours, spent money",
        "source": "record",
    }
    found = packet(facts, "ca-dmhc-insured-experimental", {"history": {"trials": [high]}})
    for name in ("internal-appeal", "external-review-request"):
        assert "what happened" not in found[name]
        assert "felt amazing" not in found[name]


def test_no_gap_is_volunteered_that_answers_no_question(facts: Facts) -> None:
    found = packet(facts, "ca-dmhc-insured-experimental")["external-review-request"]
    assert "Trials against ECT" in found
    assert "None against another" not in found


def notice_with(base: str, ground: str, quote: str, **more: Any) -> dict[str, Any]:
    """The notice of a case, with one reason in place of its own."""
    return {
        "text": f"{case_document(base)['denial']['text']}\n{quote}",
        "reasons": [{"ground": f"ground.{ground}", "quote": quote}],
        **more,
    }


def test_one_question_is_no_list_and_a_definition_is_quoted_once(facts: Facts) -> None:
    """5 CFR 890.105: OPM has the brochure's words in the answer, and the question that turns on them."""
    words = "reliable evidence does not show that it is safe and effective"
    federal: dict[str, Any] = {
        "plan": {"kind": "fehb", "funding": {"unknown": True}},
        "denial": notice_with(CALIFORNIA, "experimental", "Ketamine is experimental.", stage="final"),
    }
    request = paper(facts, "external-review-request", CALIFORNIA, federal)
    assert "The question to decide Does IV ketamine, at this dose and in this setting, fall outside the words of the definition" in request
    assert request.count(words) == 1
    assert "The words of the brochure that decide this are quoted below." in request
    # Of what is quoted without the definition no more is said than that it is quoted.
    excluded = {
        "passages": [{"kind": "exclusion", "page": "91", "words": "Services that are experimental are excluded."}],
        "definition": {"unknown": True},
    }
    alone = paper(facts, "external-review-request", CALIFORNIA, {**federal, "plan": {**federal["plan"], **excluded}})
    assert "Words of the brochure are quoted below." in alone
    assert "that decide this" not in alone
    several = paper(facts, "external-review-request", CALIFORNIA)
    assert "The questions to decide 1. " in several
    # Where no answer quotes it, the definition stays where the review is said to be open.
    needed = {**federal, "denial": notice_with(CALIFORNIA, "not-medically-necessary", "It is not needed.", stage="final")}
    assert paper(facts, "external-review-request", CALIFORNIA, needed).count(words) == 1


def test_review_that_is_open_is_not_reserved(facts: Facts) -> None:
    """28 CCR § 1300.70.4(b)(1)-(2): open at once, with papers that the plan sends; § 1374.30(j)-(k) has the six months."""
    letters = packet_on(facts, CALIFORNIA)
    assert "keep the right" not in letters["internal-appeal"]
    assert "Independent medical review is open now (28 CCR § 1300.70.4(b)(1)-(2)" in letters["internal-appeal"]
    assert "neither waits for the other" in letters["internal-appeal"]
    assert "the application and the physician certification form for independent medical review" in letters["claim-file-request"]
    assert "1374.30(j)-(k)" in letters["external-review-request"]
    assert "a request for a drug that is not on its list (section 1367.24)" in letters["next-steps"]


def test_outside_review_is_asked_what_its_reviewers_decide(facts: Facts) -> None:
    """Cal. Health & Safety Code § 1370.4 turns on the standard therapies; off label is the same finding (lawyer 28.18)."""
    request = paper(facts, "external-review-request", CALIFORNIA)
    questions = request.partition("The questions to decide")[2].partition("Answer to question 1")[0]
    first, second = "more beneficial for this patient than any standard treatment", "fall outside the words of the definition"
    assert questions.index(first) < questions.index(second)
    assert "or does a law that binds it require that" not in questions
    assert "Reason 2 refuses the same use in other words, off label for experimental: please review it with reason 1." in questions
    assert "held to be a coverage decision" not in questions
    assert "not experimental for this patient" not in request
    answer = request.partition("Answer to question 1: the standard treatments")[2].partition("Reason 1")[0]
    for told in ("Four antidepressants tried", "nine sessions", "I have declined electroconvulsive therapy", "(TMS) has not been tried"):
        assert told in answer
        assert request.count(told) == 1
    assert "in favor of this course, ELEKT-D (2023); against it, KetECT (2022)" in answer
    assert "than each treatment left (ECT, declined; TMS; a further or added antidepressant) is the treating clinician's judgment" in answer


@pytest.mark.parametrize("ground", ["benefit-exclusion", "out-of-network"])
def test_a_question_of_coverage_alone_is_a_grievance(facts: Facts, ground: str) -> None:
    reasons = [
        {"ground": "ground.experimental", "quote": "Ketamine for depression is investigational."},
        {"ground": f"ground.{ground}", "quote": "The service is not a benefit of this plan."},
    ]
    request = packet(facts, CALIFORNIA, {"denial": {"text": {"unknown": True}, "reasons": reasons}})["external-review-request"]
    assert "So far as reason 2 is held to be a coverage decision, please review it as a grievance" in request


def test_what_was_not_tried_without_a_reason_is_named_where_the_clinician_is_left_to_answer_for_it(facts: Facts) -> None:
    silent = {"alternatives": {"tms": "not_tried", "tms_detail": "", "spravato": "tried", "ect": "declined"}}
    found = packet(facts, CALIFORNIA, silent)
    assert "to answer on TMS and a further or added antidepressant (Exhibit B)" in found["internal-appeal"]
    assert "TMS; a further or added antidepressant) is the treating clinician" in found["external-review-request"]
    told = packet(facts, CALIFORNIA, {"alternatives": {**silent["alternatives"], "tms_detail": "the nearest place is four hours away"}})
    assert "to answer on a further or added antidepressant (Exhibit B)" in told["internal-appeal"]
    assert "a further or added antidepressant) is the treating clinician" in told["external-review-request"]


def test_a_federal_brochure_is_asked_by_its_own_words(facts: Facts) -> None:
    """5 CFR 890.105(c)(1): in terms of the brochure. Its definition turns on a consensus among experts."""
    words = "A treatment is experimental if the consensus among experts is that further trials are needed to determine its safety."
    federal = {"plan": {"kind": "fehb", "funding": {"unknown": True}, "definition": words}, "denial": {"stage": "final"}}
    request = paper(facts, "external-review-request", CALIFORNIA, federal)
    assert "Please decide by those words, and by no test that they do not have (5 CFR 890.105(c)(1))." in request
    assert '"consensus among experts":' in request
    assert "more beneficial for this patient" not in request


@pytest.mark.parametrize("state", ["IA", "NE", "VA"])
def test_no_last_page_is_named_that_the_request_does_not_have(state: str, facts: Facts) -> None:
    final: dict[str, Any] = {"plan": {"issued_in": state, "licence": {"unknown": True}}, "denial": {"stage": "final"}}
    request = paper(facts, "external-review-request", CALIFORNIA, final)
    assert "more beneficial for this patient than any standard treatment" in request
    page = "Statement of the treating clinician for external review"
    assert ("on the last page" in request) == (page in request)


def test_a_reviewer_outside_the_plan_is_not_asked_to_approve(facts: Facts) -> None:
    outside = packet(facts, "ca-dmhc-insured-experimental", {"denial": {"stage": "final"}})["clinician-letter"]
    assert "support the request for" in outside
    assert "ask you to approve six" in packet(facts, "ca-dmhc-insured-experimental")["clinician-letter"]


COLORADO: dict[str, Any] = {**NEW_YORK, "plan": {**NEW_YORK["plan"], "kind": "individual", "issued_in": "CO"}}
"""A final denial in a State where the request goes by the plan (C.R.S. § 10-16-113.5)."""


def test_a_reviewer_reached_through_the_plan_is_not_spoken_to_as_the_plan(facts: Facts) -> None:
    letter = packet(facts, CALIFORNIA, COLORADO)["clinician-letter"]
    assert "support the request" in letter
    assert "The plan's reasons, answered" in letter
    assert "Please call me with any question." in letter
    assert "before refusing" not in letter
