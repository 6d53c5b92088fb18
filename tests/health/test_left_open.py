"""What a checker of the letters found open after the eighth reading: mended for every plan, each with the case that showed it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compiled import compiled
from appealwright.compose import Composed
from appealwright.facts import Facts
from appealwright.history.switched import reads_like_a_switch
from appealwright.packet import documents
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

HIGH = "felt amazing, slept three hours, spent money"
WITH_HIGH = {
    "history": {
        "trials": [
            {"drug": "sertraline", "dose_mg": 150, "weeks": 9, "result": "no_response", "stopped": "no benefit", "source": "record"},
            {"drug": "venlafaxine", "dose_mg": 150, "weeks": 6, "result": "stopped_side_effect", "stopped": HIGH, "source": "memory"},
        ]
    }
}
CERTIFIED = {"urgency": {"level": "clinician_certified"}}


def composed(facts: Facts, base: str, change: dict[str, Any]) -> dict[str, Composed]:
    case = case_from_json(json.dumps(changed(case_document(base), change)), TODAY)
    return {one.document.id: one for one in documents(case, facts, assess(case, facts, TODAY))}


def of_plan(kind: str, **more: Any) -> dict[str, Any]:
    """A change to this kind of plan, which asks for neither funding nor State."""
    return {"plan": {"kind": kind, "funding": {"unknown": True}, "issued_in": {"unknown": True}}, **more}


@pytest.mark.parametrize(
    ("words", "so"),
    [
        (HIGH, True),
        ("agitated, slept three hours, spent money", True),
        ("hypomania in April 2022", True),
        ("it was stopped for a manic switch", True),
        ("euphoric for a week, hardly slept", True),
        ("no hypomania was seen", False),
        ("hypomania was ruled out", False),
        ("slept three hours a night and was agitated", False),
        ("felt amazing and slept well", False),
        ("could not sleep, nausea", False),
        ("no benefit", False),
    ],
)
def test_what_reads_like_hypomania_is_known_by_two_signs_or_its_name(words: str, *, so: bool, facts: Facts) -> None:
    """DSM-5: a distinct period of elevated mood with other signs; little sleep and agitation alone are what antidepressants do too."""
    assert reads_like_a_switch(words, facts) is so


def test_an_effect_that_reads_like_hypomania_is_the_clinicians_to_tell(facts: Facts) -> None:
    found = packet(facts, "tx-insured-off-label", WITH_HIGH)
    page = found["next-steps"]
    assert f'It says "{HIGH}".' in page
    assert page.index("show the clinician one answer") < page.index("Today")
    for name, text in found.items():
        assert HIGH not in text or name in {"next-steps", "clinician-letter", "call-sheet"}, name
    assert "; the clinician's letter tells it" in found["internal-appeal"]
    # It is asked on the page that stays with the clinic, and the letter has a blank.
    before, letter = found["clinician-letter"].split("Letter of medical necessity")
    assert f'a trial ended with "{HIGH}". Was it hypomania?' in before
    assert HIGH not in letter
    assert "____ (why it ended)" in letter
    assert "Settle this before you call:" in found["call-sheet"]
    assert HIGH not in found["call-sheet"].split("Tried:")[1]
    case = case_from_json(json.dumps(changed(case_document("tx-insured-off-label"), WITH_HIGH)), TODAY)
    cautions = [caution.says for argument in assess(case, facts, TODAY).arguments for caution in argument.cautions]
    assert any("sign of bipolar disorder" in says for says in cautions)
    assert f'Dice "{HIGH}".' in packet(facts, "tx-insured-off-label", WITH_HIGH, "es")["next-steps"]


def test_where_bipolar_disorder_is_told_the_letters_tell_what_happened(facts: Facts) -> None:
    told = {**WITH_HIGH, "treatment": {"features": ["bipolar"]}}
    found = packet(facts, "tx-insured-off-label", told)
    assert "show the clinician one answer" not in found["next-steps"]
    assert HIGH in found["internal-appeal"]


def test_two_letters_of_one_clinician_are_told_apart(facts: Facts) -> None:
    found = packet(facts, "later/fehb-spravato-opm")
    for name in ("exhibits", "external-review-request"):
        assert "Letter of the treating clinician, signed for this request" in found[name]
        assert "What is new since the first appeal: a letter of Dr. Ames of November 10, 2026" in found[name]
    assert "It is another letter than the new paper you name" in found["next-steps"]


@pytest.mark.parametrize("name", ["internal-appeal", "clinician-letter"])
def test_that_a_product_is_compounded_is_said_once(name: str, facts: Facts) -> None:
    text = packet(facts, "later/or-medicaid-compounded-cut")[name]
    said = sum(text.count(words) for words in ("product is compounded", "asked for is compounded", "ask for is compounded"))
    assert said == 1


def test_a_writer_does_not_claim_to_argue_in_a_brochures_terms_without_quoting_it(facts: Facts) -> None:
    """5 CFR 890.105(b)(1): the reasons, in terms of applicable brochure provisions."""
    duty = "gives the reasons, in terms of applicable brochure provisions"
    silent = {"definition": {"unknown": True}, "passages": {"unknown": True}}
    plain = packet(facts, "tx-insured-off-label", of_plan("fehb") | {"plan": {**of_plan("fehb")["plan"], **silent}})["internal-appeal"]
    assert duty not in plain
    assert plain.lower().count("please quote") == 1
    assert "quote the section relied on" not in plain
    # Nor that a request has a last day, where the opening says that it is in time, or that it is late.
    outside = packet(facts, "later/fehb-spravato-opm")["external-review-request"]
    assert "is to be made within 90 days" not in outside
    assert "This request is in time: the period runs to January 26, 2027" in outside
    quoted = {**of_plan("fehb")["plan"], "definition": "A service is experimental if it is not effective for the condition."}
    assert duty in packet(facts, "tx-insured-off-label", {"plan": quoted})["internal-appeal"]


def test_a_section_of_the_brochure_that_the_notice_rests_on_is_named(facts: Facts) -> None:
    """The eighteenth reading, B8: the plan asks for a statement by its brochure, and names the section; the letter named none."""
    excludes = "services that are experimental or investigational"
    text = f"See Section 6, General exclusions, of the brochure, which excludes {excludes}.\nTo dispute it, see Section 8 of the brochure."
    plan = {"plan": {"kind": "fehb", "funding": {"unknown": True}, "definition": {"unknown": True}, "passages": {"unknown": True}}}

    def letter(text: str) -> str:
        away = {name: {"unknown": True} for name in ("appeal_address", "appeal_fax", "insurer", "reference")}
        denial = {**away, "text": text, "reasons": [{"ground": "ground.experimental", "quote": excludes}]}
        return packet(facts, "ca-dmhc-insured-experimental", {**plan, "denial": denial})["internal-appeal"]

    rests = "Your notice rests on Section 6 of the brochure (Exhibit A): please say which of its words shuts out this request"
    assert rests in letter(text)
    assert "Your notice rests on" not in letter(text.replace("Section 6, General exclusions, of the", "the"))
    assert "Your notice rests on" not in letter(f"{text} Section 5 of the brochure excludes it too.")


def test_a_limb_on_a_clinical_trial_is_answered(facts: Facts) -> None:
    definition = "A service is experimental if it is not effective for the condition, or is given as part of a clinical trial."
    appeal = packet(facts, "ca-dmhc-insured-experimental", {"plan": {"definition": definition}})["internal-appeal"]
    assert '"part of a clinical trial": the request names no trial: it is for treatment at Sierra Interventional Psychiatry' in appeal


def test_one_finding_is_asked_for_once_in_the_clinicians_letter(facts: Facts) -> None:
    letter = packet(facts, "later/pa-final-bipolar-unanswered")["clinician-letter"]
    assert letter.count("On bipolar disorder: my findings") == 1
    assert "On bipolar disorder, see 1 above." in letter
    assert "Bipolar disorder, psychosis" not in letter
    assert "Why bipolar disorder is not the diagnosis here" not in letter
    cut = packet(facts, "later/or-medicaid-compounded-cut")["clinician-letter"]
    assert cut.count("no hypomania seen on lamotrigine") == 1


def test_a_filing_portal_is_the_address_of_a_request(facts: Facts) -> None:
    """The Department's page offers to submit the form online, and asks that it be done so."""
    request = composed(facts, "ca-dmhc-insured-experimental", {})["external-review-request"]
    assert not request.document.draft
    text = packet(facts, "ca-dmhc-insured-experimental")["external-review-request"]
    assert "by its portal: dmhc.ca.gov/FileaComplaint.aspx" in text
    for state, portal in (("PA", "iro.insurance.pa.gov"), ("NJ", "njihcap.maximus.com"), ("MI", "michigan.gov/difs/consumers/insurance")):
        there = packet(facts, "later/pa-final-bipolar-unanswered", {"plan": {"issued_in": state}})
        assert f"by its portal: {portal}" in there["external-review-request"]
    # New York's row has a page to look at, and nobody read that it takes requests.
    elsewhere = packet(facts, "later/pa-final-bipolar-unanswered", {"plan": {"issued_in": "NY"}})
    assert "by its portal" not in elsewhere["external-review-request"]


