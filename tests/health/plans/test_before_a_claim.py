"""Original Medicare decides on a claim, of care that was given (42 CFR 405.920): before it nothing is appealed.

The page of next steps says so, and what can be done.
A Medicare Advantage plan decides before care; its first appeal is made as ever.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet


def asked(timing: str, kind: str = "medicare_original", stage: str = "first", **more: Any) -> dict[str, Any]:
    unknown = {"unknown": True}
    plan = {"kind": kind, "funding": None, "licence": None, "criteria": [], "definition": unknown}
    denial = {"timing": timing, "stage": stage}
    if timing == "after":
        more = {**more, "treatment": {"served": "October 1 to October 20, 2026", "start": None}}
    return {"plan": plan, "denial": denial, **more}


def test_before_the_care_no_letter_is_made(facts: Facts) -> None:
    assert set(packet(facts, CALIFORNIA, asked("before"))) == {"next-steps"}


def test_the_page_says_why_and_what_can_be_done(facts: Facts) -> None:
    page = packet(facts, CALIFORNIA, asked("before"))["next-steps"]
    assert "There is nothing to appeal yet, and no letter is made." in page
    assert "Original Medicare decides after a claim, on care that was given" in page
    assert "A card from a company (Medicare Advantage)? It decides before care" in page
    assert "Mark the option that has a claim sent to Medicare" in page
    for idle in ("court", "they may take until", "The contractor must have the request", "Read the appeal"):
        assert idle not in page


@pytest.mark.parametrize(("timing", "kind"), [("after", "medicare_original"), ("before", "medicare_advantage")])
def test_on_a_claim_and_with_a_company_the_appeal_is_made(facts: Facts, timing: str, kind: str) -> None:
    papers = packet(facts, CALIFORNIA, asked(timing, kind))
    assert {"internal-appeal", "clinician-letter", "checklist"} <= set(papers)
    assert "nothing to appeal yet" not in papers["next-steps"]


def test_no_time_to_appeal_runs_before_a_decision(facts: Facts) -> None:
    def days(timing: str) -> set[str]:
        case = case_from_json(json.dumps(changed(case_document(CALIFORNIA), asked(timing))), TODAY)
        return {one.row_id for one in assess(case, facts, TODAY).deadlines if one.row_id == "us.medicare.redetermination-window"}

    assert not days("before")
    assert days("after")
