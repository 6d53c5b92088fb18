"""The questions under the parity law: of the limit that was applied, by the benefits of the regulation."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.conftest import case_document
from tests.health.as_of import paper
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet
from tests.health.renewals import LITTLE_KNOWN

MO, OR = "later/mo-marketplace-sparse", "later/or-medicaid-clinic"


NC, NM, CO = "later/nc-self-funded-final", "later/nm-county-second-level", "later/co-student-late"


FL, SCHOOL = "later/fl-husband-limit-weekly", "later/co-school-plan-clinic"


def test_a_parity_request_asks_of_the_limit_that_was_applied(facts: Facts) -> None:
    asked = paper(facts, "parity-request", SCHOOL)
    assert "number of infusions billed" not in asked
    assert "has been sent" not in asked
    # The reason on papers is no limit and is left out; the one after it keeps its place in the notice.
    assert "The criterion behind reason 4 of your notice." in asked
    assert "off-label" not in paper(facts, "parity-request", MO)
    assert "If this plan is bought under the Health Care Purchasing Act (please say whether it is)" in paper(facts, "parity-request", NM)


def test_a_question_of_parity_names_the_benefits_of_the_regulation(facts: Facts) -> None:
    """28 CCR § 1300.74.72.01(a)(1)(C), (E), read in the official code's copy; it binds plans of that Department alone."""
    cited = "28 CCR § 1300.74.72.01(a)(1)(C), (E)"
    assert cited in paper(facts, "parity-request", CALIFORNIA)
    assert cited not in paper(facts, "parity-request", CALIFORNIA, {"plan": {"licence": "cdi"}})


def test_the_questions_on_parity_quote_the_limit_and_not_the_person(facts: Facts) -> None:
    asked = packet(facts, "tx-insured-off-label", LITTLE_KNOWN)["parity-request"]
    assert "Ketamine infusion for depression is experimental/investigational." in asked
    assert "inpatient psychiatric stay" not in asked
    assert "The criterion behind reason 2 of your notice." in asked


def test_the_dates_of_a_complaint_stand_in_their_order(facts: Facts) -> None:
    change = {"denial": {"stage": "final"}, "appeal": {"sent": "2026-05-28"}, "missed": {"right": "no_papers", "since": "2026-11-01"}}
    complaint = packet(facts, "tx-insured-off-label", change)["complaint"]
    assert complaint.index("May 28, 2026: first appeal sent") < complaint.index("date of the denial")


def test_the_class_is_left_open_where_the_notice_speaks_of_care_outside_the_network(facts: Facts) -> None:
    """Director's reading 22: the prescriber was in the network, and the notice printed "(out of network)" beside the clinic."""
    inside = {"clinician": {"in_network": True}}
    asked = packet(facts, "tx-insured-off-label", inside)["parity-request"]
    assert "this service is outpatient, and the treating clinician is in your network." in asked
    own = case_document("tx-insured-off-label")["denial"]["text"]
    other = {"denial": {"text": f"{own}\nProvider: Glass City Clinic, LLC (out of network)"}}
    asked = packet(facts, "tx-insured-off-label", inside | other)["parity-request"]
    assert "this service is outpatient. If" in asked


@pytest.mark.parametrize(
    ("said", "classed"),
    [
        ("This claim is processed under your out-of-network benefits.", "this service is outpatient and out of network. If you class it"),
        ("Network status: Out", "this service is outpatient and out of network. If you class it"),
        ("The request was reviewed under the pharmacy benefit.", "this is a prescription drug. If you class it otherwise, please say so"),
    ],
)
def test_the_class_is_that_of_the_benefit_which_the_notice_names(facts: Facts, said: str, classed: str) -> None:
    """45 CFR 146.136(c)(2)(ii)(A): benefits are classed as the plan provides them, whatever contract the clinic has."""
    own = case_document("tx-insured-off-label")["denial"]["text"]
    change = {"clinician": {"in_network": True}, "denial": {"text": f"{own}\n{said}"}}
    assert f"By the words of your notice, {classed}" in packet(facts, "tx-insured-off-label", change)["parity-request"]


