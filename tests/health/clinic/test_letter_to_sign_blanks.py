"""Blanks of the letter to sign: only what nobody else can know."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.document import Mark, block_runs
from appealwright.facts import Facts, our_facts
from tests.conftest import TODAY, case_document, changed
from tests.health.case_names import CALIFORNIA, TEXAS
from tests.health.packets import composed_of, packet
from tests.health.refusals import read

EXAMPLES = ("ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy")


MOST_BLANKS = 12


def letter_of(name: str, change: dict[str, Any] | None = None) -> Composed:
    case = case_from_json(json.dumps(changed(case_document(name), change or {})), TODAY)
    return composed_of(case, our_facts())["clinician-letter"]


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
    assert 'none since August 2026 [...]." My reason for that: ____' in papers("course-cut-caregiver")["clinician-letter"]


def test_nobody_signs_for_what_the_chart_says_or_promises_a_day(facts: Facts) -> None:
    appeal = packet(facts, "tx-insured-off-label")["internal-appeal"]
    assert "The chart names no" not in appeal
    near = packet(facts, "tx-insured-off-label", {"denial": {"appeal_by": "2026-11-27"}})["internal-appeal"]
    assert "will follow as soon as I have them" in near


READY_MADE = (
    "On balance I judge",
    "I chose it for",
    "I expect more of",
    "medicine comes first: ____ (reason)",
    "I do not ask for",
    "I advise going on",
)


@pytest.mark.parametrize("name", [*EXAMPLES, "tx-insured-off-label"])
def test_a_judgment_that_nobody_entered_is_a_blank(name: str) -> None:
    """Readings 27, director A6 and B: conclusions drawn from a choice, a score or the ground alone stood over the signature."""
    letter = papers(name)["clinician-letter"]
    for words in (*READY_MADE, "is out of reach"):
        assert words not in letter, words


def test_the_letter_asks_why_the_infusion_after_the_spray() -> None:
    assert "What I expect of the infusion after it: ____" in read(CALIFORNIA, {})
    assert "What I expect of the infusion" not in read(CALIFORNIA, {"alternatives": {"spravato": "not_tried"}})


def test_the_boxed_warning_stands_whole_over_a_clinicians_name() -> None:
    assert "suicidal thoughts and behaviors in young people" in read(TEXAS, {})


def test_a_drug_not_tolerated_is_not_offered_again_in_another_shape() -> None:
    again = "I do not advise aripiprazole again, because ____ (reason; whether it holds for a lower dose and for others of its class)"
    assert again in read(TEXAS, {})
    # Tex. Ins. Code § 1369.0546(c)(3) asks for one of three effects beside the patient's interest: half of it is not offered.
    assert "best interest" not in read(TEXAS, {})


def test_one_box_for_each_row_and_none_for_what_the_patient_told() -> None:
    letter = read(CALIFORNIA, {})
    assert "yes [ ] no" not in letter
    assert "effect on work and home" not in letter


LONG = {"sessions": 16, "schedule": "6 in the first 3 weeks, then every 2 to 3 weeks", "monitoring": "a nurse in the room, an oxygen clip."}


def test_a_course_beyond_the_first_weeks_asks_why_and_how_bladder_and_liver_are_watched(facts: Facts) -> None:
    """Readings 25, director B3, D6: the studies named gave two to four weeks, and sixteen infusions were asked for."""
    found = packet(facts, CALIFORNIA, {"treatment": LONG})
    letter = found["clinician-letter"]
    assert "for two to four weeks. Why this number and these intervals: ____ (reasons; what ends the course, and when)" in letter
    assert "Bladder and liver under repeated use; heart, blood pressure" in letter
    assert "How bladder and liver are watched under repeated use" in found["internal-appeal"]
    first = packet(facts, CALIFORNIA, {"treatment": {"monitoring": LONG["monitoring"]}})
    assert "these intervals" not in first["clinician-letter"]
    assert "repeated use;" not in first["clinician-letter"]
    assert "under repeated use" not in first["internal-appeal"]


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Two hospital stays, April 2025 and February 2026.", True),
        ("I was in the hospital twice last year.", True),
        ("I was admitted in May.", True),
        ("I have never been in a hospital.", False),
        ("No hospital stays. I lost my job.", False),
        ("I can no longer work at the hospital.", False),
    ],
)
def test_stays_in_hospital_that_were_told_are_the_signers_to_date(facts: Facts, told: str, *, asked: bool) -> None:
    """Readings 25, director D2: why, and what was changed, stands in no other paper."""
    letter = packet(facts, CALIFORNIA, {"treatment": {"function": told}})["clinician-letter"]
    assert ("Stays in hospital, as charted: ____ (dates, why, what was changed; or strike)" in letter) is asked
    assert ("ask for the discharge summary" in packet(facts, CALIFORNIA, {"treatment": {"function": told}})["checklist"]) is asked


def test_what_a_medicine_was_added_to_is_asked_where_the_dates_do_not_say(facts: Facts) -> None:
    """Readings 25, director D8: one of July to October lay within another of April to November. Months are enough (reading 33, D 10)."""
    trials = case_document(CALIFORNIA)["history"]["trials"]
    added = {"drug": "Abilify", "from": "2022", "to": "2022", "result": "no_response", "source": "memory"}
    letter = packet(facts, CALIFORNIA, {"history": {"trials": [*trials, added]}})["clinician-letter"]
    assert "rows ____ (numbers; which antidepressant row 2 was added to)" in letter
    for began, ended in (("2022-02-01", "2022-04-01"), ("2022-02", "2022-04")):
        dated = added | {"dose_mg": 5, "from": began, "to": ended}
        letter = packet(facts, CALIFORNIA, {"history": {"trials": [*trials, dated]}})["clinician-letter"]
        assert "which antidepressant row" not in letter


def test_none_since_a_day_leaves_the_spray_given_after_it_aside() -> None:
    """Readings 25, director C2: "none since July 2025" stood beside nine sessions of Spravato in March 2026."""
    assert "Medicines now, Spravato aside. The patient reports:" in papers(CALIFORNIA)["clinician-letter"]


def test_what_they_do_is_quoted_and_not_ordered(facts: Facts) -> None:
    """Readings 25, director C3: "they do the PHQ-9 each time" stood over the name of who orders it."""
    told = "they do the PHQ-9 each time, and they stop if it is not down by half."
    letter = packet(facts, CALIFORNIA, {"treatment": {"review": told}})["clinician-letter"]
    assert f'Review and stopping. The patient reports: "{told}"' in letter


def test_a_trial_beside_a_pill_says_so_to_who_takes_none(facts: Facts) -> None:
    """ESCAPE-TRD gave esketamine beside an SSRI or SNRI; Janik and colleagues gave it alone."""
    said = "In ESCAPE-TRD (2023) an antidepressant went with the spray; this patient takes none."
    assert said in packet(facts, "spravato-step-therapy")["clinician-letter"]
    takes = {"history": {"now": "sertraline 100 mg since June 2026."}}
    assert "this patient takes none" not in packet(facts, "spravato-step-therapy", takes)["clinician-letter"]
