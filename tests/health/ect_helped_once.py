"""A Virginian's final denial: ECT helped once and cost memory, alcohol is held against her, the notice quotes the policy."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet
from tests.health.papers import Papers

DEFINITION = (
    "A drug is considered investigational when the published peer-reviewed literature is insufficient to permit conclusions about its "
    "effect on net health outcomes, including durability of response beyond four weeks."
)
UNPROVEN = (
    f"Intravenous ketamine for major depressive disorder is investigational. Our Medical Policy 5.01.77 states: “{DEFINITION} "
    "Racemic ketamine administered intravenously for psychiatric indications is considered investigational.”"
)
BY_NEED = (
    "The service is not medically necessary. The records show that you responded to electroconvulsive therapy in 2019 and have not "
    "repeated it, and that esketamine nasal spray (Spravato) has not been tried."
)
ALCOHOL = (
    "The records show alcohol use disorder. Our reviewer noted a positive PEth test on May 11, 2026. Ketamine has potential for misuse "
    "and the safety of the proposed treatment has not been established in this member."
)
DECLINED = (
    "I had 11 sessions in May and June 2019 at a hospital in Charlottesville. It did work, my depression went away for about 14 months, "
    "but I lost most of my memories from that year and I will not do it again."
)
NECESSITY = (
    "Medically necessary services are services that are in accordance with generally accepted standards of medical practice, clinically "
    "appropriate, and not more costly than an alternative service or sequence of services at least as likely to produce equivalent "
    "therapeutic results."
)
VIRGINIAN: dict[str, Any] = {
    "case_version": 1,
    "denial": {
        "reasons": [
            {"ground": "ground.experimental", "quote": UNPROVEN},
            {"ground": "ground.not-medically-necessary", "quote": BY_NEED},
            {"ground": "ground.not-medically-necessary", "quote": ALCOHOL},
        ],
        "insurer": "Piedmont Health Plans",
        "date": "2026-10-14",
        "received": "2026-10-19",
        "appeal_days": 120,
        "stage": "final",
        "timing": "before",
        "policy": "Medical Policy 5.01.77",
    },
    "appeal": {"sent": "2026-08-24", "new": "Dr. Pell's letter of November 10, 2026 and a negative PEth test of October 28, 2026."},
    "plan": {
        "kind": "individual",
        "funding": "insured",
        "issued_in": "VA",
        "grandfathered": False,
        "covers_drugs": True,
        "excludes_by_name": False,
        "passages": [{"kind": "necessity", "words": NECESSITY, "page": "112"}],
    },
    "treatment": {
        "drug": "iv_ketamine",
        "route": "iv",
        "diagnosis": "major depressive disorder, recurrent, severe without psychotic features",
        "episode_start": "2025-03",
        "risks": [
            {
                "risk": "substance",
                "fact": "I drank too much in the spring. I have not had a drink since June 6, 2026. I go to a group on Tuesdays and my "
                "PEth test on October 28, 2026 was negative.",
                "source": "record",
            },
            {"risk": "blood_pressure", "fact": "I take lisinopril, it is usually about 128/80.", "source": "memory"},
        ],
        "scores": [{"scale": "phq-9", "score": 22, "date": "2026-11-05"}],
        "dose": "0.5 mg/kg over 40 minutes",
        "sessions": 6,
        "schedule": "twice a week for three weeks",
        "start": "2027-01-04",
        "product": "commercial_vial",
        "monitoring": "blood pressure, heart rate and oxygen every ten minutes; a breath alcohol test before each infusion.",
    },
    "patient": {"age_band": "from_18_to_64", "name": "Colleen Abernathy", "address": "318 Fauquier Street\nFredericksburg, VA 22401"},
    "history": {
        "trials": [
            {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2018-08", "to": "2019-02", "result": "no_response", "source": "memory"},
            {"drug": "sertraline", "dose_mg": 150, "from": "2025-04-14", "to": "2025-08-25", "weeks": 14, "result": "no_response"},
            {"drug": "bupropion XL", "dose_mg": 300, "from": "2025-09-08", "to": "2026-01-12", "weeks": 15, "result": "no_response"},
        ],
        "now": "duloxetine 60 mg since June 15, 2026.",
    },
    "alternatives": {
        "spravato": "not_reachable",
        "spravato_detail": "the two certified clinics are in Richmond, 60 miles away.",
        "ect": "declined",
        "ect_detail": DECLINED,
        "tms": "tried",
        "tms_detail": "36 sessions from January to March 2026; PHQ-9 20 before and 19 after.",
    },
    "urgency": {"level": "not_urgent"},
    "clinician": {"name": "Dr. Marcus Pell", "credentials": "MD, psychiatrist", "in_network": False},
    "sender": {"role": "patient"},
    "exhibits": {"have": ["denial", "first-appeal", "clinician-letter", "history", "procedures", "records", "plan-pages"]},
}


def virginian(facts: Facts, change: dict[str, Any] | None = None) -> Papers:
    """The papers of her packet."""
    return packet(facts, VIRGINIAN, change)


def outside(facts: Facts, change: dict[str, Any] | None = None) -> str:
    """Her request for outside review."""
    return virginian(facts, change)["external-review-request"]


def told(request: str, first: str, then: str) -> str:
    """What stands between two headings of a paper."""
    return request.split(first, 1)[1].split(then, 1)[0]
