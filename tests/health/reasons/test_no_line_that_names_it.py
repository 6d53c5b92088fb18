"""Who read the booklet and found no line that names the treatment says so against every exclusion; and what the booklet says of a missing
approval is asked for (lawyer 28.16). 5 CFR 890.105: a carrier decides by the brochure.
"""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.case_names import CALIFORNIA
from tests.health.packets import packet

LINE = "I find no line of the {} that excludes it by name."


def appeal(facts: Facts, ground: str, quote: str | None, kind: str = "fehb", timing: str = "after", **plan: Any) -> str:
    reason = {"ground": f"ground.{ground}", "quote": quote} if quote else {"ground": f"ground.{ground}"}
    unknown: dict[str, Any] = {"unknown": True}
    change = {
        "denial": {"text": unknown, "reasons": [reason], "timing": timing},
        "plan": {"kind": kind, "criteria": [], "definition": unknown, "policy_text": unknown, "passages": [], **plan},
    }
    return packet(facts, CALIFORNIA, change)["internal-appeal"]


@pytest.mark.parametrize("quote", ["Remark N7: ketamine for depression is excluded.", "Remark N7: this service is a plan exclusion.", None])
@pytest.mark.parametrize(("kind", "paper"), [("fehb", "brochure"), ("individual", "policy")])
def test_it_is_said_whatever_the_notice_quotes(facts: Facts, quote: str | None, kind: str, paper: str) -> None:
    assert LINE.format(paper) in appeal(facts, "benefit-exclusion", quote, kind, excludes_by_name=False)


@pytest.mark.parametrize("told", [{"excludes_by_name": True}, {"excludes_by_name": {"unknown": True}}])
def test_who_did_not_say_so_is_not_made_to(facts: Facts, told: dict[str, Any]) -> None:
    assert "I find no line" not in appeal(facts, "benefit-exclusion", "Remark N7: this service is a plan exclusion.", **told)


@pytest.mark.parametrize(("kind", "paper"), [("fehb", "brochure"), ("individual", "policy"), ("employer", "plan")])
def test_what_follows_a_missing_approval_is_asked_for(facts: Facts, kind: str, paper: str) -> None:
    letter = appeal(facts, "no-prior-authorization", "No precertification was obtained.", kind)
    assert f"Please say which rule asked for it, what the {paper} says follows where nobody asked, on which page" in letter
