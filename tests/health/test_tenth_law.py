"""What the tenth reading's lawyer, director, patient and rival found of outside review, exclusions, forms and the rules behind them."""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.words import LETTERS, words_in
from tests.health.test_eighth_law import judged, packet, paper

CA, MI, TX = "ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy"

NEW_YORK: dict[str, Any] = {
    "plan": {"kind": "student", "funding": "insured", "issued_in": "NY", "definition": None, "passages": []},
    "denial": {
        "text": None,
        "stage": "final",
        "timing": "before",
        "date": "2026-07-31",
        "received": "2026-08-05",
        "reasons": [
            {"ground": "ground.experimental", "quote": "Intravenous ketamine for depression is investigational."},
            {"ground": "ground.not-medically-necessary", "quote": "It is also not medically necessary."},
        ],
    },
    "appeal": {"sent": "2026-06-22"},
}


def test_the_count_of_the_office_that_takes_the_request_is_the_day_to_act_by(facts: Facts) -> None:
    """dfs.ny.gov counts four months from the date of the determination and must have the application; § 4914(b)(1) counts from receipt."""
    _, assessment = judged(facts, CA, NEW_YORK)
    asked = next(one for one in assessment.deadlines if one.what == "external-request")
    assert (asked.day, asked.at_latest, asked.argued) == (date(2026, 11, 30), date(2026, 12, 5), True)
    letters = packet(facts, CA, NEW_YORK)
    assert "the period runs at least to November 30, 2026 (N.Y. Ins. Law" in letters["external-review-request"]
    assert "December 5" not in letters["external-review-request"]
    # When the office's own day is past, what the statute counts is the argument left.
    _, late = judged(facts, CA, NEW_YORK, date(2026, 12, 2))
    assert next(one for one in late.deadlines if one.what == "external-request").day == date(2026, 12, 5)
    then = packet(facts, CA, NEW_YORK, date(2026, 12, 2))["external-review-request"]
    assert "counted from receipt of the notice, the period runs to December 5, 2026" in then


def test_a_calendar_does_not_call_an_argument_the_last_day(facts: Facts) -> None:
    case, assessment = judged(facts, CA, NEW_YORK)
    told = calendar_bytes(case, facts, assessment, words_in(LETTERS)).decode().replace("\r\n ", "")
    assert "The last day of all" not in told
    assert "an argument for who is late" in told


def test_a_state_with_a_form_of_its_own_is_asked_on_that_form_and_by_its_own_questions(facts: Facts) -> None:
    """The application asks for the physician's attestation for every denial but one on need alone; N.Y. Pub. Health Law § 4914(2)(d)(A)."""
    request = packet(facts, CA, NEW_YORK)["external-review-request"]
    assert "by fax: 800-332-2729" in request
    assert "This letter goes with the Department's External Appeal Application and the physician's attestation in it." in request
    assert "time to send it" not in request
    assert "Did the plan act reasonably, with sound medical judgment and in the best interest of the patient" in request
    assert "the definition in the policy" not in request


def test_no_definition_is_asked_about_that_nobody_has_seen(facts: Facts) -> None:
    georgia = {**NEW_YORK, "plan": {**NEW_YORK["plan"], "issued_in": "OK"}}
    request = packet(facts, CA, georgia)["external-review-request"]
    assert "Do the words of the definition" not in request
    assert "own definition of the word applies" not in request


CLAUSE = (
    "7.14 Drugs used outside FDA labeling, unless the Committee finds the use to be supported by two or more published clinical studies."
)


def excluded(quote: str, passages: list[dict[str, str]], **plan: Any) -> dict[str, Any]:
    return {
        "plan": {"kind": "church", "funding": "self_funded", "excludes_by_name": False, "passages": passages, **plan},
        "denial": {"text": None, "reasons": [{"ground": "ground.benefit-exclusion", "quote": quote}]},
    }


