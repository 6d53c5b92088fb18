"""A renewal says how many sessions were given, or asks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import composed_of, packet


def composed(facts: Facts, base: str, change: dict[str, Any]) -> Mapping[str, Composed]:
    case = case_from_json(json.dumps(changed(case_document(base), change)), TODAY)
    return composed_of(case, facts)


def test_a_renewal_says_how_many_sessions_were_given_or_asks(facts: Facts) -> None:
    made = composed(facts, "later/fl-husband-limit-weekly", {})
    assert "course.given" in {need.answer for need in made["internal-appeal"].needs}
    found = packet(facts, "later/fl-husband-limit-weekly")
    assert "Given so far: ____ (how many sessions so far)" in found["internal-appeal"]
    assert "Given so far: ____ (how many, first and latest date" in found["clinician-letter"]
    told = packet(facts, "later/fl-husband-limit-weekly", {"course": {"given": 31}})
    assert "Given so far: 31 sessions." in told["internal-appeal"]


def test_more_given_than_approved_is_told_without_the_number_approved(facts: Facts) -> None:
    """Reading 32, patient 3: "Given so far: twelve infusions, of six that you approved"."""
    told = {"course": {"approved": 6, "given": 12}, "exhibits": {"have": ["approval"]}}
    found = packet(facts, "later/fl-husband-limit-weekly", told)
    assert "Given so far: twelve sessions." in found["internal-appeal"]
    cut = packet(facts, "course-cut-caregiver", {"course": {"approved": 6, "given": 12}})
    assert not [name for name, text in (found | cut).items() if "approved six" in text or "six that you approved" in text]
