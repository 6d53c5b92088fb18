"""Blanks of the letter to sign: only what nobody else can know."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.document import Mark, block_runs
from appealwright.facts import Facts, our_facts
from appealwright.packet import documents
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import packet
from tests.health.refusals import read

EXAMPLES = ("ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy")


MOST_BLANKS = 12


def letter_of(name: str, change: dict[str, Any] | None = None) -> Composed:
    case = case_from_json(json.dumps(changed(case_document(name), change or {})), TODAY)
    return next(one for one in documents(case, our_facts(), assess(case, our_facts(), TODAY)) if one.document.id == "clinician-letter")


@pytest.mark.parametrize("name", EXAMPLES)
def test_blanks_stand_only_where_nobody_else_can_know(name: str) -> None:
    blanks = [run.text for block in letter_of(name).document.blocks for run in block_runs(block) if run.mark is Mark.BLANK]
    assert len(blanks) < MOST_BLANKS


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), name)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_bracket_for_the_clinician_is_left_in_what_the_plan_reads(name: str) -> None:
    letter = papers(name)["clinician-letter"]
    assert "confirm or strike" not in letter
    assert "account" not in letter


def test_why_no_antidepressant_is_taken_is_asked_where_it_was_not_told() -> None:
    assert "Why none: ____" in papers("ca-dmhc-insured-experimental")["clinician-letter"]
    assert "Why none:" not in papers("spravato-step-therapy")["clinician-letter"]  # on Dr. Lucero's advice
    # On the advice of whoever signs: the reason is the signer's own, and the appeal has told that there was one.
    assert 'none since August 2026." My reason for that: ____' in papers("course-cut-caregiver")["clinician-letter"]


def test_nobody_signs_for_what_the_chart_says_or_promises_a_day(facts: Facts) -> None:
    appeal = packet(facts, "tx-insured-off-label")["internal-appeal"]
    assert "The chart names no" not in appeal
    near = packet(facts, "tx-insured-off-label", {"denial": {"appeal_by": "2026-11-27"}})["internal-appeal"]
    assert "will follow as soon as I have them" in near


def test_the_letter_asks_why_the_infusion_after_the_spray() -> None:
    assert "After Spravato I expect more of the infusion, because ____" in read(CALIFORNIA, {})
    assert "After Spravato" not in read(CALIFORNIA, {"alternatives": {"spravato": "not_tried"}})


def test_the_boxed_warning_stands_whole_over_a_clinicians_name() -> None:
    assert "suicidal thoughts and behaviors in young people" in read(TEXAS, {})


def test_a_drug_not_tolerated_is_not_offered_again_in_another_shape() -> None:
    assert "I do not advise that drug again, because ____ (reason; whether it holds for a lower dose and for others of its class)" in read(
        TEXAS, {}
    )
    # Tex. Ins. Code § 1369.0546(c)(3) asks for one of three effects beside the patient's interest: half of it is not offered.
    assert "best interest" not in read(TEXAS, {})


def test_one_box_for_each_row_and_none_for_what_the_patient_told() -> None:
    letter = read(CALIFORNIA, {})
    assert "yes [ ] no" not in letter
    assert "effect on work and home" not in letter