def test_a_renewal_says_how_many_sessions_were_given_or_asks(facts: Facts) -> None:
    made = composed(facts, "later/fl-husband-limit-weekly", {})
    assert "course.given" in {need.answer for need in made["internal-appeal"].needs}
    found = packet(facts, "later/fl-husband-limit-weekly")
    assert "Given so far: ____ (how many sessions so far)" in found["internal-appeal"]
    assert "Given so far: ____ (how many, first and latest date" in found["clinician-letter"]
    told = packet(facts, "later/fl-husband-limit-weekly", {"course": {"given": 31}})
    assert "Given so far: 31 sessions." in told["internal-appeal"]


def test_no_time_of_theirs_is_spoken_of_where_none_is_known(facts: Facts) -> None:
    ministry = packet(facts, "tx-insured-off-label", of_plan("sharing_ministry"))["next-steps"]
    assert "their time is over" not in ministry
    assert "Ask on that call for their last day" in ministry
    assert "On the day after their time is over" in packet(facts, "ca-dmhc-insured-experimental")["next-steps"]


MISSED = {"missed": {"right": "no_papers", "since": "2026-10-01"}, "plan": {"kind": "employer", "funding": "self_funded"}}


def test_an_office_known_by_telephone_alone_is_called_and_not_written_to(facts: Facts) -> None:
    written = packet(facts, "tx-insured-off-label", MISSED)
    assert "askebsa.dol.gov" in written["complaint"]
    assert "____ (its address or complaint form, as its site prints it)" in written["complaint"]
    rows = [json.loads(line) for line in compiled("facts.jsonl").splitlines()]
    for row in rows:
        if row.get("id") == "agency.ebsa":
            row["detail"] = {key: value for key, value in row["detail"].items() if key not in {"url", "address", "fax"}}
    by_phone = Facts.load("\n".join(json.dumps(row) for row in rows).encode())
    called = packet(by_phone, "tx-insured-off-label", MISSED)
    assert "complaint" not in called
    assert "Complain by telephone:" in called["next-steps"]
    assert "Complain by telephone:" not in written["next-steps"]


