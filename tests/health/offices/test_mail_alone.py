"""An office that takes papers by mail alone: no page sends the person to a fax or a portal (the twenty-second reading, 2.5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.facts import Facts
from tests.health.papers import Papers
from tests.health.told_on import papers_on

SATURDAY = date(2026, 11, 28)
REASONS = [{"ground": "ground.experimental", "quote": "It is investigational."}]


def sent_from(facts: Facts, kind: str, stage: str) -> Papers:
    denial: dict[str, Any] = {"insurer": "Blue Plan", "date": "2026-10-29", "received": "2026-11-02", "stage": stage, "reasons": REASONS}
    return papers_on(facts, {"denial": denial, "plan": {"kind": kind}, "treatment": {"drug": "iv_ketamine"}}, SATURDAY)


def test_a_request_to_an_office_with_a_mail_address_alone_is_posted_days_before(facts: Facts) -> None:
    found = sent_from(facts, "fehb", "after_first_appeal")
    page = found["next-steps"]
    assert "Only mail is open to this office: post it, tracked, days before." in page
    assert "A fax or a portal takes papers today" not in page
    assert "Only if the office gives you a fax number" in page
    assert "only if this office gives you one; else mail it, with a receipt" in found["fax-cover"]
    assert "portal" not in found["fax-cover"]


def test_an_appeal_to_the_plan_may_go_by_fax(facts: Facts) -> None:
    page = sent_from(facts, "fehb", "first")["next-steps"]
    assert "Only mail is open" not in page
    assert "A fax or a portal takes papers today" in page
    assert "When you fax" in page


def test_the_call_log_and_the_proof_of_sending_speak_of_mail_alone(facts: Facts) -> None:
    found = sent_from(facts, "fehb", "after_first_appeal")
    assert "Did you get what I sent by tracked mail on ______?" in found["call-log"]
    assert "Keep the tracking number and the return receipt." in found["checklist"]
    proof = found["next-steps"].split("How to prove it was sent")[1].split("Dates")[0]
    assert "Mail: Certified, with return receipt" in proof
    assert "fax" not in proof.casefold()
    assert "portal" not in proof.casefold()
    plan = sent_from(facts, "fehb", "first")
    assert "Did you get my fax or upload" in plan["call-log"]
    assert "Fax: Keep the report" in plan["next-steps"]
