"""A trial that answers both the use and the step is told once in the letter to sign (reading 36, G 9)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

STEP = (
    "You must have tried at least three antidepressants from two classes, and augmentation with lithium, an atypical antipsychotic or "
    "thyroid hormone. Our pharmacy claims show only escitalopram."
)


NOW = "escitalopram 10 mg since March 2026"
TRIALS = [
    {"drug": "Zoloft", "dose_mg": 150, "from": "2024-05", "to": "2025-01", "weeks": 34, "result": "no_response", "source": "pharmacy"},
    {"drug": "Abilify", "dose_mg": 5, "from": "2024-10", "to": "2025-01", "weeks": 12, "result": "no_response", "source": "pharmacy"},
    {"drug": "escitalopram", "dose_mg": 10, "from": "2026-03", "weeks": 38, "result": "no_response", "source": "pharmacy"},
]


@pytest.mark.parametrize("kind", ["medicare_advantage", "medicaid_managed", "employer"])
def test_the_trial_against_quetiapine_stands_once(kind: str, facts: Facts) -> None:
    asked: dict[str, Any] = {"plan": {"kind": kind}, "history": {"trials": TRIALS, "now": NOW}, "treatment": {"dose": "84 mg"}}
    assert spray(facts, ("step-therapy", STEP), **asked)["clinician-letter"].count("676 adults") == 1
