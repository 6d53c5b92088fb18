"""Which papers each kind of plan has, first and after its last denial: the table of what the packet holds, plan by plan.

Expected by hand from the rules: who has outside review, whom the parity law binds, where a fast decision has a clock, who
has an employer that pays the claims, what stands in place of a complaint.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from appealwright.kinds import kinds_for
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet

ALWAYS = {"claim-file-request", "clinician-letter", "exhibits", "fax-cover", "next-steps", "checklist", "call-log", "representative-form"}
"""Free, and useful with any plan (a person acts for the member here)."""
COURSE = {"concurrent-care-objection", "step-therapy-exception"}
"""The case has an approved course cut, and a step demanded."""
SHEET, FAST, PARITY, COMPLAINT, EMPLOYER = {"call-sheet"}, {"expedited-appeal"}, {"parity-request"}, {"complaint"}, {"employer-letter"}
INSURED, SELF_FUNDED = {"funding": "insured"}, {"funding": "self_funded"}

PLANS: dict[str, tuple[dict[str, Any], set[str], set[str]]] = {
    # Bound by the parity law; a fast decision; outside review after the last denial.
    "employer, insured": ({"kind": "employer", **INSURED}, SHEET | PARITY | COMPLAINT, {"external-review-request"}),
    "employer, self-funded": ({"kind": "employer", **SELF_FUNDED}, SHEET | PARITY | COMPLAINT | EMPLOYER, {"external-review-request"}),
    "public employer, self-funded": (
        {"kind": "public_employer", **SELF_FUNDED},
        SHEET | PARITY | COMPLAINT | EMPLOYER,
        {"external-review-request"},
    ),
    "church, self-funded": ({"kind": "church", **SELF_FUNDED}, SHEET | PARITY | COMPLAINT | EMPLOYER, {"external-review-request"}),
    "individual": ({"kind": "individual"}, SHEET | PARITY | COMPLAINT, {"external-review-request"}),
    "student, insured": ({"kind": "student", **INSURED}, SHEET | PARITY | COMPLAINT, {"external-review-request"}),
    # Programs: their own review. The parity law binds Medicaid's plans and CHIP (42 U.S.C. 1396u-2(b)(8), 1397cc(c)(7)), and not
    # Medicare or TRICARE.
    "FEHB": ({"kind": "fehb"}, SHEET, {"external-review-request"}),
    "PSHB": ({"kind": "pshb"}, SHEET, {"external-review-request"}),
    "Medicare Advantage": ({"kind": "medicare_advantage"}, SHEET | COMPLAINT, {"external-review-request"}),
    "Part D": ({"kind": "medicare_part_d"}, SHEET | COMPLAINT, {"external-review-request"}),
    "Original Medicare": ({"kind": "medicare_original"}, COMPLAINT, {"external-review-request"}),
    "Medicaid, managed": ({"kind": "medicaid_managed"}, SHEET | PARITY | COMPLAINT, {"external-review-request"}),
    "Medicaid, fee for service": ({"kind": "medicaid_ffs"}, COMPLAINT, {"external-review-request"}),
    "CHIP": ({"kind": "chip"}, SHEET | PARITY | COMPLAINT, {"external-review-request"}),
    "TRICARE": ({"kind": "tricare"}, SHEET | COMPLAINT, {"external-review-request"}),
    # No outside review: the next step that their own rules have.
    "VA": ({"kind": "va"}, COMPLAINT, {"second-level-appeal"}),
    "student, self-funded": ({"kind": "student", **SELF_FUNDED}, SHEET | COMPLAINT, {"second-level-appeal"}),
    "short-term": ({"kind": "short_term"}, SHEET | COMPLAINT, {"second-level-appeal"}),
    "fixed indemnity": ({"kind": "fixed_indemnity"}, SHEET | COMPLAINT, {"second-level-appeal"}),
    "sharing ministry": ({"kind": "sharing_ministry"}, COMPLAINT, {"second-level-appeal"}),
}
NO_FAST_CLOCK = {"VA", "sharing ministry", "Original Medicare"}


def made(plan: dict[str, Any], stage: str, facts: Facts) -> set[str]:
    base = case_document("course-cut-caregiver")
    base["plan"] = {
        "issued_in": "TX",
        "employer_size": "over_50",
        "grandfathered": False,
        "erisa_elected": False,
        "covers_drugs": True,
        **plan,
    }
    told = changed(
        base,
        {
            "denial": {"stage": stage, "reasons": [{"ground": "ground.no-continued-response"}, {"ground": "ground.step-therapy"}]},
            "urgency": {"level": "clinician_certified"},
            "missed": {"right": "no_papers", "since": "2026-11-17"},
            "employer": {"tell": True},
        },
    )
    case = case_from_json(json.dumps(told), TODAY)
    return {kind.name for kind in kinds_for(assess(case, facts, TODAY).view)}


@pytest.mark.parametrize("name", PLANS)
def test_each_kind_of_plan_has_its_papers_first_and_last(name: str, facts: Facts) -> None:
    plan, own, last = PLANS[name]
    fast = set() if name in NO_FAST_CLOCK else FAST
    first = made(plan, "first", facts) - {"external-review-request"}
    # Original Medicare has no steps of its own, and no exceptions from them; beside an urgent reconsideration of a Medicare Advantage plan
    # the same question is not put a second time.
    course = COURSE - {"step-therapy-exception"} if name in {"Original Medicare", "Medicare Advantage"} else COURSE
    assert first == {"internal-appeal"} | ALWAYS | course | own | fast
    # After a final decision the plan has no call to give, and where somebody else decides next no exception and no objection.
    decided = COURSE if last == {"external-review-request"} else set()
    assert made(plan, "final", facts) == (ALWAYS | COURSE | own | last) - SHEET - decided


@pytest.mark.parametrize("kind", ["medicare_original", "va", "sharing_ministry", "employer"])
def test_no_fast_appeal_and_no_outside_request_is_spoken_of_where_there_is_none(kind: str, facts: Facts) -> None:
    """42 CFR 405.940 to 405.958 have no fast redetermination; the VA and a ministry have no such clock, and no review outside."""
    plan = {"plan": {"kind": kind, "funding": "self_funded" if kind == "employer" else {"unknown": True}}}
    asked = {**plan, "urgency": {"level": {"unknown": True}}, "treatment": {"start": "2026-12-07"}}
    assert ("ask about an urgent appeal" in packet(facts, CALIFORNIA, asked)["next-steps"]) is (kind == "employer")
    final = packet(facts, TEXAS, {**plan, "denial": {"stage": "final"}})
    assert "separate from the request for outside review" not in (final.get("step-therapy-exception") or "")
