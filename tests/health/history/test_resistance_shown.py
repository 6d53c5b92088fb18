"""A diagnosis that says "treatment-resistant" is stated as a fact only where the trials told carry it (definition.trd-label)."""

from __future__ import annotations

from typing import Any

import pytest

from appealwright.facts import Facts
from tests.core.told import ink_of
from tests.health.asked import infusions

SERTRALINE = {"drug": "sertraline", "dose_mg": 150, "weeks": 12, "from": "2025-06", "to": "2025-10", "result": "no_response"}
VENLAFAXINE = {"drug": "venlafaxine XR", "dose_mg": 225, "weeks": 14, "from": "2025-11", "to": "2026-03", "result": "no_response"}
TRD = {"diagnosis": "TRD", "episode_start": "2025-05"}


def overclaims(facts: Facts, *trials: dict[str, Any], now: str = "", episode: str = "2025-05") -> bool:
    history = {"trials": list(trials)} | ({"now": now} if now else {})
    return ink_of(facts, treatment={**TRD, "episode_start": episode}, history=history).overclaimed


def test_two_long_enough_at_enough_in_the_episode_carry_it(facts: Facts) -> None:
    assert not overclaims(facts, SERTRALINE, VENLAFAXINE)


@pytest.mark.parametrize(
    "why",
    [
        "it was only for sleep",
        "they gave it to help me sleep",
        "it was given for nerve pain",
    ],
)
def test_what_was_given_for_sleep_or_pain_does_not_carry_it(facts: Facts, why: str) -> None:
    assert overclaims(facts, SERTRALINE, {**VENLAFAXINE, "stopped": why})


def test_what_is_taken_now_for_sleep_does_not_carry_it(facts: Facts) -> None:
    mirtazapine = {"drug": "mirtazapine", "dose_mg": 45, "weeks": 20, "from": "2026-01", "result": "no_response"}
    assert not overclaims(facts, SERTRALINE, mirtazapine, now="mirtazapine 45 mg")
    assert overclaims(facts, SERTRALINE, mirtazapine, now="mirtazapine 45 mg for sleep")


def test_a_trial_of_an_earlier_episode_does_not_carry_it(facts: Facts) -> None:
    """Readings 25, early 3.7: "The diagnosis is TRD", with one antidepressant in the present episode."""
    assert overclaims(facts, SERTRALINE, VENLAFAXINE, episode="2025-11")
    old = {**{part: told for part, told in SERTRALINE.items() if part != "to"}, "from": "2014"}
    assert overclaims(facts, old, VENLAFAXINE)


def test_what_was_tried_before_the_episode_counts_where_no_label_is_the_measure(facts: Facts) -> None:
    """The row has the definition of the label of Spravato: of infusions the diagnosis stays the clinician's."""
    written = {"drug": "iv_ketamine", "diagnosis": "treatment-resistant depression", "episode_start": "2025-11"}
    trials = {"trials": [SERTRALINE, VENLAFAXINE]}
    assert not ink_of(facts, treatment=written, history=trials).overclaimed
    assert ink_of(facts, treatment={**written, "drug": "spravato"}, history=trials).overclaimed


def test_one_medicine_taken_twice_is_one(facts: Facts) -> None:
    assert overclaims(facts, SERTRALINE, {**SERTRALINE, "from": "2025-11", "to": "2026-03"})


def test_the_diagnosis_is_told_as_given_where_the_trials_do_not_carry_it(facts: Facts) -> None:
    reason = ("not-medically-necessary", "Not medically necessary.")
    letter = infusions(facts, reason, treatment=TRD, history={"trials": [SERTRALINE, {**VENLAFAXINE, "stopped": "only for sleep"}]})
    assert 'The diagnosis is given as "TRD"' in letter["internal-appeal"]
    assert "for TRD" not in letter["internal-appeal"]
