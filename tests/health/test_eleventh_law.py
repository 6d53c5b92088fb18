"""What the eleventh reading found of routes, levels, certificates and addressees. Expected by hand from the law's text and letters.md."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import Assessment, assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from scripts.rowfiles import SourceRow
from scripts.rowrules import cross_problems
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet


def judged(facts: Facts, base: str | Mapping[str, Any], change: Mapping[str, Any] | None = None, day: date = TODAY) -> Assessment:
    document = case_document(base) if isinstance(base, str) else base
    return assess(case_from_json(json.dumps(changed(document, change or {})), day), facts, day)


CA = "ca-dmhc-insured-experimental"

FAMILY: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "text": "Department of Veterans Affairs, CHAMPVA Claims. Reason 47: No documentation was received with the claim. You may request "
        "a review within one year of the date of this notice, at CHAMPVA Appeals, P.O. Box 600, Spring City, PA 19475.",
        "reasons": [{"ground": "ground.documentation", "quote": "No documentation was received with the claim."}],
        "insurer": "CHAMPVA",
        "date": "2026-09-21",
        "appeal_address": "CHAMPVA Appeals, P.O. Box 600, Spring City, PA 19475",
        "stage": "first",
        "timing": "after",
    },
    "plan": {"kind": "va"},
    "treatment": {"drug": "iv_ketamine", "route": "iv", "diagnosis": "major depressive disorder", "sessions": 6, "served": "July 2026"},
    "sender": {"role": "patient"},
}
IN_HOSPITAL: dict[str, Any] = {
    "denial": {"text": None, "insurer": "VA medical center", "timing": "before"},
}


def test_a_refusal_to_pay_is_no_clinical_appeal(facts: Facts) -> None:
    """va.gov: denials of payment do not use the clinical appeal; one year to ask for review, by what the decision notice names."""
    assessment = judged(facts, FAMILY)
    assert assessment.regime.regime == "va_claim"
    assert assessment.appeal_by is not None
    assert str(assessment.appeal_by.day) == "2027-09-21"
    letters = packet(facts, FAMILY)
    appeal = letters["internal-appeal"]
    assert "Request for review of a claim decision" in appeal
    assert "CHAMPVA Appeals, P.O. Box 600" in appeal
    assert "allow the claim for the six infusions, and pay what the program owes" in appeal
    for name, words in letters.items():
        for word in ("clinical appeal", "the facility", "VISN", "patient advocate"):
            assert word not in words.lower(), (name, word)


def test_what_a_care_team_refuses_still_is_one(facts: Facts) -> None:
    assessment = judged(facts, FAMILY, IN_HOSPITAL)
    assert assessment.regime.regime == "va"
    assert "ask the facility to provide" in packet(facts, FAMILY, IN_HOSPITAL)["internal-appeal"]


def test_a_family_s_program_is_known_by_its_name_before_care_too(facts: Facts) -> None:
    assessment = judged(facts, FAMILY, {"denial": {"timing": "before"}})
    assert assessment.regime.regime == "va_claim"
    assert "Request for review I request review" in packet(facts, FAMILY, {"denial": {"timing": "before"}})["internal-appeal"]


FINAL: dict[str, Any] = {
    "plan": {"kind": "individual", "funding": None, "licence": None, "definition": None, "passages": []},
    "denial": {
        "text": None,
        "stage": "final",
        "timing": "before",
        "reasons": [{"ground": "ground.experimental", "quote": "Intravenous ketamine for depression is investigational."}],
    },
    "urgency": {"level": "not_urgent"},
}


def final_in(state: str) -> dict[str, Any]:
    return changed(FINAL, {"plan": {"issued_in": state}})


@pytest.mark.parametrize("state", ["NE", "CT", "IA", "MI"])
def test_what_the_law_has_certified_is_a_page_to_sign(facts: Facts, state: str) -> None:
    """Neb. § 44-1310(2)(b)(iii), (iv); Conn. § 38a-591g(e)(3)(C); Iowa § 514J.109(3)(c), (d); MCL 550.1911(3)(c), (d)."""
    request = packet(facts, CA, final_in(state))["external-review-request"]
    page = request[request.index("Statement of the treating clinician for external review") :]
    assert "At least one of these three:" in page
    assert "And at least one of these two:" in page
    for clause in (
        "standard treatments have not been effective in improving",
        "standard treatments are not medically appropriate",
        "covers is more beneficial than the treatment requested",
        "in my opinion the treatment requested is likely to be more beneficial",
        "scientifically valid studies using accepted protocols demonstrate",
    ):
        assert clause in page
    assert "on the last page, to be signed" in request


@pytest.mark.parametrize("state", ["PA", "NV", "LA"])
def test_a_certificate_that_could_not_be_read_is_asked_of_the_office(facts: Facts, state: str) -> None:
    letters = packet(facts, CA, final_in(state))
    assert "Statement of the treating clinician for external review" not in letters["external-review-request"]
    assert "Ask the office that takes the request for its form" in letters["next-steps"]
    assert "Pida su formulario a la oficina" in packet(facts, CA, final_in(state), "es")["next-steps"]


def test_a_track_that_speaks_of_a_certificate_and_has_none_is_refused() -> None:
    row: dict[str, Any] = {
        "id": "zz.x",
        "kind": "rule",
        "binds": None,
        "conditions": [],
        "times": [],
        "says": "The physician must certify two things.",
        "detail": {"track": "experimental"},
    }
    assert cross_problems([SourceRow("zz.yaml", row)], frozenset())
    for told in ({"certifies": ["one"]}, {"certificate": "on-form"}):
        assert not cross_problems([SourceRow("zz.yaml", {**row, "detail": {"track": "experimental", **told}})], frozenset())


UPHELD: dict[str, Any] = {
    "plan": {"kind": "employer", "funding": None, "issued_in": "PA", "licence": None, "passages": [], "definition": None},
    "denial": {
        "text": "The committee upheld the denial: intravenous ketamine for depression is investigational. You may request a voluntary "
        "second level appeal within 60 days of this letter. You may also have the right to an external review within four months.",
        "stage": "after_first_appeal",
        "timing": "before",
        "date": "2026-11-16",
        "received": "2026-11-20",
        "appeal_days": 60,
        "appeal_address": None,
        "reasons": [{"ground": "ground.experimental", "quote": "intravenous ketamine for depression is investigational."}],
    },
    "appeal": {"sent": "2026-10-19", "new": "A note of November 9, 2026."},
    "urgency": {"level": "not_urgent"},
}


def test_the_level_follows_the_stage_while_it_is_not_known_who_pays(facts: Facts) -> None:
    letters = packet(facts, CA, UPHELD)
    assert "internal-appeal" not in letters
    further = letters["second-level-appeal"]
    assert "Further appeal" in further
    assert "the next review that your notice offers" in further
    assert "NEW since the first appeal" in further
    assert "second-level review" not in further
    # Each time that the notice gives is told in its own words; no rule is claimed for a plan whose kind is not known.
    assert "external review within four months" in letters["next-steps"]
    assert "within 60 days of this letter" in letters["next-steps"]


def test_a_voluntary_level_is_called_what_the_notice_calls_it(facts: Facts) -> None:
    letters = packet(facts, CA, changed(UPHELD, {"plan": {"funding": "insured"}}))
    assert "Your notice calls this level voluntary; I do not give up outside review by it." in letters["second-level-appeal"]
    assert "The notice calls this level voluntary." in letters["next-steps"]


OFFICE = "Nebraska Department of Insurance, P.O. Box 82089, Lincoln, NE 68501-2089"


def test_a_paper_for_the_plan_never_goes_to_the_office_that_reviews_it(facts: Facts) -> None:
    told = changed(final_in("NE"), {"denial": {"appeal_address": OFFICE, "insurer": "Platte Valley Health Insurance Company"}})
    letters = packet(facts, CA, told)
    assert "Nebraska Department of Insurance" in letters["external-review-request"]
    for name in ("claim-file-request", "parity-request"):
        assert "82089" not in letters[name]
        assert "Platte Valley Health Insurance Company ____ (the plan's own address" in letters[name]
    assert "What goes to the plan: the plan's own address" in letters["next-steps"]
    # By its box alone it is known as well.
    boxed = packet(facts, CA, changed(told, {"denial": {"appeal_address": "External Review, PO Box 82089, Lincoln, NE"}}))
    assert "82089" not in boxed["claim-file-request"]


def test_a_plan_named_in_its_address_is_named_once(facts: Facts) -> None:
    told = {"denial": {"text": None, "insurer": "Copper State Advantage (HMO)", "appeal_address": "Copper State Advantage, P.O. Box 20077"}}
    request = packet(facts, CA, told)["claim-file-request"]
    assert request.count("Copper State Advantage") == 1


STEP = "Spravato is covered and has not been tried."


def step_in(status: str) -> dict[str, Any]:
    reasons = [
        {"ground": "ground.experimental", "quote": "Ketamine is investigational."},
        {"ground": "ground.step-therapy", "quote": STEP},
    ]
    told = changed(final_in("NE"), {"denial": {"reasons": reasons}, "step": {"drug": None, "ground": None, "reason": None}})
    return changed(told, {"alternatives": {"spravato": status, "spravato_detail": "The clinic is 185 miles away."}})


def test_no_law_on_exceptions_is_pleaded_without_a_ground_of_it(facts: Facts) -> None:
    """Neb. Rev. Stat. 44-7,114 and 44-7,115: contraindicated, expected to be ineffective, tried. Distance is none of these."""
    far = packet(facts, CA, step_in("not_reachable"))["external-review-request"]
    assert "step therapy override" not in far
    assert "Is Spravato, for this patient, an alternative within reach?" in far
    tried = packet(facts, CA, step_in("tried"))["external-review-request"]
    assert "step therapy override" in tried
    assert "Has the step required been taken" in tried


def test_a_procedure_is_no_drug_of_a_step_protocol(facts: Facts) -> None:
    ect = {"ground": "ground.step-therapy", "quote": "There is no documentation of a trial of ECT."}
    told = changed(UPHELD, {"denial": {"text": None, "reasons": [ect]}, "plan": {"funding": "insured"}})
    told = changed(told, {"step": {"drug": "ECT", "ground": "expected_ineffective", "reason": None}, "alternatives": {"ect": "declined"}})
    letters = packet(facts, CA, told)
    assert "step-therapy-exception" not in letters
    for words in letters.values():
        assert "expects the step to be ineffective" not in words


def test_a_request_outside_asks_for_a_yes_and_opens_with_the_case(facts: Facts) -> None:
    request = packet(facts, CA, final_in("NE"))["external-review-request"]
    assert "fall outside" in request
    assert "I ask you to find that it does." in request
    opening = request[request.index("Request for external review") : request.index("Why this review is open")]
    assert "Tried:" in opening
    assert "PHQ-9 was" in opening


CAROLINA: dict[str, Any] = {"denial": {"date": "2026-09-30", "received": "2026-10-05", "appeal_by": None}, "appeal": {"sent": None}}


def test_a_shorter_time_of_a_state_is_kept_and_never_pleaded_as_lateness(facts: Facts) -> None:
    """S.C. Code 38-71-1970(A): 60 days. 45 CFR 147.136(c)(2)(vi): a State process must allow at least four months after receipt."""
    told = changed(final_in("SC"), CAROLINA)
    first = next(one for one in judged(facts, CA, told).deadlines if one.what == "external-request")
    assert (first.act_by, first.at_latest) == (date(2026, 12, 4), date(2027, 2, 5))
    assert "the period runs at least to December 4, 2026" in packet(facts, CA, told)["external-review-request"]
    # After the State's own day and before the federal one the request is in time.
    between = judged(facts, CA, told, date(2026, 12, 7))
    assert not between.late
    case = case_from_json(json.dumps(changed(case_document(CA), told)), date(2026, 12, 7))
    made = documents(case, facts, between)
    request = next(
        " ".join(plain_text_bytes(one.document).decode().split()) for one in made if one.document.id == "external-review-request"
    )
    assert "the period runs to February 5, 2027 (45 CFR 147.136(c)(2))" in request.replace("\u00a0", " ")
    assert "as late" not in request
    # After both it is late, and says so.
    assert judged(facts, CA, told, date(2027, 2, 8)).late


NEAR: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "reasons": [{"ground": "ground.step-therapy", "quote": "You have not tried two antidepressants from different classes."}],
        "insurer": "Buckeye Summit",
        "date": "2026-09-28",
        "stage": "first",
        "timing": "before",
    },
    "plan": {"kind": "medicaid_managed", "issued_in": "OH"},
    "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "depression"},
    "history": {"trials": [{"drug": "sertraline", "from": "2025", "to": "2025", "result": "no_response", "source": "memory"}]},
    "step": {"ground": "tried"},
    "sender": {"role": "patient"},
    "exhibits": {"have": ["denial"]},
}


def test_a_short_appeal_keeps_the_day_and_nothing_goes_beside_it(facts: Facts) -> None:
    """letters.md 7.8: under ten days, title, quotations, table, request, what will follow."""
    letters = packet(facts, NEAR)
    assert "step-therapy-exception" not in letters
    appeal = letters["internal-appeal"]
    assert "This letter keeps the date." in appeal
    assert "exception" in appeal
    for left_out in ("What the label says", "Review and stopping", "boxed warning"):
        assert left_out not in appeal
    # With six weeks to go, or with a score to show, it is the full one.
    assert "step-therapy-exception" in packet(facts, NEAR, {"denial": {"date": "2026-11-20"}})
    assert "step-therapy-exception" in packet(
        facts, NEAR, {"treatment": {"scores": [{"scale": "phq-9", "score": 20, "date": "2026-11-02"}]}}
    )


def test_papers_are_asked_for_soon_where_the_appeal_has_long_to_go(facts: Facts) -> None:
    """A month, and not the half year that the appeal has."""
    asked = packet(facts, CA)["claim-file-request"]
    assert "Please send them by December 23, 2026." in asked
    assert "what comes later will be added to it" in asked


RENEWED: dict[str, Any] = {
    "denial": {
        "text": "Your request for continuation of Spravato, 12 further sessions, is denied. The earlier approval has ended.",
        "reasons": [
            {
                "ground": "ground.no-continued-response",
                "quote": "Your request for continuation of Spravato, 12 further sessions, is denied.",
            }
        ],
        "timing": "during",
        "appeal_address": None,
        "appeal_fax": None,
        "reference": None,
        "policy": None,
    },
    "treatment": {"drug": "spravato", "indication": "trd", "sessions": 12},
    "course": {"approved": 16, "given": 16},
}


def test_a_law_on_drugs_approved_before_is_pleaded_where_more_is_refused(facts: Facts) -> None:
    """Va. Code 38.2-3407.15:2(B)(14): once approved, no further authorization. Wyo. 26-55-111 is of a change, N.M. 59A-22B-7 of an end."""
    virginia = packet(facts, CA, changed(RENEWED, {"plan": {"issued_in": "VA", "licence": None}}))
    assert "You approved this drug for this patient before" in virginia["internal-appeal"]
    for state in ("WY", "NM"):
        bound = judged(facts, CA, changed(RENEWED, {"plan": {"issued_in": state, "licence": None, "employer_size": "over_50"}}))
        assert not [rule.row.id for rule in bound.rules if rule.row.topic == "continuity"]
