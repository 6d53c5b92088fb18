"""What the ninth reading's lawyer, director, patient and rival found of outside review, exceptions, cuts and the rules behind them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.test_eighth_law import packet, paper

THANKSGIVING = date(2026, 11, 26)
"""The day of the reading."""

CA, MI, TX = "ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy"


def test_only_a_rule_that_counts_drugs_ends_the_steps(facts: Facts) -> None:
    """Tex. Ins. Code § 1369.0547(c) allows one failed drug; N.J.S.A. 52:14-17.28j names no number."""
    so = "so no further drug may be required first"
    assert so in paper(facts, "internal-appeal", TX)
    medicaid: dict[str, Any] = {"plan": {"kind": "medicaid_managed", "issued_in": "NJ", "covers_drugs": True}}
    jersey = packet(facts, TX, medicaid)
    assert "N.J.S.A. 52:14-17.28j" in jersey["internal-appeal"]
    assert so not in jersey["internal-appeal"]
    # The law turns on what the prescriber determines: the letter to be signed has the law's own grounds.
    assert "the drug required is likely to cause harm to the patient" in jersey["clinician-letter"]


def test_a_cut_course_is_kept_going_by_every_paper(facts: Facts) -> None:
    """29 CFR 2590.715-2719(b)(2)(iii): the plan itself owes the coverage meanwhile, and may tell its administrator so."""
    letters = packet(facts, MI)
    benefits = letters["employer-letter"]
    assert "approved a service and now ends it" in benefits
    assert "It ends on December 1, 2026." in benefits
    assert "to let the approved service go on until the appeal is decided" in benefits
    assert "refused a medical service" not in benefits
    assert not {"ketamine", "depress", "infusion"} & set(benefits.casefold().split())
    # The appeal goes today, by the objection: May 15, 2027 is no day for an answer that is to be used.
    questions = letters["parity-request"]
    assert "as soon as you can; what comes before you decide will be used" in questions
    assert "May 15, 2027" not in questions
    assert "A limit stated as a number" not in questions
    # 29 CFR 2590.715-2719(d)(3)(i)(A).
    assert "expedited outside review may be asked for the same day" in letters["next-steps"]


def test_review_that_is_open_is_not_reserved(facts: Facts) -> None:
    """28 CCR § 1300.70.4(b)(1)-(2): open at once, with papers that the plan sends; § 1374.30(j) has the six months."""
    letters = packet(facts, CA)
    assert "keep the right" not in letters["internal-appeal"]
    assert "Independent medical review is open now (28 CCR § 1300.70.4(b)(1)-(2)" in letters["internal-appeal"]
    assert "neither waits for the other" in letters["internal-appeal"]
    assert "the application and the physician certification form for independent medical review" in letters["claim-file-request"]
    assert "1374.30(j)" in letters["external-review-request"]
    assert "a request for a drug that is not on its list (section 1367.24)" in letters["next-steps"]


def test_a_confirmed_clock_is_not_put_aside_by_one_that_a_form_alone_has(facts: Facts) -> None:
    """29 CFR 2590.715-2719(d)(2)(i): four months after receipt; us.aca.hhs-administered is secondary, and its sources do not agree."""
    steps = paper(facts, "next-steps", TX)
    assert "within four months after receiving the final internal denial" in steps
    assert "within four months of the date of the final denial" not in steps
    assert "So where the plan's notice names a review organization." in steps


def test_a_federal_employee_is_told_the_suit_of_the_rule(facts: Facts) -> None:
    """5 CFR 890.107(c)-(d)."""
    federal = {"plan": {"kind": "fehb", "funding": {"unknown": True}}, "denial": {"stage": "final"}}
    steps = paper(facts, "next-steps", CA, federal)
    assert "a suit is against OPM and not the plan, by December 31 of the third year after the year of the care" in steps
    assert "may set a time to sue" not in steps
    assert "A court later reads only what OPM had." in steps


def test_outside_review_is_asked_what_its_reviewers_decide(facts: Facts) -> None:
    """Cal. Health & Safety Code § 1370.4 turns on the standard therapies; a question of coverage is a grievance."""
    request = paper(facts, "external-review-request", CA)
    questions = request.partition("The questions to decide")[2].partition("Answer to question 1")[0]
    first, second = "more beneficial for this patient than any standard treatment", "fall outside the words of the definition"
    assert questions.index(first) < questions.index(second)
    assert "or does a law that binds it require that" not in questions
    assert "So far as reason 2 is held to be a coverage decision, please review it as a grievance" in questions
    assert "not experimental for this patient" not in request
    answer = request.partition("Answer to question 1: the standard treatments")[2].partition("Reason 1")[0]
    for told in ("sertraline 200 mg", "nine sessions", "I have declined electroconvulsive therapy", "(TMS) has not been tried"):
        assert told in answer
        assert request.count(told) == 1 or told == "sertraline 200 mg"
    assert "in favor of this course, ELEKT-D (2023); against it, KetECT (2022)" in answer
    assert "is the treating clinician's judgment, on the last page" in answer


def test_a_federal_brochure_is_asked_by_its_own_words(facts: Facts) -> None:
    """5 CFR 890.105(c)(1): in terms of the brochure. Its definition turns on a consensus among experts."""
    words = "A treatment is experimental if the consensus among experts is that further trials are needed to determine its safety."
    federal = {"plan": {"kind": "fehb", "funding": {"unknown": True}, "definition": words}, "denial": {"stage": "final"}}
    request = paper(facts, "external-review-request", CA, federal)
    assert "Please decide by those words, and by no test that they do not have (5 CFR 890.105(c)(1))." in request
    assert '"consensus among experts":' in request
    assert "more beneficial for this patient" not in request


POLICY = "Keystone Clinical Policy 6.14, Ketamine infusion for depression\n\n1. Inadequate response to four antidepressants"
NOTICE = (
    "Keystone Claims Services\nOctober 28, 2026\n\nThe denial is upheld. The service was not medically necessary under the clinical policy "
    "that applies to this treatment.\n\nYou may request a second-level appeal within 60 days of the date of this letter."
)
SECOND: dict[str, Any] = {
    "denial": {
        "text": NOTICE,
        "stage": "after_first_appeal",
        "timing": "after",
        "policy": {"unknown": True},
        "appeal_address": {"unknown": True},
        "reasons": [{"quote": "The service was not medically necessary", "ground": "ground.not-medically-necessary"}],
    },
    "plan": {
        "policy_text": POLICY,
        "criteria": [{"words": "Inadequate response to four antidepressants", "status": "not_met", "fact": "three are recorded"}],
    },
    "appeal": {"sent": "2026-09-18"},
    "alternatives": {"tms": "tried", "tms_detail": "36 sessions; PHQ-9 was 23 before and 21 after."},
    "money": {"paid_by_you": 3900},
    "missed": {"right": "no_papers", "since": "2026-09-18"},
}


def test_a_second_appeal_names_what_the_decision_lacks_and_answers_what_is_not_met(facts: Facts) -> None:
    """29 CFR 2560.503-1(j)(5)(i): the criterion itself, or that it was relied upon and is free on request."""
    letters = packet(facts, MI, SECOND)
    second = letters["second-level-appeal"]
    assert "(29 CFR 2560.503-1(j)(5)(i))" in second
    assert "I answer the policy that I have, Keystone Clinical Policy 6.14" in second
    assert "I reserve what follows from the gap." in second
    assert "One criterion is not met as written" in second
    assert "TMS has been tried: 36 sessions" in second
    assert "whether your policy allows an exception" in second
    assert "has one level only" not in second
    assert "cover and pay for" in second
    assert "please pay the benefit to the member" in second
    # The criteria stand in the appeal of the same day: the complaint says where they are from.
    assert "I have found a policy elsewhere; I do not know that it is the one used." in letters["complaint"]
    named = packet(facts, MI, SECOND | {"denial": SECOND["denial"] | {"text": NOTICE.replace("that applies", "BH-114 that applies")}})
    assert "(j)(5)(i)" not in named["second-level-appeal"]


def test_a_question_of_parity_names_the_benefits_of_the_regulation(facts: Facts) -> None:
    """28 CCR § 1300.74.72.01(a)(1)(C), (E), read in the official code's copy; it binds plans of that Department alone."""
    cited = "28 CCR § 1300.74.72.01(a)(1)(C), (E)"
    assert cited in paper(facts, "parity-request", CA)
    assert cited not in paper(facts, "parity-request", CA, {"plan": {"licence": "cdi"}})


def test_a_medicaid_plan_is_asked_by_the_title_to_keep_the_service(facts: Facts) -> None:
    """42 CFR 438.420(a): the enrollee asks for it; the objection is the appeal."""
    medicaid: dict[str, Any] = {"plan": {"kind": "medicaid_managed", "issued_in": "NJ"}}
    assert "Appeal, and request to keep an approved service during it" in paper(facts, "concurrent-care-objection", MI, medicaid)
    assert "Objection to a cut in an approved course" in paper(facts, "concurrent-care-objection", MI)


@pytest.mark.parametrize("state", ["IA", "NE", "VA"])
def test_no_last_page_is_named_that_the_request_does_not_have(state: str, facts: Facts) -> None:
    final: dict[str, Any] = {"plan": {"issued_in": state, "licence": {"unknown": True}}, "denial": {"stage": "final"}}
    request = paper(facts, "external-review-request", CA, final)
    assert "more beneficial for this patient than any standard treatment" in request
    page = "Statement of the treating clinician for external review"
    assert ("on the last page" in request) == (page in request)
