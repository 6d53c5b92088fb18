"""Three trials that meet a criterion of a plan whole, and the criterion."""

from __future__ import annotations

from typing import Any

CRITERION = (
    "the member has not responded to at least three antidepressants from at least two classes, each for at least 8 weeks,"
    " in the current episode"
)
TRIALS: list[dict[str, Any]] = [
    {"drug": "venlafaxine", "dose_mg": 225, "from": "2025-09-08", "to": "2026-02-16", "weeks": 14, "result": "partial_response"},
    {"drug": "escitalopram", "dose_mg": 20, "from": "2026-03-02", "to": "2026-05-11", "weeks": 8, "result": "no_response"},
    {"drug": "bupropion XL", "dose_mg": 300, "from": "2026-05-18", "to": "2026-08-31", "weeks": 12, "result": "no_response"},
]
