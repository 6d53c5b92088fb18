"""The papers and the judgement of a case told as a document, on a day of one's own."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from appealwright.assessment import Assessment, assess
from appealwright.case import Case, case_from_json
from appealwright.facts import Facts
from tests.health.packets import papers_of
from tests.health.papers import Papers

GRANDFATHERED: dict[str, Any] = {
    "denial": {
        "date": "2026-11-02",
        "received": "2026-11-05",
        "stage": "first",
        "timing": "before",
        "reasons": [{"ground": "ground.experimental", "quote": "The requested service is considered investigational."}],
    },
    "plan": {"kind": "individual", "issued_in": "TN", "grandfathered": True},
    "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder"},
    "sender": {"role": "patient"},
}
"""A grandfathered policy of one person in Tennessee, whose infusions were refused as investigational."""


def judged_on(facts: Facts, document: dict[str, Any], day: date) -> tuple[Case, Assessment]:
    case = case_from_json(json.dumps({"case_version": 1, **document}), day)
    return case, assess(case, facts, day)


def papers_on(facts: Facts, document: dict[str, Any], day: date, language: str = "en") -> Papers:
    return papers_of(facts, {"case_version": 1, **document}, day, language)


def paper_on(facts: Facts, name: str, document: dict[str, Any], day: date, language: str) -> str:
    return papers_on(facts, document, day, language)[name]
