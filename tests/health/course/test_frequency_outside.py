"""How often: the reviewer outside the plan reads the answer that the plan had, and the clinician answers by this patient's own spacing."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.course.spaced import LIVED, OFTEN
from tests.health.packets import packet
from tests.health.papers import Papers
from tests.health.told import MAINTENANCE


def papers(facts: Facts, spacing: str, **denial: Any) -> Papers:
    reasons = [{"ground": "ground.dose-frequency-limit", "quote": OFTEN}]
    told = {"denial": {"reasons": reasons, "timing": "during", "text": OFTEN, **denial}, "plan": {"kind": "medicare_part_d"}}
    drugs = (("sertraline", 150), ("venlafaxine", 225))
    trials = [{"drug": drug, "dose_mg": dose, "weeks": 10, "result": "no_response"} for drug, dose in drugs]
    told["history"] = {"trials": trials}
    told["patient"] = {"age_band": "from_18_to_64"}
    return packet(facts, MAINTENANCE, told | {"treatment": {"dose": "84 mg", "spacing": spacing, "schedule": "once a week"}})


def test_the_reviewer_reads_what_the_longer_interval_did_and_what_the_study_compared(facts: Facts) -> None:
    """Letters.md: the reader outside sees nothing else. The label: the lowest frequency that maintains; SUSTAIN-1 compared no intervals."""
    letter = papers(facts, LIVED, stage="final")["external-review-request"]
    assert "The rise came after the sessions were spread out." in letter
    assert "individualized to the lowest one required" in letter
    assert "It compared going on with stopping, and not one interval with another." in letter
    assert "if the treatment stops" not in letter


def test_scores_that_did_not_rise_tell_no_loss(facts: Facts) -> None:
    letter = papers(facts, "Sessions were never further apart than a week.", stage="final")["external-review-request"]
    assert "The rise came after" not in letter


def test_the_clinician_answers_by_what_the_longer_interval_did(facts: Facts) -> None:
    """No trial of going on says how often; this patient's scores do, and what is advised nobody but the clinician said (director 28.3)."""
    letter = papers(facts, LIVED, stage="first")["clinician-letter"]
    answer = letter.partition("reasons, answered")[2]
    advised = "The interval that I advise: ____ (in my judgment; when a longer one is to be tried again) ____."
    assert f"MADRS went from 14 to 23 after sessions were spread out. {advised}" in answer
    assert "I do not advise" not in answer
    assert "on going on" not in answer
    plain = papers(facts, "Sessions were never further apart than a week.", stage="first")["clinician-letter"]
    assert advised not in plain


def test_a_rise_after_sessions_were_spread_out_begins_a_sentence_of_its_own(facts: Facts) -> None:
    quote = "Dosing is to be the least frequent to maintain response."
    reasons = [{"ground": "ground.dose-frequency-limit", "quote": quote}]
    letter = papers(facts, LIVED, stage="first", text=quote, reasons=reasons)["clinician-letter"]
    assert "MADRS had come down from 35 to 14 (60%). The rise came after the sessions were spread out;" in letter
