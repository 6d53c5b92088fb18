"""A student on Spravato: eight sessions approved for depression with acute thoughts of suicide, and twelve more, asked for as
treatment-resistant, refused in four sentences (reading 34, B)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.papers import Papers
from tests.health.told_on import papers_on

LAST_OF_NOVEMBER = date(2026, 11, 30)
FOUR_WEEKS = (
    "We approved eight Spravato visits in September 2026 for a major depressive episode with acute thoughts of suicide. The use of"
    " esketamine beyond 4 weeks has not been evaluated for this condition, and our criteria limit approval to a single 4-week course."
)
TWO_TRIALS = (
    "To be approved for treatment-resistant depression, our criteria require an inadequate response to at least two antidepressants from"
    " different classes, each taken at an adequate dose for at least 6 weeks during the current episode. The notes show escitalopram only."
)
NO_PILL = "The notes do not show that esketamine is being given together with an oral antidepressant."
NO_PSYCHIATRIST = (
    "Our criteria require that the medication be prescribed by or in consultation with a psychiatrist. The request was signed by a nurse"
    " practitioner."
)
ASKED = (
    "Inadequate response to at least two antidepressants from different classes, each at an adequate dose for at least 6 weeks during the"
    " current episode"
)
PSYCHIATRIST = "consultation with Dr. Anna Bloom, MD, psychiatrist, on September 9, 2026 and November 12, 2026"
TREATMENT_SCORES = [
    {"scale": "phq-9", "score": 24, "date": "2026-09-14"},
    {"scale": "phq-9", "score": 15, "date": "2026-09-28"},
    {"scale": "phq-9", "score": 10, "date": "2026-10-15"},
    {"scale": "phq-9", "score": 14, "date": "2026-11-12"},
]
SPACING = "PHQ-9 10 on October 15, 2026 after twice-weekly dosing; no dose since October 12, 2026, and PHQ-9 14 on November 12, 2026."
CRITERIA: list[dict[str, Any]] = [
    {"words": ASKED, "status": "met", "fact": "escitalopram 20 mg for 10 weeks and venlafaxine XR 150 mg for 8 weeks"},
    {"words": "Used in combination with an oral antidepressant", "status": "met", "fact": "venlafaxine XR 150 mg, continued"},
    {"words": "Prescribed by or in consultation with a psychiatrist", "status": "met", "fact": PSYCHIATRIST},
    {"words": "Administered at a REMS-certified site", "status": "met", "fact": "Hill Mood Clinic is enrolled"},
]
REASONS = [
    {"ground": "ground.dose-frequency-limit", "quote": FOUR_WEEKS},
    {"ground": "ground.step-therapy", "quote": TWO_TRIALS},
    {"ground": "ground.not-medically-necessary", "quote": NO_PILL},
    {"ground": "ground.site-of-care", "quote": NO_PSYCHIATRIST},
]
TRIALS: list[dict[str, Any]] = [
    {
        "drug": "escitalopram",
        "dose_mg": 20,
        "from": "2026-03-02",
        "to": "2026-06-08",
        "weeks": 10,
        "result": "no_response",
        "stopped": "no benefit",
        "source": "record",
    },
    {
        "drug": "bupropion XL",
        "dose_mg": 150,
        "from": "2026-06-10",
        "to": "2026-06-27",
        "weeks": 2,
        "result": "stopped_side_effect",
        "stopped": "panic attacks",
        "source": "record",
    },
    {
        "drug": "venlafaxine XR",
        "dose_mg": 150,
        "from": "2026-07-01",
        "weeks": 8,
        "result": "partial_response",
        "stopped": "continued with Spravato",
        "source": "record",
    },
]
STUDENT: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "text": "\n\n".join(one["quote"] for one in REASONS),
        "reasons": REASONS,
        "insurer": "Commonwealth Mutual Insurance Company",
        "date": "2026-11-17",
        "received": "2026-11-19",
        "appeal_days": 180,
        "stage": "first",
        "timing": "during",
        "reference": "UM-2026-1",
        "policy": "Clinical Criteria for Drug CC-0049",
    },
    "course": {"approved": 8, "given": 8},
    "plan": {
        "kind": "student",
        "funding": "insured",
        "issued_in": "VA",
        "name": "Scholar Health",
        "covers_drugs": True,
        "formulary": "on_formulary",
        "excludes_by_name": False,
        "criteria": CRITERIA,
    },
    "treatment": {
        "drug": "spravato",
        "indication": "trd",
        "diagnosis": "major depressive disorder, single episode, severe",
        "episode_start": "2026-02",
        "features": ["none"],
        "dose": "84 mg",
        "sessions": 12,
        "schedule": "weekly for four weeks, then every two weeks",
        "start": "2026-12-01",
        "site_certified": True,
        "clinic": "Hill Mood Clinic, Harrisonburg, VA",
        "scores": TREATMENT_SCORES,
        "spacing": SPACING,
    },
    "history": {
        "trials": TRIALS,
        "now": "venlafaxine XR 150 mg daily since July 2026.",
        "therapy": "Dialectical behavior therapy, September 2026 to present, with Joy Mills, LCSW, at the university counseling center.",
    },
    "step": {
        "drug": "two antidepressants from different classes",
        "ground": "tried",
        "reason": "The venlafaxine was prescribed by the student health center, and those notes were not included with the request.",
    },
    "urgency": {"level": "clinician_certified"},
    "clinician": {"name": "Laura Okon", "credentials": "PMHNP-BC", "phone": "540-555-0148", "in_network": True},
    "sender": {"role": "clinician"},
    "patient": {"age_band": "from_18_to_64", "name": "Ina Castle"},
    "member": {"id": "SVS 1"},
    "exhibits": {"have": ["denial", "approval", "clinician-letter", "history", "scales", "records", "therapy", "plan-pages"]},
}


def student(facts: Facts, change: Mapping[str, Any] | None = None) -> Papers:
    """The papers of this student, with a change laid over what was told."""
    return papers_on(facts, changed(STUDENT, change or {}), LAST_OF_NOVEMBER)


def without_criterion(number: int) -> dict[str, Any]:
    """The plan's lines without one of them, counted from nought."""
    return {"plan": {"criteria": CRITERIA[:number] + CRITERIA[number + 1 :]}}
