"""A Medicaid plan whose notice takes an appeal by telephone."""

from __future__ import annotations

UNKNOWN = {"unknown": True}


MEDICAID = {
    "plan": {"kind": "medicaid_managed", "funding": UNKNOWN, "issued_in": "OH", "criteria": [], "policy_text": UNKNOWN},
    "denial": {
        "text": "You may ask for an appeal by phone or in writing within 60 calendar days of the date of this notice. "
        "Call Member Services at 1-800-555-0164 (TTY 711). Your provider may send us more information.",
        "reasons": UNKNOWN,
        "date": "2026-10-05",
        "received": UNKNOWN,
        "reference": "26-PA-0094417",
        "appeal_fax": UNKNOWN,
        "appeal_address": UNKNOWN,
    },
    "urgency": {"level": "not_urgent"},
}
