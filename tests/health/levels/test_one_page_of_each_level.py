"""What next steps, calendar and table of papers say of a level agree, for each kind of coverage."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from tests.health.as_of import packet_of
from tests.health.packets import words_of_papers

BASE = "tx-insured-off-label"
UNKNOWN = {"unknown": True}
NO_FUNDING = {"does_not_apply": True}
INDIVIDUAL = {"kind": "individual", "funding": "insured"}
OWN = {kind: {"kind": kind, "funding": NO_FUNDING} for kind in ("medicare_advantage", "medicare_part_d", "medicaid_managed", "fehb", "va")}
PLANS = {**OWN, "individual": INDIVIDUAL}


def at(stage: str, plan: dict[str, Any], facts: Facts, language: str = "en") -> Packet:
    denial: dict[str, Any] = dict.fromkeys(("text", "appeal_by", "appeal_days", "appeal_address", "appeal_fax"), UNKNOWN)
    denial |= {"stage": stage, "timing": "before", "date": "2026-11-13", "received": "2026-11-18"}
    return packet_of(facts, BASE, {"plan": {**plan, "criteria": []}, "denial": denial, "appeal": {"sent": "2026-08-03"}}, language)


def page(packet: Packet) -> str:
    return words_of_papers(packet)["next-steps"]


@pytest.mark.parametrize("kind", ["medicaid_managed", "fehb", "va", "individual"])
def test_where_no_appeal_is_made_no_fax_for_appeals_is_asked_for(kind: str, facts: Facts) -> None:
    told = page(at("outside", PLANS[kind], facts))
    assert "No appeal is made here." in told
    assert "portal for appeals" not in told
    assert "portal para apelaciones" not in page(at("outside", PLANS[kind], facts, "es"))


def test_after_the_outside_decision_no_time_for_papers_to_that_reviewer_is_left(facts: Facts) -> None:
    """45 CFR 147.136(d)(2)(iii)(B)(2): ten business days from the reviewer's first notice, which is long behind its decision."""
    words = "Send more information within 10 business days"
    assert words in page(at("final", INDIVIDUAL, facts))
    over = at("outside", INDIVIDUAL, facts)
    assert words not in page(over)
    assert "new-evidence" not in {deadline.what for deadline in over.assessment.deadlines}


@pytest.mark.parametrize(("stage", "plan"), [("after_first_appeal", "medicare_advantage"), ("final", "medicare_advantage")])
def test_the_calendar_looks_for_no_last_day_where_the_page_says_that_there_is_none(stage: str, plan: str, facts: Facts) -> None:
    """42 CFR 422.590: the plan itself sends the case to the independent entity."""
    packet = at(stage, PLANS[plan], facts)
    made = calendar_bytes(packet.case, facts, packet.assessment, words_in("en")).decode()
    assert "You have no last day here" in page(packet)
    assert "your last day" not in made
    assert "Today's one step" in made


@pytest.mark.parametrize("kind", ["medicare_part_d", "medicaid_managed"])
def test_what_is_missing_is_asked_for_under_the_name_of_the_paper(kind: str, facts: Facts) -> None:
    told = page(at("outside" if kind == "medicare_part_d" else "final", PLANS[kind], facts))
    assert "Request for a hearing (0" in told
    assert "Request for outside review" not in told


@pytest.mark.parametrize("kind", ["employer", "church"])
def test_a_second_appeal_has_not_the_last_day_of_outside_review(kind: str, facts: Facts) -> None:
    """26 CFR 54.9815-2719(d)(2)(i): four months are for outside review. How long the plan gives for its second level, the notice says."""
    plan = {"kind": kind, "funding": "self_funded", "grandfathered": False}
    told = page(at("after_first_appeal", plan, facts))
    assert "The last day for outside review is March 18, 2027." in told
    # What has less time stands before the day that is far.
    assert "The second appeal may have less time: look in the notice. The last day for outside review" in told
    assert "When: As soon as you can; the notice has its last day" in told
    assert "When: By March 18, 2027" not in told
    spanish = page(at("after_first_appeal", plan, facts, "es"))
    assert "El último día para la revisión externa es el 18 de marzo de 2027" in spanish
    assert "La segunda apelación puede tener menos tiempo" in spanish
    final = page(at("final", plan, facts))
    assert "The last day is March 18, 2027." in final
    assert "may have less time" not in final
