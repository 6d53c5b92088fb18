"""The clinician's letter argues and is signed by a busy psychiatrist: what four readers asked of it (tests/readings/9-*.md)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from appealwright.assessment import assess
from appealwright.case import case_from_json
from appealwright.compose import Composed
from appealwright.document import Mark, block_runs
from appealwright.facts import our_facts
from appealwright.packet import documents
from tests.conftest import TODAY, case_document, changed
from tests.health.packets import packet

EXAMPLES = ("ca-dmhc-insured-experimental", "course-cut-caregiver", "spravato-step-therapy")
MOST_BLANKS = 12

RENEWAL: dict[str, Any] = {
    "denial": {
        "timing": "before",
        "text": {"unknown": True},
        "reasons": [
            {"ground": "ground.no-continued-response", "quote": "PHQ-9 scores have fluctuated and remission has not been achieved."}
        ],
    },
    "plan": {"criteria": {"unknown": True}, "policy_text": {"unknown": True}},
    "step": {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}},
    "treatment": {
        "dose": "84 mg",
        "sessions": 26,
        "schedule": "once a week",
        "scores": [
            {"scale": "phq-9", "score": s, "date": d}
            for s, d in ((24, "2026-01-12"), (12, "2026-02-23"), (14, "2026-06-29"), (9, "2026-10-26"))
        ],
    },
}
"""Ten months of Spravato, refused at renewal; laid over the example of Spravato."""


@cache
def papers(name: str) -> dict[str, str]:
    return packet(our_facts(), name)


def letter_of(name: str, change: dict[str, Any] | None = None) -> Composed:
    case = case_from_json(json.dumps(changed(case_document(name), change or {})), TODAY)
    return next(one for one in documents(case, our_facts(), assess(case, our_facts(), TODAY)) if one.document.id == "clinician-letter")


@pytest.mark.parametrize("name", EXAMPLES)
def test_blanks_stand_only_where_nobody_else_can_know(name: str) -> None:
    blanks = [run.text for block in letter_of(name).document.blocks for run in block_runs(block) if run.mark is Mark.BLANK]
    assert len(blanks) < MOST_BLANKS


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_bracket_for_the_clinician_is_left_in_what_the_plan_reads(name: str) -> None:
    letter = papers(name)["clinician-letter"]
    assert "confirm or strike" not in letter
    assert "account" not in letter


def test_every_reason_is_answered_with_a_sentence() -> None:
    course = papers("course-cut-caregiver")["clinician-letter"]
    # 23 less 11 is 12, and 12 of 23 is 52%.
    assert "PHQ-9 fell from 23 on October 5, 2026 to 11 on November 9, 2026 (52%), each score lower than the one before." in course
    assert "restore the approval of eight infusions of IV ketamine, so that the four left can go on" in course
    for name in EXAMPLES:
        assert "____ (answer) ____" not in papers(name)["clinician-letter"], name


def test_a_trial_against_is_named_where_the_effect_is_in_dispute_and_nowhere_else() -> None:
    assert "Against: KARMA-Dep 2" in papers("ca-dmhc-insured-experimental")["clinician-letter"]
    course = papers("course-cut-caregiver")["clinician-letter"]
    for words in ("KARMA-Dep 2", "26% had responded", "TMS) has not been tried"):
        assert words not in course
    assert "no long randomized trial of going on" in course
    assert "Takahashi" not in papers("spravato-step-therapy")["clinician-letter"]


def test_without_an_oral_antidepressant_the_trial_of_the_spray_alone_comes_first() -> None:
    letter = papers("spravato-step-therapy")["clinician-letter"]
    assert letter.index("Janik and colleagues") < letter.index("In TRANSFORM-2") < letter.index("In ESCAPE-TRD")
    assert "on an SSRI or SNRI; open label, blinded raters; sponsored by the maker of esketamine" in letter
    combined = packet(our_facts(), "spravato-step-therapy", {"history": {"now": "duloxetine 60 mg since June 2026."}})["clinician-letter"]
    assert "Janik" not in combined


def test_why_no_antidepressant_is_taken_is_asked_where_it_was_not_told() -> None:
    assert "Why none: ____" in papers("ca-dmhc-insured-experimental")["clinician-letter"]
    assert "Why none:" not in papers("spravato-step-therapy")["clinician-letter"]  # on Dr. Lucero's advice


def test_the_study_beside_another_says_which() -> None:
    assert "Beside ELEKT-D (2023): In KetECT" in papers("ca-dmhc-insured-experimental")["clinician-letter"]


def test_the_weeks_at_the_dose_are_a_blank_where_only_the_whole_length_is_known() -> None:
    letter = papers("spravato-step-therapy")["clinician-letter"]
    assert "Escitalopram (SSRI), 20 mg a day, October 6, 2025 to December 15, 2025 (10 weeks in all)" in letter
    assert "rows ____ (numbers, with the weeks at escitalopram 20 mg and venlafaxine XR 225 mg)" in letter


def test_a_renewal_is_argued_as_one() -> None:
    found = packet(our_facts(), "spravato-step-therapy", RENEWAL)
    letter, sheet = found["clinician-letter"], found["call-sheet"]
    assert "The first dose that I ask for is not the labeled one" not in letter
    # 24 less 14, the highest score since.
    assert "Every later score is at least 10 points below the first." in letter
    assert "In SUSTAIN-1" in letter
    assert "This patient is in ____ (stable response, stable remission, or neither)" in letter
    for words in ("TRANSFORM-2", "Takahashi", "treatment-resistant depression means"):
        assert words not in letter
    # 24 less 9 is 15, and 15 of 24 is 62.5%, which is said as 63%.
    assert (
        "24 on January 12, 2026, 12 on February 23, 2026, 14 on June 29, 2026 and 9 on October 26, 2026: a fall of 15 points (63%)" in sheet
    )
    assert "ECT: not tried" not in sheet


def test_who_prescribes_is_not_of_the_place_of_treatment_unless_it_writes() -> None:
    head = papers("ca-dmhc-insured-experimental")["clinician-letter"].split("Letter of medical necessity")[0]
    assert "Sierra Interventional Psychiatry" not in head
    own = packet(our_facts(), "ca-dmhc-insured-experimental", {"sender": {"role": "clinician"}})["clinician-letter"]
    assert "Sierra Interventional Psychiatry" in own.split("Letter of medical necessity")[0]


def test_another_dose_has_its_study_and_a_way_back() -> None:
    change = {
        "denial": {
            "text": {"unknown": True},
            "reasons": [{"ground": "ground.dose-frequency-limit", "quote": "The dose requested exceeds the dose of 0.5 mg/kg."}],
        },
        "treatment": {"dose": "0.75 mg/kg over 40 minutes"},
        "history": {"now": "bupropion XL 300 mg since December 2025."},
    }
    found = packet(our_facts(), "ca-dmhc-insured-experimental", change)
    letter = found["clinician-letter"]
    assert "Fava and colleagues, 2020" in letter
    assert "If it is refused, ____ (the same course at the dose that the studies gave; or strike)" in letter
    for words in ("KARMA-Dep 2", "KetECT", "ELEKT-D"):
        assert words not in letter
    assert "The dose is above what we cover." in found["call-sheet"]


def test_the_call_answers_what_the_notice_says_first() -> None:
    sheet = papers("course-cut-caregiver")["call-sheet"]
    for words in ("TMS: not tried", "Tried: fluoxetine", "26%"):
        assert words not in sheet
    assert "23 on October 5, 2026, 15 on October 26, 2026 and 11 on November 9, 2026" in sheet
    tms = packet(our_facts(), "ca-dmhc-insured-experimental", {"alternatives": {"tms": "tried", "tms_detail": "36 sessions."}})[
        "call-sheet"
    ]
    assert "ECT or TMS should come first" not in tms


def test_the_last_page_asks_for_what_decides() -> None:
    spray = papers("spravato-step-therapy")["next-steps"]
    assert "Ask the pharmacy on which day escitalopram 20 mg and venlafaxine XR 225 mg were each first filled" in spray
    assert "why none is taken" not in spray  # on Dr. Lucero's advice
    california = papers("ca-dmhc-insured-experimental")["next-steps"]
    assert "One thing today: send Dr. Helen Tran the letter to sign" in california
    assert "why none is taken" in california
    late = {"treatment": {"scores": [{"scale": "phq-9", "score": s, "date": d} for s, d in ((23, "2026-09-07"), (11, "2026-10-05"))]}}
    assert "a new score this week: the last is of October 5, 2026" in packet(our_facts(), "course-cut-caregiver", late)["next-steps"]


def test_dates_of_a_trial_the_wrong_way_round_are_flagged_and_the_letter_stays_a_draft() -> None:
    trials = case_document("spravato-step-therapy")["history"]["trials"]
    change = {"history": {"trials": [{**trials[0], "from": "2025-12-15", "to": "2025-10-06"}, *trials[1:]]}}
    found = packet(our_facts(), "spravato-step-therapy", change)
    assert "dates to be checked, the end is before the beginning" in found["clinician-letter"]
    assert "ends before it begins: correct the dates" in found["next-steps"]
    assert letter_of("spravato-step-therapy", change).document.draft
    assert not letter_of("spravato-step-therapy").document.draft
    # A month that holds the day it is set beside is not before it.
    month = {"history": {"trials": [{**trials[0], "from": "2025-10-06", "to": "2025-10"}, *trials[1:]]}}
    assert "dates to be checked" not in packet(our_facts(), "spravato-step-therapy", month)["clinician-letter"]


def test_an_urgent_case_is_told_to_send_today() -> None:
    urgent = {"urgency": {"level": "clinician_certified"}}
    page = packet(our_facts(), "spravato-step-therapy", urgent)["next-steps"]
    assert "Urgent: send today, once the certification is signed. The first session is planned for December 8, 2026." in page
