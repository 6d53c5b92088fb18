"""Outside review at an office of the State: its form, its questions, its count of days, and who is spoken to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.as_of import judged, packet_on, paper
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.final_denials import final_in
from tests.health.new_york import NEW_YORK

GA = "later/ga-self-funded-final-urgent"


NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"


def test_an_urgent_outside_request_has_the_fast_clock_and_goes_today(facts: Facts) -> None:
    """29 CFR 2590.715-2719(d)(3)(iv): 72 hours, and no five business days for a first check."""
    steps = paper(facts, "next-steps", GA)
    assert "The review organization must decide an expedited request within 72 hours after it receives it." in steps
    assert "5 business days" not in steps
    assert "Today, once the certification is signed" in steps
    assert "By March 15, 2027" not in steps
    assert "5 business days" in paper(facts, "next-steps", NC)
    assert "With the urgent appeal, or within two days" in paper(facts, "next-steps", NM)
    spanish = paper(facts, "next-steps", GA, language="es")
    assert "debe decidir una solicitud urgente dentro de las 72 horas después de recibirla." in spanish
    assert "Hoy, en cuanto esté firmada la certificación" in spanish


def test_the_count_of_the_office_that_takes_the_request_is_the_day_to_act_by(facts: Facts) -> None:
    """dfs.ny.gov counts four months from the date of the determination and must have the application; § 4914(b)(1) counts from receipt."""
    _, assessment = judged(facts, CALIFORNIA, NEW_YORK)
    asked = next(one for one in assessment.deadlines if one.what == "external-request")
    assert (asked.day, asked.at_latest, asked.argued) == (date(2026, 11, 30), date(2026, 12, 5), True)
    letters = packet_on(facts, CALIFORNIA, NEW_YORK)
    assert "the period runs at least to November 30, 2026 (N.Y. Ins. Law" in letters["external-review-request"]
    assert "December 5" not in letters["external-review-request"]
    # When the office's own day is past, what the statute counts is the argument left.
    _, late = judged(facts, CALIFORNIA, NEW_YORK, date(2026, 12, 2))
    assert next(one for one in late.deadlines if one.what == "external-request").day == date(2026, 12, 5)
    then = packet_on(facts, CALIFORNIA, NEW_YORK, date(2026, 12, 2))["external-review-request"]
    assert "counted from receipt of the notice, the period runs to December 5, 2026" in then


def test_a_state_with_a_form_of_its_own_is_asked_on_that_form_and_by_its_own_questions(facts: Facts) -> None:
    """The application asks for the physician's attestation for every denial but one on need alone; N.Y. Pub. Health Law § 4914(2)(d)(A)."""
    request = packet_on(facts, CALIFORNIA, NEW_YORK)["external-review-request"]
    assert "by fax: 800-332-2729" in request
    assert "This letter goes with the Department's External Appeal Application and the physician's attestation in it." in request
    assert "time to send it" not in request
    assert "Did the plan act reasonably, with sound medical judgment and in the best interest of the patient" in request
    assert "the definition in the policy" not in request


def test_no_definition_is_asked_about_that_nobody_has_seen(facts: Facts) -> None:
    georgia = {**NEW_YORK, "plan": {**NEW_YORK["plan"], "issued_in": "OK"}}
    request = packet_on(facts, CALIFORNIA, georgia)["external-review-request"]
    assert "Do the words of the definition" not in request
    assert "own definition of the word applies" not in request


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
    request = packet_on(facts, CALIFORNIA, change)["external-review-request"]
    assert "If you mean" not in request
    assert "or send the words" not in request
    assert "have the plan send the words that applied on the date of the denial" in request
    assert "State law lists a denial of a treatment as experimental or investigational" in request


def test_the_form_of_the_office_comes_first_and_papers_are_not_left_for_later(facts: Facts) -> None:
    """§ 4914(b)(1): more papers go to the agent within the same four months; dfs.ny.gov: fax 800-332-2729, a fee of up to $25."""
    steps = paper(facts, "next-steps", CALIFORNIA, NEW_YORK)
    assert "It must be there by November 30, 2026." in steps
    assert "1. Fill in the Department's External Appeal Application" in steps
    assert "fill in the physician's attestation in it today" in steps
    assert "Fee: up to $25" in steps
    assert "Every paper must be there by the same day." in steps
    assert "Give the clinician the letter to sign today" not in steps
    assert "The last day is December 5" not in steps


def test_california_is_asked_in_the_alternative_and_what_mental_health_benefits_take_in(facts: Facts) -> None:
    """Cal. Health & Safety Code §§ 1370.4, 1374.30; 28 CCR § 1300.74.72.01(a)(1)(C), (E)."""
    letters = packet_on(facts, CALIFORNIA)
    request = letters["external-review-request"]
    assert "please review the denial as one of medical necessity (§ 1374.30), or as a grievance" in request
    assert "28 CCR § 1300.74.72.01(a)(1)(C), (E)" in request
    assert "28 CCR § 1300.74.72.01(a)(1)(C), (E)" in letters["internal-appeal"]
    assert "the period runs at least to May 3, 2027" in request


