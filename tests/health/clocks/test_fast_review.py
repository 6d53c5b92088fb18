"""A fast review has its own time on the page, and is spoken of only once a clinician has certified it."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.packets import packet

CERTIFIED = {"urgency": {"level": "clinician_certified"}}


def of_plan(kind: str, **more: Any) -> dict[str, Any]:
    """A change to this kind of plan, which asks for neither funding nor State."""
    return {"plan": {"kind": kind, "funding": {"unknown": True}, "issued_in": {"unknown": True}}, **more}


def test_no_time_of_theirs_is_spoken_of_where_none_is_known(facts: Facts) -> None:
    ministry = packet(facts, "tx-insured-off-label", of_plan("sharing_ministry"))["next-steps"]
    assert "their time is over" not in ministry
    assert "Ask by telephone for their last day" in ministry
    assert "On the day after their time is over" in packet(facts, "ca-dmhc-insured-experimental")["next-steps"]


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


def test_before_it_is_certified_no_fast_outside_review_is_said_to_be_asked_for(facts: Facts) -> None:
    asking = packet(facts, "ca-dmhc-insured-experimental", {"urgency": {"level": "asking_clinician"}})
    assert "That review is asked for at the same time" not in asking["expedited-appeal"]
    certified = packet(facts, "ca-dmhc-insured-experimental", CERTIFIED)
    assert "external-review-request" in certified
