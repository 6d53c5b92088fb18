"""The request for outside review is a draft while its address is a blank, and none once somebody has filled it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.facts import Facts
from appealwright.own_words import Own, with_own_words
from appealwright.packet import Packet, documents
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet


def composed(facts: Facts, base: str, change: dict[str, Any] | None = None, day: date = TODAY) -> tuple[Composed, ...]:
    case = case_from_json(json.dumps(changed(case_document(base), change or {})), day)
    return documents(case, facts, assess(case, facts, day))


INSURANCE = {"plan": {"issued_in": "VA", "licence": {"unknown": True}}, "denial": {"stage": "final"}}
"""A policy of Virginia, whose row names no filing portal (New York's did not either, until its fax was read)."""


def test_the_request_for_outside_review_is_a_draft_while_its_address_is_a_blank(facts: Facts) -> None:
    made = {one.document.id: one for one in composed(facts, "ca-dmhc-insured-experimental", INSURANCE)}
    assert made["external-review-request"].document.draft
    assert made["external-review-request"].blanks == 1
    page = packet(facts, "ca-dmhc-insured-experimental", INSURANCE)["next-steps"]
    assert "Request for outside review: the address or portal" in page.partition("To fill before you sign")[0]


def test_a_blank_filled_by_hand_ends_the_draft(facts: Facts) -> None:
    case = case_from_json(json.dumps(changed(case_document("ca-dmhc-insured-experimental"), INSURANCE)), TODAY)

    def addressed(one: Composed) -> Composed:
        own = (
            {"recipient": Own("State Corporation Commission, Bureau of Insurance\nthe portal", "")}
            if one.document.id == "external-review-request"
            else {}
        )
        document, theirs = with_own_words(one.document, own)
        return replace(one, document=document, theirs=theirs)

    request = Packet(case, facts, assess(case, facts, TODAY), addressed).document("external-review-request")
    assert not request.document.draft
    assert request.blanks == 0
