"""A step of several medicines: each that was tried is answered, and nothing is pleaded that no trial shows."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

CASE: dict[str, Any] = {
    "case_version": 1,
    "plan": {"kind": "individual", "issued_in": "GA"},
    "denial": {
        "stage": "final",
        "timing": "before",
        "date": "2026-11-10",
        "received": "2026-11-14",
        "reasons": [
            {"ground": "ground.experimental", "quote": "Ketamine by intramuscular injection is investigational for bipolar depression."},
            {"ground": "ground.step-therapy", "quote": "Quetiapine, lurasidone and lithium must be tried first."},
        ],
    },
    "history": {
        "trials": [
            {"drug": "venlafaxine", "dose_mg": 150, "result": "stopped_side_effect", "stopped": "hypomania"},
            {"drug": "lithium", "dose_mg": 900, "from": "2024-01-08", "to": "2024-05-01", "result": "no_response"},
            {"drug": "quetiapine", "dose_mg": 100, "result": "stopped_side_effect", "stopped": "sedation"},
            {"drug": "lurasidone", "dose_mg": 40, "result": "stopped_side_effect", "stopped": "akathisia"},
        ]
    },
    "treatment": {"drug": "iv_ketamine", "route": "im", "diagnosis": "bipolar II disorder, depressed", "features": ["bipolar"]},
    "step": {"drug": "quetiapine", "ground": "not_tolerated", "reason": "Quetiapine was stopped after three weeks for sedation."},
}


def test_the_others_that_the_step_names_are_answered_from_the_table(facts: Facts) -> None:
    for stage, paper in (("final", "external-review-request"), ("first", "internal-appeal")):
        words = packet(facts, CASE, {"denial": {"stage": stage}})[paper]
        assert words.count("The others named: lithium 900 mg, 16 weeks in all: no response") == 1
        assert "lurasidone 40 mg: stopped for a side effect, row" in words
    one = [*CASE["denial"]["reasons"][:1], {"ground": "ground.step-therapy", "quote": "Quetiapine must be tried first."}]
    assert "named: lithium" not in packet(facts, CASE, {"denial": {"reasons": one}})["external-review-request"]


def test_no_finding_is_asked_for_that_the_trials_are_not_offered_for(facts: Facts) -> None:
    other = packet(facts, CASE)["external-review-request"]
    assert "they are not offered as proof of it" in other
    assert "I ask you to find that it does" not in other
    by_vein = packet(facts, CASE, {"treatment": {"route": "iv"}})["external-review-request"]
    assert "I ask you to find that it does" in by_vein


def test_restlessness_on_a_medicine_that_is_no_antidepressant_is_no_switch(facts: Facts) -> None:
    letter = packet(facts, CASE)["clinician-letter"]
    assert 'ended with "hypomania"; ____ (whether that was hypomania' in letter
    assert 'ended with "akathisia"' not in letter


def test_the_weakest_point_of_another_way_is_said_before_the_steps(facts: Facts) -> None:
    """No row has a trial of injections into a muscle; under the skin there is one (KADS), and by vein those that are cited."""
    page = packet(facts, CASE)["next-steps"]
    said = "No trial in these letters gave it this way. Ask the clinician: could it be given by vein, by a new request?"
    assert said in page
    assert page.index(said) < page.index(" Then ")
    assert "Ningún estudio de estas cartas lo dio de esta forma." in packet(facts, CASE, language="es")["next-steps"]
    for route in ("iv", "sc"):
        assert "gave it this way" not in packet(facts, CASE, {"treatment": {"route": route}})["next-steps"]
