"""Every paper of every kind of coverage, at each stage, for each way in which the treatment is given: in the words of that coverage alone.

Who decides in a program is no plan and no insurer; external review, ERISA, parity, OPM and the other words of one law stand in no paper of
a coverage that does not know them. What the page of next steps lists is what is made, and each cover of a fax says what goes with it.
"""

from __future__ import annotations

import json
import re
from itertools import cycle, product
from typing import Any

import pytest

from appealwright.arguments import Fit
from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.packet import Packet
from tests.conftest import TODAY, case_document, changed
from tests.health.all_plans import PLANS, plan_name
from tests.health.packets import words_of_papers
from tests.health.papers import Papers

COVERAGES = {
    **{plan_name(plan): plan for plan in PLANS},
    "champva": {"kind": "va", "name": "CHAMPVA"},
    "grandfathered": {"kind": "employer", "funding": "self_funded", "grandfathered": True},
}
UNDER_ERISA = {"employer-self_funded", "employer-insured", "grandfathered"}
PROGRAMS = {"medicare_original", "medicaid_ffs", "tricare", "va", "champva", "sharing_ministry"}
MEDICARE = {"medicare_original", "medicare_advantage", "medicare_part_d"}
MEDICAID = {"medicaid_managed", "medicaid_ffs"}
FEDERAL = {"fehb", "pshb"}
OWN_REVIEW = PROGRAMS | MEDICARE | MEDICAID | FEDERAL
NO_PARITY = PROGRAMS - MEDICAID | MEDICARE | FEDERAL | {"short_term", "fixed_indemnity", "student-self_funded"}

OF_OTHERS: dict[str, set[str]] = {
    r"\b[Tt]he plan\b|[Yy]our plan\b|\binsurer|health plan\b": PROGRAMS,
    r"[Ee]xternal review|independent review organization": OWN_REVIEW,
    r"[Pp]arity|comparative analysis": NO_PARITY,
    r"1024\(b\)|29 U\.S\.C\. 11|Department of Labor|Employee Benefits Security": set(COVERAGES) - UNDER_ERISA,
    r"redetermination|\bQIC\b|42 CFR 42[23]|1-800-MEDICARE": set(COVERAGES) - MEDICARE,
    r"fair hearing|42 CFR 43[18]": set(COVERAGES) - MEDICAID - {"chip"},
    r"\bOPM\b|Office of Personnel|890\.105": set(COVERAGES) - FEDERAL,
    r"TRICARE|32 CFR": set(COVERAGES) - {"tricare"},
    r"\bVA\b|[Vv]eteran|38 CFR": set(COVERAGES) - {"va", "champva", "tricare"},
    r"ministry|handbook": set(COVERAGES) - {"sharing_ministry"},
    r"does not bind self-funded|this plan is insured": OWN_REVIEW,
}
"""Words of one law or one kind of coverage, and in whose papers they do not stand."""

STAGES: dict[str, dict[str, Any]] = {
    "first": {"denial": {"stage": "first", "timing": "before"}},
    "cut": {"denial": {"stage": "first", "timing": "during"}, "course": {"approved": 12, "given": 5, "cut": "2026-12-04"}},
    "second": {"denial": {"stage": "after_first_appeal", "timing": "before"}, "appeal": {"sent": "2026-09-01"}},
    "final": {"denial": {"stage": "final", "timing": "after"}, "appeal": {"sent": "2026-09-01"}},
    "outside": {"denial": {"stage": "outside", "timing": "before"}, "appeal": {"sent": "2026-08-03"}},
}
STEP = "Spravato has to be tried first."
REASONS = {
    "off-label": "The requested drug is not FDA-approved for depression.",
    "experimental": "The treatment is considered experimental.",
    "step-therapy": STEP,
    "site-of-care": "The service must be given in a less costly setting.",
    "benefit-exclusion": "Ketamine for depression is excluded from coverage.",
}
WAYS: tuple[dict[str, Any], ...] = (
    {"drug": "iv_ketamine", "route": "iv", "product": "commercial_vial"},
    {"drug": "spravato", "indication": "trd"},
    {"drug": "iv_ketamine", "route": "im", "product": "commercial_vial"},
    {"drug": "iv_ketamine", "route": "oral", "product": "compounded"},
    {"drug": "iv_ketamine", "route": "sc", "product": "commercial_vial"},
    {"drug": "iv_ketamine", "route": "nasal", "product": "compounded"},
)


