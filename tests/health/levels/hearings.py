"""A Medicaid plan's last decision, with what its notice tells of the fair hearing."""

from __future__ import annotations

from typing import Any

BASE = "course-cut-caregiver"
OFFICE = "State Office of Administrative Hearings\nManaged Care Unit\nP.O. Box 10455\nSpringfield, New York 12999-0455"
RIGHTS = (
    "You can ask the State for a Fair Hearing. You have 120 days from the date of this notice to ask. The last day is March 17, 2027.\n"
    "To keep your services the same you must ask for a Fair Hearing within 10 days. The last day to ask for a Fair Hearing and keep your "
    "services the same is November 30, 2026.\n"
    "Ask by phone 1-800-555-0134, by fax 518-555-0173, or by mail:\n"
)
UNKNOWN = {"unknown": True}
HALF = "Decrease of at least 50% from baseline in PHQ-9, or documented sustained clinical benefit"
REFUSED = "You have not had a decrease of 50% or more in your PHQ-9 score from baseline."


def told(text: str = RIGHTS + OFFICE, criterion: str = HALF, **denial: Any) -> dict[str, Any]:
    return {
        "plan": {
            "kind": "medicaid_managed",
            "funding": {"does_not_apply": True},
            "criteria": [{"words": criterion, "status": "met", "fact": "24 to 11"}],
        },
        "course": {"cut": "2026-11-30"},
        "treatment": {
            "scores": [
                {"scale": "phq-9", "score": 24, "date": "2026-08-26"},
                {"scale": "phq-9", "score": 13, "date": "2026-10-06"},
                {"scale": "phq-9", "score": 11, "date": "2026-11-18"},
            ]
        },
        "denial": {
            "text": f"{REFUSED}\n{text}" if text else UNKNOWN,
            "stage": "final",
            "date": "2026-11-17",
            "received": "2026-11-20",
            "appeal_by": UNKNOWN,
            "appeal_days": UNKNOWN,
            "appeal_address": UNKNOWN,
            "appeal_fax": UNKNOWN,
            "reasons": [{"ground": "ground.no-continued-response", "quote": REFUSED}],
            **denial,
        },
    }
