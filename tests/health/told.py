"""Four people, each as a case: what the stories about their papers lay their changes over."""

from __future__ import annotations

from typing import Any

RISKS = "The records show bipolar disorder, uncontrolled hypertension and alcohol use disorder, and safety has not been addressed."
MEDICAID: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "reasons": [
            {"ground": "ground.not-medically-necessary", "quote": RISKS},
            {"ground": "ground.experimental", "quote": "Ketamine for depression is investigational."},
        ],
        "insurer": "Buckeye Summit",
        "date": "2026-11-05",
        "stage": "first",
        "timing": "before",
    },
    "plan": {"kind": "medicaid_managed", "issued_in": "OH"},
    "treatment": {
        "drug": "iv_ketamine",
        "route": "iv",
        "diagnosis": "bipolar II disorder, current episode depressed, severe",
        "episode_start": "2026-05",
        "features": ["bipolar"],
        "risks": [{"risk": "blood_pressure", "fact": "126/78 on November 12, 2026", "source": "record"}],
        "sessions": 8,
        "start": "2026-12-14",
        "review": "it ends at once for hypomania.",
    },
    "history": {
        "trials": [
            {"drug": "sertraline", "dose_mg": 150, "from": "2022-01", "to": "2022-04", "weeks": 8, "stopped": "hypomania in April 2022"},
            {"drug": "lithium", "dose_mg": 900, "from": "2023-03", "to": "2025-01", "result": "response_lost", "source": "memory"},
            {"drug": "quetiapine", "dose_mg": 300, "from": "2024-02-05", "to": "2024-06-17", "weeks": 14, "result": "no_response"},
            {"drug": "trazodone", "dose_mg": 50, "from": "2025", "to": "2026", "result": "no_response", "stopped": "for sleep only"},
            {"drug": "lurasidone", "dose_mg": 80, "from": "2026-05-18", "to": "2026-08-10", "weeks": 9, "result": "no_response"},
            {"drug": "lamotrigine", "dose_mg": 200, "from": "2026-06", "weeks": 16, "result": "partial_response"},
        ]
    },
    "sender": {"role": "patient"},
    "exhibits": {"have": ["denial", "clinician-letter"]},
}

LIMIT = "Maintenance is limited to one treatment every two weeks after week 8. More frequent dosing is not medically necessary."
SCORES = [
    {"scale": "madrs", "score": s, "date": d} for s, d in ((35, "2026-04-07"), (14, "2026-07-14"), (23, "2026-09-22"), (15, "2026-10-28"))
]
MAINTENANCE: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "text": f"Your request is approved in part. {LIMIT} Hypertension is a risk with this drug.",
        "reasons": [
            {"ground": "ground.dose-frequency-limit", "quote": LIMIT},
            {"ground": "ground.not-medically-necessary", "quote": "Hypertension is a risk with this drug."},
        ],
        "insurer": "Chesapeake Federal Health Plan",
        "date": "2026-11-10",
        "stage": "first",
        "timing": "before",
    },
    "plan": {"kind": "fehb"},
    "treatment": {
        "drug": "spravato",
        "indication": "trd",
        "diagnosis": "major depressive disorder, recurrent, severe",
        "features": ["none"],
        "risks": [{"risk": "blood_pressure", "fact": "134/82 on October 28, 2026", "source": "record"}],
        "scores": SCORES,
        "sessions": 26,
        "schedule": "once a week for six months",
    },
    "patient": {"age_band": "from_65"},
    "history": {"trials": MEDICAID["history"]["trials"][:1]},
    "sender": {"role": "patient"},
}

MINOR: dict[str, Any] = {
    "denial": {
        "stage": "final",
        "timing": "after",
        "reasons": [{"ground": "ground.experimental", "quote": "A compounded troche under 18."}],
    },
    "plan": {"kind": "fehb"},
    "patient": {"age_band": "under_18"},
    "treatment": {"route": "oral", "product": "compounded", "features": ["none"], "diagnosis": "major depressive disorder", "risks": []},
    "sender": {"role": "representative", "name": "Marco Ferrante"},
    "exhibits": {"have": ["denial"]},
}
"""Laid over MEDICAID."""

RETRO: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "reasons": [{"ground": "ground.no-prior-authorization", "quote": "CO-197 Precertification absent.", "code": "197"}],
        "insurer": "Covenant Shared Benefits Trust",
        "date": "2026-06-22",
        "stage": "first",
        "timing": "after",
    },
    "plan": {"kind": "church", "funding": "self_funded"},
    "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder", "served": "04/07/2026, 04/10/2026"},
    "sender": {"role": "patient"},
}
