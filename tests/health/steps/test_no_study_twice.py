"""A trial that answers both the use and the step is told once in the letter to sign (reading 36, G 9)."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.asked import spray

STEP = (
    "You must have tried at least three antidepressants from two classes, and augmentation with lithium, an atypical antipsychotic or "
    "thyroid hormone. Our pharmacy claims show only escitalopram."
)


@pytest.mark.parametrize("kind", ["medicare_advantage", "medicaid_managed", "employer"])
def test_the_trial_against_quetiapine_stands_once(kind: str, facts: Facts) -> None:
    letter = spray(facts, ("step-therapy", STEP), plan={"kind": kind})["clinician-letter"]
    assert letter.count("676 adults") == 1
