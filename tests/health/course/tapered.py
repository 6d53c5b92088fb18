"""A husband in remission on infusions every three weeks, whose plan approves two of eight more "so that treatment can be tapered": his
wife writes. The earlier approval ran through October 31, 2026; the notice is of November 9. PHQ-9 was 14 after seven missed weeks.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from appealwright.facts import Facts
from tests.conftest import changed
from tests.health.papers import Papers
from tests.health.told_on import papers_on

MONDAY = date(2026, 11, 30)

TAPER = "Two further sessions are approved so that treatment can be tapered. The remaining sessions are not certified."
LATER_INFUSIONS = (
    "Maintenance ketamine infusion beyond six months is considered investigational because there is insufficient evidence of long-term"
    " safety and effectiveness."
)
WELL = (
    "Furthermore, the member's depression is in remission (PHQ-9 of 4 on 10/20/2026) and ongoing treatment is therefore not medically"
    " necessary."
)
SPRAY = (
    "In addition, there is no record that the member has tried esketamine nasal spray (Spravato), which is FDA approved and available under"
    " the plan."
)
COUNTS = (
    "Requested               8 sessions, 11/16/2026 - 05/15/2027\n"
    "Approved                2 sessions, 11/16/2026 - 01/15/2027\n"
    "Not approved            6 sessions"
)
EARLIER = "The plan approved 6 sessions in February 2026 and 8 more sessions through October 31, 2026."
HEAD = "CAROLINA BENEFIT ADMINISTRATORS, INC.\n\nUTILIZATION REVIEW DETERMINATION - PARTIAL APPROVAL\n\nDate of letter          11/09/2026"
NOTICE = (
    f"{HEAD}\n{COUNTS}\n\nWe have completed our review of the request for continued ketamine infusions. {EARLIER} {TAPER}\n\n"
    f"CLINICAL RATIONALE: {LATER_INFUSIONS} {WELL} {SPRAY}\n\n"
    "YOUR RIGHT TO APPEAL. A first level appeal must be received within 180 days after you receive this letter."
)
SPACING = (
    "Every 3 weeks since April and he stays around 5. In May and June the clinic moved and he missed seven weeks and by June 29 he was at"
    " 14. Two infusions and he was back to 5."
)
REASONS = [
    {"ground": "ground.dose-frequency-limit", "quote": TAPER},
    {"ground": "ground.experimental", "quote": LATER_INFUSIONS},
    {"ground": "ground.not-medically-necessary", "quote": WELL},
    {"ground": "ground.step-therapy", "quote": SPRAY},
]
SCORES = [
    {"scale": "phq-9", "score": score, "date": day}
    for score, day in (
        (21, "2026-02-03"),
        (6, "2026-03-20"),
        (14, "2026-06-29"),
        (5, "2026-08-12"),
        (4, "2026-10-20"),
        (9, "2026-11-24"),
    )
]
TOLD: dict[str, Any] = {
    "denial": {
        "date": "2026-11-09",
        "received": "2026-11-14",
        "stage": "first",
        "timing": "during",
        "insurer": "Carolina Benefit Administrators, Inc.",
        "text": NOTICE,
        "reasons": REASONS,
    },
    "course": {"approved": 14, "given": 14},
    "plan": {"kind": "employer", "funding": "self_funded", "issued_in": "NC"},
    "treatment": {
        "drug": "iv_ketamine",
        "diagnosis": "major depressive disorder, recurrent, severe",
        "scores": SCORES,
        "dose": "0.5 mg/kg over 40 minutes",
        "sessions": 8,
        "schedule": "every 3 weeks",
        "start": "2026-11-16",
        "spacing": SPACING,
    },
    "history": {
        "trials": [
            {"drug": "bupropion XL", "dose_mg": 300, "weeks": 20, "result": "no_response", "source": "pharmacy"},
            {"drug": "venlafaxine", "dose_mg": 225, "weeks": 52, "result": "partial_response", "source": "pharmacy"},
        ]
    },
    "alternatives": {"spravato": "not_tried"},
    "clinician": {"name": "Dr. Helen Moy", "credentials": "MD, anesthesiologist"},
    "patient": {"name": "Andre Whitfield", "age_band": "from_18_to_64"},
    "urgency": {"level": "asking_clinician"},
    "sender": {"role": "representative", "name": "Tamika Whitfield", "relation": "wife"},
    "exhibits": {"have": ["denial", "clinician-letter", "history", "scales", "approval"]},
}


def tapered(facts: Facts, change: dict[str, Any] | None = None) -> Papers:
    """His papers on November 30, 2026, with a change laid over what was told."""
    return papers_on(facts, changed(TOLD, change or {}), MONDAY)


def with_notice(old: str, new: str) -> dict[str, Any]:
    """His notice with other words in one place, as a change."""
    assert old in NOTICE
    return {"text": NOTICE.replace(old, new)}