def test_the_reviewer_outside_is_answered_by_the_notices_own_words(facts: Facts) -> None:
    """KARMA-Dep 2 found no difference over six months; KetECT tells who relapsed. 42 CFR 422.136: a committee."""
    durable: dict[str, Any] = {
        **NEW_YORK,
        "denial": {
            **NEW_YORK["denial"],
            "reasons": [{"ground": "ground.experimental", "quote": "The published evidence does not show a durable benefit."}],
        },
    }
    request = packet_on(facts, CALIFORNIA, durable)["external-review-request"]
    assert '"durable": in Phillips (2019) the scores of responders held steady through four weekly infusions' in request
    assert "KARMA-Dep 2 found no difference over six months" in request
    assert "70% relapsed within 12 months after ketamine and 63% after ECT" in request
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
    statement = packet_on(facts, TEXAS, old)["external-review-request"]
    assert "On age: the labeled use is in adults." in statement
    assert "TRANSFORM-3" in statement
    assert "since when its step applies" in statement


@pytest.mark.parametrize(
    ("state", "said"),
    [
        # Mass. Gen. Laws ch. 176O, § 14(a)
        ("MA", "Fee: $25, refunded if the denial is reversed in its entirety; waivable for extreme financial hardship"),
        # nj.gov/dobi: "A $25.00 filing fee may be billed to the applicant"; N.J.A.C. 11:24-8.7(c)
        ("NJ", "Fee: $25 may be billed, and the bill says how to pay; refunded if the denial is reversed, waived for financial hardship"),
        # Haw. Rev. Stat. § 432E-33
        ("HI", "Fee: $15, refunded if the denial is reversed"),
        # dfs.ny.gov, the page on external appeals
        ("NY", "Fee: up to $25, not more than $75 a plan year"),
        # R.I. Gen. Laws § 27-18.9-8: the plan takes the request
        ("RI", "Fee: up to $25, not over $75 a year"),
    ],
)
def test_what_the_request_costs_is_said_once_beside_where_it_goes(facts: Facts, state: str, said: str) -> None:
    steps = paper(facts, "next-steps", CALIFORNIA, final_in(state))
    assert said in steps
    assert steps.count("Fee:") == 1
    assert paper(facts, "next-steps", CALIFORNIA, final_in(state), language="es").count("Costo:") == 1


@pytest.mark.parametrize("state", ["PA", "WA", "GA", "NV"])
def test_no_fee_is_named_where_the_request_is_free(facts: Facts, state: str) -> None:
    """RCW 48.43.535(8): carriers pay the reviewer's charges."""
    assert "Fee:" not in paper(facts, "next-steps", CALIFORNIA, final_in(state))


def test_an_office_that_sends_signed_for_mail_back_is_not_written_to_by_certified_mail(facts: Facts) -> None:
    """mass.gov, the Office's page: mail only through the U.S. Postal Service with no signature of receipt required."""
    told = paper(facts, "next-steps", CALIFORNIA, final_in("MA"))
    assert "return receipt; the request itself only by ordinary U.S. mail" in told
    assert "Fill in the Office's external review request form, with a copy of the final denial" in told
    assert "by its portal: masshpc.gov" in paper(facts, "external-review-request", CALIFORNIA, final_in("MA"))
    assert "Certified, with return receipt. Keep a full copy." in paper(facts, "next-steps", CALIFORNIA, final_in("NJ"))


def test_who_acts_before_an_office_outside_rests_on_no_rule_of_the_plans_own_procedure(facts: Facts) -> None:
    """29 CFR 2560.503-1(b)(4) is of claims and the plan's appeals; by (k)(2)(ii) a State's review is no part of them."""
    change = {**final_in("PA"), "sender": {"role": "clinician"}, "exhibits": {"have": ["denial", "authorization"]}}
    papers = packet_on(facts, CALIFORNIA, change)
    assert "I act with the member's consent; the signed authorization is enclosed" in papers["external-review-request"]
    assert "2560.503-1(b)(4)" in papers["claim-file-request"]
    urgent = packet_on(facts, CALIFORNIA, {**change, "urgency": {"level": "clinician_certified"}})
    assert "2560.503-1(b)(4)" not in urgent["external-review-request"]


def test_a_request_that_the_plan_passes_on_has_one_address(facts: Facts) -> None:
    """RCW 48.43.535(4): the carrier sends the reviewer what it holds."""
    steps = paper(facts, "next-steps", CALIFORNIA, final_in("WA"))
    assert "fax 559-555-0142; the plan passes it on" in steps
    assert "The request for outside review: The plan" not in steps
    # Beside an urgent appeal the request has a line of its own.
    urgent = paper(facts, "next-steps", "later/il-marketplace-step", {"urgency": {"level": "clinician_certified"}})
    assert "The request for outside review:" in urgent


def test_papers_that_come_after_a_request_to_a_state_are_read_for_the_days_that_federal_law_sets(facts: Facts) -> None:
    """45 CFR 147.136(c)(2)(x): at least five business days, and the reviewer must consider what comes in them."""
    later = "What comes within five business days of the reviewer's first letter must be read"
    for state in ("PA", "WA", "MA"):
        assert later in paper(facts, "next-steps", CALIFORNIA, final_in(state))
    assert "dentro de los 5 días hábiles" in paper(facts, "next-steps", CALIFORNIA, final_in("PA"), language="es")
    # The federal process gives ten, and one office must have every paper within the time of the request.
    assert "What comes within ten business days" in paper(facts, "next-steps", CALIFORNIA, final_in("FL"))
    assert "Every paper must be there by the same day." in paper(facts, "next-steps", CALIFORNIA, final_in("NY"))
    # A grandfathered plan has no such floor; a fast review has no such days.
    old = changed(final_in("PA"), {"plan": {"grandfathered": True}})
    urgent = changed(final_in("PA"), {"urgency": {"level": "clinician_certified"}})
    assert all(later not in paper(facts, "next-steps", CALIFORNIA, change) for change in (old, urgent))
