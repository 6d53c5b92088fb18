"""A wife whose plan approved 18 infusions and cuts them to 11, because she improved too much; her husband writes. PHQ-9 was 23, 9, 14 after
three weeks without, and 7 back on it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.papers import Papers
from tests.health.told_on import papers_on

MONDAY = date(2026, 11, 30)
TOO_WELL = (
    "You no longer have symptoms of a severity that requires this level of service, and your care can continue with antidepressant"
    " medication and outpatient psychotherapy."
)
URINE = "Section V of the policy requires urinalysis to be recorded at every visit. The records of 09/04 contain no urinalysis."
GAP = "When they skipped it for three weeks in September her score went from 9 to 14 and she called in sick."
TOLD: dict[str, Any] = {
    "denial": {
        "date": "2026-11-16",
        "received": "2026-11-20",
        "stage": "first",
        "timing": "during",
        "reasons": [
            {"ground": "ground.documentation", "quote": URINE},
            {"ground": "ground.not-medically-necessary", "quote": TOO_WELL},
        ],
    },
    "course": {"approved": 18, "given": 11, "cut": "2026-12-11"},
    "plan": {"kind": "employer", "funding": "insured", "issued_in": "CO"},
    "treatment": {
        "drug": "iv_ketamine",
        "diagnosis": "major depressive disorder, recurrent, severe",
        "scores": [
            {"scale": "phq-9", "score": score, "date": day}
            for score, day in ((23, "2026-07-08"), (9, "2026-08-21"), (14, "2026-10-02"), (7, "2026-10-30"))
        ],
        "function": f"{GAP} Back on it she was 7 and working.",
        "dose": "0.5 mg/kg over 40 minutes",
    },
    "history": {
        "trials": [
            {"drug": "Lexapro", "dose_mg": 20, "weeks": 22, "result": "no_response", "source": "pharmacy"},
            {"drug": "Effexor XR", "dose_mg": 225, "weeks": 38, "result": "partial_response", "source": "pharmacy"},
        ],
        "now": "Cymbalta 60 mg since June 2026",
        "therapy": "CBT with a social worker, every week since April 2025.",
    },
    "clinician": {"name": "Maya Feldstein", "credentials": "MD, psychiatrist"},
    "patient": {"name": "Ingrid Sandoval", "age_band": "from_18_to_64"},
    "sender": {"role": "representative", "name": "Luis Sandoval", "relation": "husband"},
    "exhibits": {"have": ["denial", "approval", "clinician-letter", "history", "scales"]},
}


def cut(facts: Facts, change: dict[str, Any] | None = None) -> Papers:
    return papers_on(facts, changed(TOLD, change or {}), MONDAY)