def test_a_product_that_nobody_named_is_not_called_an_approved_drug(facts: Facts) -> None:
    unknown = {"treatment": {"product": {"unknown": True}}}
    appeal = packet(facts, "tx-insured-off-label", unknown)["internal-appeal"]
    assert "an approved drug used off label" not in appeal
    assert "off-label use of an approved drug" not in appeal
    assert "Ketamine is not FDA-approved for depression; the use asked for is off label." in appeal
    vial = packet(facts, "tx-insured-off-label", {"treatment": {"product": "commercial_vial"}})["internal-appeal"]
    assert "off-label use of an approved drug" in vial


@pytest.mark.parametrize("stage", ["first", "after_first_appeal", "final"])
@pytest.mark.parametrize(
    "kind", ["fehb", "medicare_original", "medicare_advantage", "medicare_part_d", "medicaid_managed", "tricare", "va", "sharing_ministry"]
)
def test_a_certification_that_is_named_is_in_the_packet(kind: str, stage: str, facts: Facts) -> None:
    found = packet(facts, "tx-insured-off-label", of_plan(kind, **CERTIFIED, denial={"stage": stage, "timing": "before"}))
    has_page = any("Certification by the treating clinician" in text for text in found.values())
    for name, text in found.items():
        # A State's own form for experimental treatment, and a chart's certificate of a program's place, are other papers.
        names = "one-page certification" in text or "signed certification" in text or "certification of urgency" in text.lower()
        assert has_page or not names, name


@pytest.mark.parametrize(("state", "hours"), [("IL", "72 hours"), ("KY", "24 hours")])
def test_a_states_fast_review_has_its_time_on_the_page(state: str, hours: str, facts: Facts) -> None:
    change = {
        "plan": {"kind": "individual", "funding": {"unknown": True}, "issued_in": state, "grandfathered": False},
        "denial": {"stage": "final", "timing": "before"},
        **CERTIFIED,
    }
    for language, heading in (("en", "Nothing comes"), ("es", "No llega nada")):
        page = packet(facts, "tx-insured-off-label", change, language)["next-steps"]
        assert hours.split(maxsplit=1)[0] in page.split(heading)[1], language


def test_who_acts_for_a_medicare_member_learns_of_medicares_own_form(facts: Facts) -> None:
    """42 CFR 405.910(c): in writing, signed and dated by both, with the Medicare number and both telephone numbers."""
    found = packet(facts, "later/fl-husband-limit-weekly")
    form = found["representative-form"]
    for part in ("CMS-1696 (cms.gov)", "Medicare number", "not disqualified, suspended or otherwise prohibited", "relation to the member"):
        assert part in form
    assert "CMS-1696 (cms.gov)" in found["next-steps"]
    assert "Elaine Marchetti signs alone" in found["next-steps"]
    assert "42 CFR 422.561" in found["internal-appeal"]
    military = packet(facts, "later/fl-husband-limit-weekly", of_plan("tricare"))
    form = military["representative-form"]
    assert "Appointment of Representative and Authorization to Disclose Information (tricare.mil). Sign that one" in form
    assert "Medicare number" not in form


def test_before_it_is_certified_no_fast_outside_review_is_said_to_be_asked_for(facts: Facts) -> None:
    asking = packet(facts, "ca-dmhc-insured-experimental", {"urgency": {"level": "asking_clinician"}})
    assert "That review is asked for at the same time" not in asking["expedited-appeal"]
    certified = packet(facts, "ca-dmhc-insured-experimental", CERTIFIED)
    assert "external-review-request" in certified
