"""A notice of an employer's own plan that gives the time to decide."""

from __future__ import annotations

from typing import Any

from tests.conftest import case_document
from tests.health.case_names import TEXAS

ERISA = {"plan": {"kind": "employer", "funding": "self_funded", "grandfathered": False, "criteria": []}}
LONG = "We will decide your appeal within 45 days."


def told(text: str, timing: str = "before", **denial: Any) -> dict[str, Any]:
    own = case_document(TEXAS)["denial"]["text"]
    return {**ERISA, "denial": {"text": f"{own}\n{text}", "date": "2026-11-13", "received": "2026-11-18", "timing": timing, **denial}}
