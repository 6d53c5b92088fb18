"""A therapist whose first name is an everyday word is told whole, with the place (reading 34, B 20: "b31")."""

from __future__ import annotations

import pytest

from appealwright.facts import Facts
from tests.health.student import student


@pytest.mark.parametrize("name", ["Joy Mbeki", "Grace Okafor", "Hope Nwosu", "Tomasz Wilk"])
def test_the_therapist_is_named_whole(name: str, facts: Facts) -> None:
    told = f"Dialectical behavior therapy, weekly, September 2026 to present, with {name}, LCSW, at the university counseling center."
    change = {"sender": {"role": "patient"}, "history": {"therapy": told}}
    assert f"to present, with {name}, LCSW, at the university counseling center" in student(facts, change)["internal-appeal"]
