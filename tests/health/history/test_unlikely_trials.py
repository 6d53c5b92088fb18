"""What was not taken is no trial, two medicines are not one, and a dose far above the usual is asked about (reading 30, F6, F7)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.health.asked import infusions

REASON = ("not-medically-necessary", "Two adequate antidepressant trials are not shown.")
SERTRALINE = {"drug": "sertraline", "dose_mg": 100, "from": "2025-02-01", "to": "2025-08-01", "result": "no_response", "source": "pharmacy"}


def beside(facts: Facts, **cells: Any) -> dict[str, str]:
    trial = {"drug": "bupropion XL", "dose_mg": 300, "from": "2025-09-01", "to": "2026-01-01", "result": "no_response", "source": "record"}
    return infusions(facts, REASON, history={"trials": [SERTRALINE, trial | cells]})


@pytest.mark.parametrize(
    "why",
    ["tbh i never really took it, flushed most", "did not take them", "hid them in a drawer", "never filled it", "nunca la tomé"],
)
def test_what_was_not_taken_is_no_trial(facts: Facts, why: str) -> None:
    found = beside(facts, stopped=why)
    for paper in ("internal-appeal", "clinician-letter"):
        assert "upropion" not in found[paper], paper
    assert 'By your words "bupropion XL" was not taken as a trial' in found["next-steps"]


@pytest.mark.parametrize(
    "why", ["never took the edge off", "did not take long to make me sick", "I did not take it with food", "never helped"]
)
def test_what_was_taken_is_one(facts: Facts, why: str) -> None:
    assert "upropion" in beside(facts, stopped=why)["internal-appeal"]


def test_two_medicines_in_one_row_are_not_one_trial(facts: Facts) -> None:
    found = beside(facts, drug="prozac then effexor")
    assert "prozac then" not in found["internal-appeal"].lower()
    assert "tells two medicines in one row" in found["next-steps"]


def test_a_dose_far_above_the_usual_is_asked_about_and_left_out(facts: Facts) -> None:
    """drug.venlafaxine: 75 to 225 mg a day."""
    found = beside(facts, drug="effexor", dose_mg=1500)
    assert "1500" not in found["internal-appeal"] + found["clinician-letter"]
    assert "did you mean 150?" in found["next-steps"]
    assert "375 mg" in beside(facts, drug="effexor", dose_mg=375)["internal-appeal"].replace("\u00a0", " ")


@pytest.mark.parametrize("dose", ["5 mg/kg over 40 minutes", "5mg per kg, 40 min"])
def test_ten_times_the_dose_of_the_infusion_is_asked_about_and_left_blank(facts: Facts, dose: str) -> None:
    """label.protocol.iv: 0.5 mg/kg over 40 minutes."""
    found = infusions(facts, REASON, treatment={"dose": dose, "sessions": 6})
    for paper in ("internal-appeal", "clinician-letter"):
        assert f" {dose}" not in found[paper].replace("\u00a0", " "), paper
        assert " 5 mg" not in found[paper].replace("\u00a0", " "), paper
    assert "did you mean 0.5?" in found["next-steps"]


def test_a_dose_that_trials_gave_too_stands(facts: Facts) -> None:
    found = infusions(facts, REASON, treatment={"dose": "1 mg/kg over 40 minutes", "sessions": 6})
    assert "1 mg/kg" in found["internal-appeal"].replace("\u00a0", " ")