def test_the_exception_of_a_clause_is_answered_by_what_it_asks_for(facts: Facts) -> None:
    """The plan's own words: an exclusion that excepts what two published studies support is answered with studies."""
    clause = excluded(
        "Treatment outside the labeled use of a drug is excluded under section 7.14.",
        [{"kind": "exclusion", "words": CLAUSE, "page": "41"}],
    )
    appeal = paper(facts, "internal-appeal", CA, clause)
    answer = appeal.partition("The clause turns on the drug's label.")[2].partition("Alternatives considered")[0]
    assert "Your notice leaves out the exception in that clause" in answer
    assert "“unless" in answer or '"unless the Committee finds the use' in answer
    assert "ELEKT-D" in answer
    assert "Singh" in answer
    assert "Against: KARMA-Dep 2" in answer
    assert "that is a medical judgment" not in appeal


def test_a_clause_on_dates_is_no_medical_judgment(facts: Facts) -> None:
    dates = excluded("The services are excluded because depression is a condition that was treated before the policy began.", [])
    appeal = paper(facts, "internal-appeal", CA, dates)
    assert "The clause turns on dates, and on nothing clinical." in appeal
    assert "how far back the clause looks" in appeal
    assert "medical judgment" not in appeal


def test_the_reviewer_outside_is_never_spoken_to_as_the_plan(facts: Facts) -> None:
    """A request that the plan passes on is still read by the reviewer; C.R.S. § 10-16-113.5(2)(a)(III) lists the denial."""
    words = (
        "A technology is investigational unless it has final approval from the appropriate government body, the evidence permits "
        "conclusions, it is as beneficial as any alternative, and the improvement is attainable outside the investigational setting."
    )
    change = {
        **NEW_YORK,
        "plan": {**NEW_YORK["plan"], "kind": "individual", "issued_in": "CO", "passages": [{"kind": "experimental", "words": words}]},
    }
    request = packet(facts, CA, change)["external-review-request"]
    assert "If you mean" not in request
    assert "or send the words" not in request
    assert "have the plan send the words that applied on the date of the denial" in request
    assert "State law lists a denial of a treatment as experimental or investigational" in request


def test_the_form_of_the_office_comes_first_and_papers_are_not_left_for_later(facts: Facts) -> None:
    """§ 4914(b)(1): more papers go to the agent within the same four months; dfs.ny.gov: fax 800-332-2729, a fee of up to $25."""
    steps = paper(facts, "next-steps", CA, NEW_YORK)
    assert "It must be there by November 30, 2026." in steps
    assert "1. Fill in the Department's External Appeal Application" in steps
    assert "fill in the physician's attestation in it today" in steps
    assert "Fee: up to $25" in steps
    assert "Every paper must be there by the same day." in steps
    assert "Then go after the papers." not in steps
    assert "The last day is December 5" not in steps


def test_nothing_is_asked_of_a_plan_that_has_sent_the_case_on(facts: Facts) -> None:
    """42 CFR 422.590, 422.592: the plan sends an affirmed denial on by itself; the person has no last day for it."""
    upheld: dict[str, Any] = {
        "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
        "denial": {"stage": "after_first_appeal"},
        "patient": {"age_band": "from_65"},
    }
    letters = packet(facts, TX, upheld)
    assert "step-therapy-exception" not in letters
    assert "You have no last day here: the plan itself sends the case on." in letters["next-steps"]
    assert "No date is known yet" not in letters["next-steps"]
    assert "One thing today: send your letter and the new papers" in letters["next-steps"]
    assert "step-therapy-exception" in packet(facts, TX)


def test_after_care_no_other_treatment_is_suggested_and_a_clause_on_dates_is_warned_of(facts: Facts) -> None:
    dates = excluded("The services are excluded because depression is a condition that was treated before the policy began.", [])
    after = {**dates, "denial": {**dates["denial"], "timing": "after"}, "alternatives": {"spravato": "not_tried", "spravato_detail": None}}
    steps = paper(facts, "next-steps", CA, after)
    assert "Ask the clinician whether Spravato is a fair next step" not in steps
    assert "Set the dates in Table 1 and in the clinic's record beside the policy's first day" in steps


