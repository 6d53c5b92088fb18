"""A renewal says how many sessions were given, or asks."""

from __future__ import annotations

import json
from typing import Any

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.facts import Facts
from appealwright.packet import documents
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet


def composed(facts: Facts, base: str, change: dict[str, Any]) -> dict[str, Composed]:
    case = case_from_json(json.dumps(changed(case_document(base), change)), TODAY)
    return {one.document.id: one for one in documents(case, facts, assess(case, facts, TODAY))}


def test_a_renewal_says_how_many_sessions_were_given_or_asks(facts: Facts) -> None:
    made = composed(facts, "later/fl-husband-limit-weekly", {})
    assert "course.given" in {need.answer for need in made["internal-appeal"].needs}
    found = packet(facts, "later/fl-husband-limit-weekly")
    assert "Given so far: ____ (how many sessions so far)" in found["internal-appeal"]
    assert "Given so far: ____ (how many, first and latest date" in found["clinician-letter"]
    told = packet(facts, "later/fl-husband-limit-weekly", {"course": {"given": 31}})
    assert "Given so far: 31 sessions." in told["internal-appeal"]
