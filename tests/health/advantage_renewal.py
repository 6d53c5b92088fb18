"""A renewal that a Medicare Advantage plan refuses, as a case: the daughter writes, and the clinician certifies that it is urgent."""

from __future__ import annotations

from typing import Any

__all__ = ["RENEWAL"]

_SCORES = "The policy says that there must be a drop of at least half. Your MADRS score went from 36 to 21, which is not a drop of half."
_SPACED = "The notes don't show that every-two-week treatment was tried."
_BESIDE = "The drug should be taken together with an oral antidepressant and your chart says mirtazapine was stopped in September."
_PRESSURE = (
    "You also have high blood pressure, and the policy says the blood pressure must be controlled before each dose. "
    "Two of your last readings before treatment were above 150/90."
)
_NOTICE = (
    "You have been getting Spravato since March 2026 and we approved it two times before. There is no National Coverage Determination for "
    "this drug, so we used our own coverage policy (Beaconway Policy 0417, effective 07/01/2026). "
    f"{_SCORES} {_SPACED} {_BESIDE} {_PRESSURE} This decision was made by a doctor licensed in family medicine."
)
RENEWAL: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "insurer": "Beaconway Advantage",
        "date": "2026-11-12",
        "received": "2026-11-17",
        "policy": "Beaconway Policy 0417",
        "stage": "first",
        "timing": "before",
        "reasons": [
            {"ground": "ground.no-continued-response", "quote": _SCORES},
            {"ground": "ground.dose-frequency-limit", "quote": _SPACED},
            {"ground": "ground.step-therapy", "quote": _BESIDE},
            {"ground": "ground.not-medically-necessary", "quote": _PRESSURE},
        ],
        "text": _NOTICE,
    },
    "patient": {"name": "Lorraine Beaudoin", "age_band": "from_65"},
    "plan": {"kind": "medicare_advantage", "name": "Beaconway Advantage"},
    "treatment": {
        "drug": "spravato",
        "indication": "trd",
        "diagnosis": "major depressive disorder, recurrent severe",
        "episode_start": "2025-02",
        "features": ["none"],
        "scores": [
            {"scale": "madrs", "score": 36, "date": "2026-02-24"},
            {"scale": "madrs", "score": 21, "date": "2026-10-28"},
            {"scale": "phq-9", "score": 24, "date": "2026-02-24"},
            {"scale": "phq-9", "score": 11, "date": "2026-10-28"},
        ],
        "spacing": "every 2 weeks in August, 3 times, and in bed again; Dr. Michaud put her back to weekly on September 2",
        "risks": [
            {
                "risk": "blood_pressure",
                "fact": "152/92 and 154/88 in October before treatment, they waited 20 min and it was 138 over 80 both times",
                "source": "record",
            }
        ],
        "dose": "84 mg",
        "sessions": 26,
        "schedule": "once a week",
        "start": "2026-12-01",
    },
    "course": {"given": 34},
    "history": {
        "trials": [
            {"drug": "Zoloft", "dose_mg": 150, "from": "2025-03", "to": "2025-07", "result": "no_response", "source": "record"},
            {"drug": "cymbalta", "dose_mg": 90, "from": "2025-07", "to": "2025-12", "result": "partial_response", "source": "record"},
            {"drug": "mirtazepine", "dose_mg": 30, "from": "2026-01", "to": "2026-09", "result": "partial_response", "source": "record"},
        ],
    },
    "step": {
        "drug": "an oral antidepressant",
        "ground": "not_tolerated",
        "reason": "two falls on mirtazapine, on August 30 and September 11",
    },
    "alternatives": {"ect": "not_suitable", "ect_detail": "cardiologist Dr Wong said no because of the afib", "tms": "not_tried"},
    "urgency": {"level": "clinician_certified"},
    "clinician": {"name": "Dr. Luc Michaud"},
    "sender": {"role": "representative", "name": "Claire Beaudoin", "relation": "daughter"},
    "exhibits": {"have": ["denial", "approval", "scales", "records"]},
}