def test_the_form_covers_whatever_the_representative_signs(facts: Facts) -> None:
    """29 U.S.C. § 1024(b)(4) is the participant's request; 45 CFR 164.508(c)(2) names the statements of a release."""
    letters = packet(facts, MI)
    form = letters["representative-form"]
    assert (
        "in asking the plan, its administrator and its sponsor for documents, in my name; and in a complaint about how it is handled"
        in form
    )
    assert "do not depend on whether this is signed" in form
    assert "no longer protected by federal privacy rules" in form
    assert "name no illness" in form
    assert "I act for the member; the signed authorization is enclosed." in letters["employer-letter"]
    quiet = packet(facts, MI, {"employer": {"tell": False}})
    assert "sponsor" not in quiet["representative-form"]


def test_an_objection_opens_with_the_plans_own_approval_and_the_scores(facts: Facts) -> None:
    """29 CFR 2560.503-1(f)(2)(ii)(A), (i)(2)(ii): November 16 to December 1 is 15 days, and an appeal may take 30."""
    objection = packet(facts, MI)["concurrent-care-objection"]
    approval = objection.index(
        '"On September 30, 2026 we approved eight intravenous ketamine infusions, authorization HB-20418." (Exhibit A)'
    )
    scores = objection.index("a fall of 12 points (52%)")
    assert approval < scores < objection.index("29 CFR 2560.503-1(f)(2)(ii)(A)")
    assert "He has gone back to work two days a week" in objection
    assert "15 days, where you may take 30 to decide an appeal (29 CFR 2560.503-1(i)(2)(ii))" in objection


def test_an_exception_encloses_what_it_names_and_no_record_of_therapy(facts: Facts) -> None:
    """Minimum disclosure; the ground and its condition name one exhibit. A journal reports 72 and 24 hours of S.B. 680 (2017)."""
    letters = packet(facts, TX)
    exception = letters["step-therapy-exception"]
    assert "stopped on May 13, 2026, for akathisia (Exhibit E)" in exception
    assert "with the paper that shows it (Exhibit E)" in exception
    enclosed = exception.partition("Enclosures")[2]
    assert "Records of psychotherapy" not in enclosed
    assert "Dated rating scales" not in enclosed
    assert "reported to have 72 hours to answer, or 24 in special circumstances" in letters["next-steps"]
    assert "72 hours" not in exception
    # What a journal reports of the time is told to the person, and claimed in no letter.
    assert "its own, shorter time" not in letters["internal-appeal"]


def test_california_is_asked_in_the_alternative_and_what_mental_health_benefits_take_in(facts: Facts) -> None:
    """Cal. Health & Safety Code §§ 1370.4, 1374.30; 28 CCR § 1300.74.72.01(a)(1)(C), (E)."""
    letters = packet(facts, CA)
    request = letters["external-review-request"]
    assert "please review the denial as one of medical necessity (§ 1374.30), or as a grievance" in request
    assert "28 CCR § 1300.74.72.01(a)(1)(C), (E)" in request
    assert "28 CCR § 1300.74.72.01(a)(1)(C), (E)" in letters["internal-appeal"]
    assert "the period runs at least to May 3, 2027" in request


def test_a_medicare_exception_names_the_time_for_a_part_b_drug(facts: Facts) -> None:
    """42 CFR 422.568: 72 hours for a Part B drug."""
    advantage: dict[str, Any] = {
        "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
        "patient": {"age_band": "from_65"},
    }
    assert "within 72 hours for a Part B drug (42 CFR 422.568, 422.572)" in packet(facts, TX, advantage)["step-therapy-exception"]


def test_sixty_days_from_the_day_it_came_end_a_medicare_period_that_presumes_a_later_one(facts: Facts) -> None:
    """42 CFR 422.582(b): 60 days after receipt, presumed five days after the date. September 28, received October 2: December 1."""
    advantage: dict[str, Any] = {
        "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
        "patient": {"age_band": "from_65"},
        "denial": {"text": None, "date": "2026-09-28", "received": "2026-10-02", "appeal_by": None, "appeal_days": None},
    }
    _, assessment = judged(facts, TX, advantage)
    appeal = next(one for one in assessment.deadlines if one.what == "internal-appeal")
    assert (appeal.day, appeal.at_latest, appeal.argued) == (date(2026, 11, 27), date(2026, 12, 1), False)
    # Where nobody says when it came, the presumption stands.
    unsaid = {**advantage, "denial": {**advantage["denial"], "received": None}}
    _, presumed = judged(facts, TX, unsaid)
    assert next(one for one in presumed.deadlines if one.what == "internal-appeal").at_latest == date(2026, 12, 2)


