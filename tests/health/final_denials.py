"""Final denials, each in a State of one's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from appealwright.assessment import Assessment, assess
from appealwright.case import case_from_json
from appealwright.facts import Facts
from tests.conftest import TODAY, case_document, changed

FINAL: dict[str, Any] = {
    "plan": {"kind": "individual", "funding": None, "licence": None, "definition": None, "passages": []},
    "denial": {
        "text": None,
        "stage": "final",
        "timing": "before",
        "reasons": [{"ground": "ground.experimental", "quote": "Intravenous ketamine for depression is investigational."}],
    },
    "urgency": {"level": "not_urgent"},
}


def final_in(state: str) -> dict[str, Any]:
    return changed(FINAL, {"plan": {"issued_in": state}})


def assessed(facts: Facts, base: str | Mapping[str, Any], change: Mapping[str, Any] | None = None, day: date = TODAY) -> Assessment:
    document = case_document(base) if isinstance(base, str) else base
    return assess(case_from_json(json.dumps(changed(document, change or {})), day), facts, day)


UPHELD: dict[str, Any] = {
    "plan": {"kind": "employer", "funding": None, "issued_in": "PA", "licence": None, "passages": [], "definition": None},
    "denial": {
        "text": "The committee upheld the denial: intravenous ketamine for depression is investigational. You may request a voluntary "
        "second level appeal within 60 days of this letter. You may also have the right to an external review within four months.",
        "stage": "after_first_appeal",
        "timing": "before",
        "date": "2026-11-16",
        "received": "2026-11-20",
        "appeal_days": 60,
        "appeal_address": None,
        "reasons": [{"ground": "ground.experimental", "quote": "intravenous ketamine for depression is investigational."}],
    },
    "appeal": {"sent": "2026-10-19", "new": "A note of November 9, 2026."},
    "urgency": {"level": "not_urgent"},
}