@pytest.mark.parametrize(
    "said",
    [
        "The drug may also be available under the medical benefit.",
        "Your plan does not have out-of-network benefits.",
        "RxCantor is the pharmacy benefit manager of your plan.",
        "Beacon Hill Specialty Pharmacy Benefits",
        "Spravato is a covered drug under the TRICARE pharmacy and medical benefit.",
        "Some care is paid at the in-network level, other care at the out-of-network level.",
    ],
)
def test_a_benefit_that_the_notice_leaves_open_makes_no_class(facts: Facts, said: str) -> None:
    own = case_document("tx-insured-off-label")["denial"]["text"]
    change = {"clinician": {"in_network": True}, "denial": {"text": f"{own}\n{said}"}}
    assert "By the words of your notice" not in packet(facts, "tx-insured-off-label", change)["parity-request"]


def test_a_page_of_the_plan_tells_of_the_benefit_where_the_notice_is_silent(facts: Facts) -> None:
    page = [{"kind": "appeals", "words": "Infusions given in a clinic are covered under the medical benefit."}]
    asked = packet(facts, "tx-insured-off-label", {"clinician": {"in_network": True}, "plan": {"passages": page}})["parity-request"]
    told = "As I understand it, this service is outpatient, and the treating clinician is in your network."
    assert f"{told} If you class it otherwise, please say so" in asked


def test_the_purchasing_act_of_new_mexico_binds_only_plans_bought_under_it(facts: Facts) -> None:
    """N.M. Stat. Ann. § 13-7-3 lists the purchasers; a county is none of them unless it joins."""
    change = {"plan": {"kind": "public_employer", "funding": "self_funded", "issued_in": "NM", "grandfathered": False}}
    asked = packet(facts, "spravato-step-therapy", change)["step-therapy-exception"]
    assert "If this plan is bought under the Health Care Purchasing Act (please say whether it is), a step therapy exception" in asked


def test_no_mark_stands_beside_another_at_the_end_of_a_sentence(facts: Facts) -> None:
    """Readings 24, lawyer 19 and 20: "also with ketamine,?" and a company's "Inc.." """
    need = {"text": {"unknown": True}, "reasons": [{"ground": "ground.not-medically-necessary", "quote": "It is not medically necessary."}]}
    compared = packet(facts, CALIFORNIA, {"parity": {"comparator": "pain_infusion"}, "denial": need})["parity-request"]
    assert "infusions given for pain, also with ketamine" in compared
    assert ",?" not in compared
    named = {"denial": {"insurer": "Golden Valley Health Plan, Inc."}, "missed": {"right": "no_papers", "since": "2026-11-01"}}
    complaint = packet(facts, "tx-insured-off-label", named)["complaint"]
    assert "The notice comes from Golden Valley Health Plan, Inc. " in complaint


@pytest.mark.parametrize(
    ("quote", "numbered"),
    [
        ("Infusions are limited to six in a year.", True),
        ("Going on with infusions exceeds the limit of the plan.", False),
    ],
)
def test_a_number_is_asked_about_only_where_the_limit_has_one(facts: Facts, quote: str, *, numbered: bool) -> None:
    """Readings 25, director D9: "How does that number meet the rule" was asked of a limit that states none."""
    reasons = [{"ground": "ground.dose-frequency-limit", "quote": quote}]
    asked = paper(facts, "parity-request", CALIFORNIA, {"denial": {"text": quote, "reasons": reasons, "appeal_address": {"unknown": True}}})
    assert ("A limit stated as a number" in asked) is numbered
    assert ("A limit on sessions or doses" in asked) is not numbered


def test_the_limit_is_quoted_without_what_the_notice_found_of_the_person(facts: Facts) -> None:
    rule = "Four antidepressants must be tried first, and your records must show each."
    quote = f"{rule} The information we have shows three antidepressants. There is nothing in the notes about TMS."
    change = {
        "denial": {
            "text": {"unknown": True},
            "reasons": [{"ground": "ground.step-therapy", "quote": quote}],
        }
    }
    asked = packet(facts, "spravato-step-therapy", change)["parity-request"]
    assert f'"{rule}"' in asked
    assert "nothing in the notes" not in asked
    assert "shows three" not in asked
    found = {"denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.step-therapy", "quote": "Your records show no TMS."}]}}
    asked = packet(facts, "spravato-step-therapy", found)["parity-request"]
    assert "Your records show no TMS." not in asked
    assert "The criterion behind reason 1 of your notice" in asked
