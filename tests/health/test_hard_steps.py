"""Where a plain sentence would mislead: a cut with two last days, one appeal in three papers, a plan that only a statute reaches."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.export.text import plain_text_bytes
from appealwright.facts import Facts
from appealwright.packet import documents
from tests.conftest import TODAY, case_document, changed

THANKSGIVING = date(2026, 11, 26)


def packet(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = TODAY) -> dict[str, str]:
    case = case_from_json(json.dumps(changed(case_document(base), change or {})), day)
    made = documents(case, facts, assess(case, facts, day))
    return {one.document.id: plain_text_bytes(one.document).decode().replace("\u00a0", " ") for one in made}


def test_nobody_is_told_to_send_it_yesterday(facts: Facts) -> None:
    # 42 CFR 438.420: the later of ten days after the notice (November 26) and the day of the cut (November 30).
    page = packet(facts, "later/oh-medicaid-reduction", day=THANKSGIVING)["next-steps"]
    assert "Here that is November 30, 2026." in page
    assert "November 25" not in page


def test_what_a_service_kept_may_cost_stands_on_the_page_and_in_no_letter(facts: Facts) -> None:
    found = packet(facts, "later/oh-medicaid-reduction")
    assert "you may be asked to pay for it" in found.pop("next-steps")
    assert not any("asked back" in text or "cost back" in text for text in found.values())


def test_three_papers_on_one_cut_are_one_appeal(facts: Facts) -> None:
    found = packet(facts, "course-cut-caregiver")
    assert all("one appeal of one decision" in found[name] for name in ("internal-appeal", "expedited-appeal"))
    assert "has not been tried" not in found["internal-appeal"]


@pytest.mark.parametrize("ground", ["ground.no-prior-authorization", "ground.coding"])
def test_a_church_plan_has_its_law_and_no_papers_are_claimed(ground: str, facts: Facts) -> None:
    change = {
        "plan": {"kind": "church", "funding": "self_funded", "erisa_elected": False, "grandfathered": False},
        "denial": {"stage": "final", "received": "2026-10-19", "reasons": [{"ground": ground}]},
    }
    request = packet(facts, "tx-insured-off-label", change)["external-review-request"]
    assert "42 U.S.C. § 300gg-19(b)(2)(B)" in request
    assert "The final notice was received on October 19, 2026." in request
    assert "papers on this are enclosed" not in request


def test_a_drug_plan_is_asked_for_the_compendia_and_not_for_necessity(facts: Facts) -> None:
    change = {"plan": {"kind": "medicare_part_d"}, "denial": {"reasons": [{"ground": "ground.off-label"}]}}
    appeal = packet(facts, "tx-insured-off-label", change)["internal-appeal"]
    assert "which of the compendia that the law names were searched" in appeal
    assert "decide the request on medical necessity" not in appeal
