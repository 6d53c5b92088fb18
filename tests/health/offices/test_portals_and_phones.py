"""An office is written to where it takes papers, by its portal too, and called where only its telephone is known."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from appealwright.case import case_from_json
from appealwright.compiled import compiled
from appealwright.compose import Composed
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import composed_of, packet


def composed(facts: Facts, base: str, change: dict[str, Any]) -> Mapping[str, Composed]:
    case = case_from_json(json.dumps(changed(case_document(base), change)), TODAY)
    return composed_of(case, facts)


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
