"""IV ketamine of a federal employee, refused after care at reconsideration: six claims, before the Office of Personnel Management."""

from __future__ import annotations

from typing import Any

__all__ = ["ASIDE", "NETWORK", "OPM"]

NETWORK = "I should also tell you that the provider does not participate in our network and that no precertification was obtained."
ASIDE = "Because the service is excluded, we didn't consider those points."
_TRIALS = (
    "Intravenous ketamine is not approved by the FDA for depression. The published trials are small, followed patients for "
    "days to weeks, and were compromised by functional unblinding."
)
_STEP = "An FDA-approved alternative, intranasal esketamine, was available and had not been tried."
_DEFINITION = (
    "a treatment or procedure is experimental or investigational if reliable evidence shows that the consensus of opinion among experts is "
    "that further studies or clinical trials are necessary to determine its maximum tolerated dose, its toxicity, its safety, its "
    "efficacy, or its efficacy as compared with the standard means of treatment or diagnosis"
)
_NOTICE = (
    f'The reviewer wrote: "{_TRIALS} {_STEP}" I accept that opinion.\n\nThe brochure says in Section 10 that a drug is experimental or '
    "investigational if it cannot be lawfully marketed without approval of the FDA and approval for marketing has not been given; and also "
    f"that {_DEFINITION}. It is the second of these that we rely on.\n\n{NETWORK} {ASIDE}\n\nWrite to United States Office of Personnel "
    "Management, Healthcare and Insurance, Federal Employee Insurance Operations, FEHB 2, 1900 E Street NW, Washington, DC 20415-3620. If "
    "you want OPM to review more than one claim, you must clearly identify which documents apply to which claim. OPM will send you a final "
    "decision within 60 days."
)
OPM: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "insurer": "Forest & Range Employees Health Association",
        "date": "2026-10-19",
        "received": "2026-10-26",
        "reference": "6260 7714 8810 (7/6), 8811 (7/8), 9012 (7/13)",
        "appeal_by": "2027-01-17",
        "stage": "after_first_appeal",
        "timing": "after",
        "reasons": [
            {"ground": "ground.experimental", "quote": _TRIALS},
            {"ground": "ground.step-therapy", "quote": _STEP},
            {"ground": "ground.out-of-network", "quote": NETWORK},
        ],
        "text": _NOTICE,
        "appeal_address": (
            "United States Office of Personnel Management\nHealthcare and Insurance\nFederal Employee Insurance Operations\nFEHB 2\n"
            "1900 E Street NW\nWashington, DC 20415-3620"
        ),
    },
    "member": {"id": "G 4417 2086 01"},
    "treatment": {
        "clinic": "Bitterroot Infusion",
        "code": "J3490, 96365",
        "drug": "iv_ketamine",
        "route": "iv",
        "product": "commercial_vial",
        "diagnosis": "major depressive disorder, recurrent, severe",
        "dose": "0.5 mg/kg over 40 minutes",
        "sessions": 6,
        "schedule": "twice a week for three weeks",
        "served": "7/6/26 to 7/22/26",
        "scores": [
            {"scale": "phq-9", "score": 23, "date": "2026-07-02"},
            {"scale": "phq-9", "score": 9, "date": "2026-07-24"},
        ],
        "monitoring": "pulse oximetry and blood pressure every 10 minutes",
        "review": "PHQ-9 before each session",
    },
    "plan": {"kind": "fehb", "passages": [{"kind": "experimental", "words": _DEFINITION, "page": "Section 10"}]},
    "appeal": {"sent": "2026-09-09"},
    "patient": {"age_band": "from_18_to_64", "name": "Jo Roe", "address": "7 Test Road\nTestville, MT 59802", "phone": "406-555-0191"},
    "history": {
        "trials": [
            {"drug": "escitalopram", "dose_mg": 20, "weeks": 26, "result": "no_response", "source": "pharmacy"},
            {"drug": "venlafaxine", "dose_mg": 225, "weeks": 40, "result": "no_response", "source": "pharmacy"},
        ]
    },
    "step": {"drug": "intranasal esketamine", "ground": "expected_ineffective", "reason": "nobody offered it"},
    "alternatives": {"spravato": "not_reachable", "spravato_detail": "200 miles away, and I cannot drive after", "ect": "not_tried"},
    "clinician": {"name": "Dr. Erik Halvorsen", "credentials": "MD", "in_network": False},
    "network": {
        "distance": "nobody in the network in western Montana that I could find",
        "calls": [
            {"provider": "Test Psychiatry", "date": "2026-06-12", "person": "front desk", "result": "does not give it"},
            {"provider": "plan 800 number", "date": "2026-06-15", "person": "Tina", "result": "said she had no list for ketamine"},
        ],
    },
    "sender": {"role": "patient"},
    "exhibits": {"have": ["denial", "first-appeal", "clinician-letter", "history", "scales", "protocol", "plan-pages"]},
    "money": {"billed": 3300, "paid_by_you": 3300},
}