def cases(coverage: str) -> dict[str, dict[str, Any]]:
    """A case at each stage; the treatments take turns, so that over the coverages each meets each stage."""
    begins = list(COVERAGES).index(coverage)
    turn = cycle(WAYS[begins % len(WAYS) :] + WAYS[: begins % len(WAYS)])
    reasons = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in REASONS.items()]
    text = f"Date: October 16, 2026\nYour request is denied. {' '.join(REASONS.values())}\nWrite to: Appeals, PO Box 90210, Dallas, TX"
    told: dict[str, Any] = {
        "denial": {"text": text, "reasons": reasons, "insurer": "Lone Star", "appeal_address": "Appeals, PO Box 90210, Dallas, TX"},
        "alternatives": {"spravato_detail": "the nearest certified site is 140 miles away."},
        "urgency": {"level": "clinician_certified"},
        "sender": {"role": "representative", "name": "Ruth Harris", "relation": "mother"},
        "missed": {"right": "no_papers", "since": "2026-11-02"},
    }
    plan = {"issued_in": "TX", "employer_size": "over_50", "grandfathered": False, "covers_drugs": True, **COVERAGES[coverage]}
    base = {**changed(case_document("tx-insured-off-label"), told), "plan": plan}
    return {stage: changed(changed(base, at_stage), {"treatment": next(turn)}) for stage, at_stage in STAGES.items()}


def made(case: dict[str, Any], facts: Facts) -> tuple[Packet, Papers]:
    read = case_from_json(json.dumps(case), TODAY)
    packet = Packet(read, facts, assess(read, facts, TODAY))
    return packet, words_of_papers(packet)


def test_each_treatment_meets_each_stage() -> None:
    met = {(stage, case["treatment"].get("route", "spray")) for name in COVERAGES for stage, case in cases(name).items()}
    assert met == set(product(STAGES, ("iv", "im", "sc", "oral", "nasal", "spray")))


@pytest.mark.parametrize("coverage", COVERAGES)
def test_no_paper_has_the_words_of_another_coverage(coverage: str, facts: Facts) -> None:
    never = {words: re.compile(words) for words, absent in OF_OTHERS.items() if coverage in absent}
    for stage, case in cases(coverage).items():
        packet, papers = made(case, facts)
        for name, text in papers.items():
            found = {words: text[max(0, at.start() - 60) : at.end() + 40] for words, one in never.items() if (at := one.search(text))}
            assert not found, (stage, name)
        # Review outside is called open only where this packet asks for one.
        if any(one.row.id == "argument.external-review" and one.fit is Fit.FITS for one in packet.assessment.arguments):
            assert "external-review-request" in papers, stage
        steps = papers["next-steps"]
        numbered = {f"{at:02}-{kind.stem}" for at, kind in enumerate(packet.in_turn, start=1) if not kind.for_person}
        assert set(re.findall(r"\((\d\d-[a-z-]+)\)", steps)) == numbered, stage
        # After the outside decision nothing is faxed to whoever has decided; else the cover says what goes with it.
        # Before Original Medicare has decided on a claim no letter is made, and what is sent of one's own goes without a cover.
        alone = papers.keys() <= {"next-steps", "complaint", "representative-form"}
        assert "What this is: [ ]" in papers["fax-cover"] if "fax-cover" in papers else stage == "outside" or alone, stage


@pytest.mark.parametrize(
    ("coverage", "called"),
    [
        ("fehb", "This letter is a request for reconsideration of that decision"),
        ("tricare", "This letter is a request for reconsideration of that decision"),
        ("medicare_part_d", "This letter is a request for redetermination of that decision"),
        ("va", "This letter is a clinical appeal of that decision"),
        ("sharing_ministry", "This letter asks, under the member handbook, that you look again at that decision"),
        ("employer-insured", "This letter is an appeal of that decision"),
    ],
)
def test_an_objection_to_a_cut_is_called_what_the_program_calls_that_step(facts: Facts, coverage: str, called: str) -> None:
    """5 CFR 890.105(b), 32 CFR 199.10(b), 42 CFR 423.580: what is filed under another name may be logged as a mere letter."""
    told = changed(case_document("tx-insured-off-label"), STAGES["cut"] | {"plan": COVERAGES[coverage]})
    case = case_from_json(json.dumps(told), TODAY)
    assert called in words_of_papers(Packet(case, facts, assess(case, facts, TODAY)))["concurrent-care-objection"]