MISSED = "Missed therapy visits in 2025 suggest that the enrollee will not keep the schedule."


def test_a_hearing_is_asked_for_as_a_hearing_and_answers_every_reason(facts: Facts) -> None:
    """42 CFR 431.244 and 438.408(f): a hearing is held by an official; what the notice names beside it is asked for too."""
    one_trial = "The records show one antidepressant trial of at least eight weeks."
    hearing: dict[str, Any] = {
        "plan": {"kind": "medicaid_managed", "funding": None, "issued_in": "NY"},
        "denial": {
            "text": f"{one_trial} {MISSED} You may ask for an External Appeal within 4 months.",
            "stage": "final",
            "timing": "before",
            "appeal_address": None,
            "appeal_fax": None,
            "policy": None,
            "reasons": [{"ground": "ground.not-medically-necessary", "quote": quote} for quote in (one_trial, MISSED)],
        },
        "history": {"therapy": "weekly; I missed some visits in 2025 when the bus line stopped"},
    }
    letters = packet(facts, TX, hearing)
    request = letters["external-review-request"]
    assert "escitalopram 20 mg, 10 weeks in all: no response" in request
    assert "On keeping the schedule: weekly; I missed some visits in 2025 when the bus line stopped" in request
    assert "say what in the record of this treatment shows that its visits would be missed" in request
    assert "by a psychiatrist experienced" not in request
    assert "Please send me the case file before the hearing" in request
    steps = letters["next-steps"]
    assert "somebody speaks there" in steps
    assert "Your notice also names an external appeal: ask for it too" in steps
    assert "step-therapy-exception" not in letters


def test_the_reviewer_outside_is_answered_by_the_notices_own_words(facts: Facts) -> None:
    """ELEKT-D followed responders for six months; KARMA-Dep 2 found no difference. 42 CFR 422.136: a committee."""
    durable: dict[str, Any] = {
        **NEW_YORK,
        "denial": {
            **NEW_YORK["denial"],
            "reasons": [{"ground": "ground.experimental", "quote": "The published evidence does not show a durable benefit."}],
        },
    }
    request = packet(facts, CA, durable)["external-review-request"]
    assert '"durable": in ELEKT-D those who responded were followed for six months' in request
    old: dict[str, Any] = {
        "plan": {"kind": "medicare_advantage", "funding": None, "issued_in": None},
        "patient": {"age_band": "from_65"},
        "denial": {
            "text": None,
            "stage": "after_first_appeal",
            "reasons": [
                {"ground": "ground.step-therapy", "quote": "Step therapy applies."},
                {"ground": "ground.not-medically-necessary", "quote": "It is not medically necessary for a member over 65."},
            ],
        },
    }
    statement = packet(facts, TX, old)["external-review-request"]
    assert "On age: the labeled use is in adults." in statement
    assert "TRANSFORM-3" in statement
    assert "since when its step applies" in statement


def test_a_rule_on_experimental_care_is_asked_under_where_that_was_the_reason(facts: Facts) -> None:
    """WAC 284-46-507 speaks of agreements that exclude experimental services."""
    washington: dict[str, Any] = {"plan": {"kind": "individual", "funding": None, "issued_in": "WA"}}
    limit = {**washington, "denial": {"text": None, "reasons": [{"ground": "ground.dose-frequency-limit", "quote": "One a month."}]}}
    assert "284-46-507" in paper(facts, "claim-file-request", CA, washington)
    assert "284-46-507" not in paper(facts, "claim-file-request", CA, limit)


def test_a_day_on_which_offices_are_closed_stands_with_the_day_to_send(facts: Facts) -> None:
    """180 days after November 16, 2026 are May 15, 2027, a Saturday."""
    assert "May 15, 2027 (send by May 14, 2027)" in packet(facts, MI)["next-steps"]
