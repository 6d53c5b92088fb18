"""A renewal of Spravato that TRICARE refused, sixteen sessions used up: PHQ-9 22, 9 on weekly sessions, 13 and 15 on every two weeks,
10 on weekly sessions again; the notice came on November 20, 2026, and the next session is on December 1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from appealwright.assessment import assess
from appealwright.case import Case, case_from_json
from appealwright.export.calendar import calendar_bytes
from appealwright.facts import Facts
from appealwright.packet import Packet
from appealwright.words import words_in
from tests.conftest import changed
from tests.health.packets import words_of_papers
from tests.health.papers import Papers

MONDAY = date(2026, 11, 30)

NOTICE = """\
HALYARD MILITARY HEALTH
TRICARE East Region Contractor
Utilization Management, Behavioral Health
P.O. Box 740061, Louisville, KY 40201

November 16, 2026

CMDR (Ret.) PAUL J. VANCE
412 Egret Landing
Mount Pleasant, SC 29464

Beneficiary:        Ellen R. Vance
Sponsor:            Paul J. Vance
DoD Benefits No.:   00518829406-02
Plan:               TRICARE Select
Request No.:        A-2026-1104-77193
Requested by:       Lowcountry Mood Center (Marisol Quint, MD)
Service:            Spravato (esketamine) nasal spray 84 mg, HCPCS G2083, 12 visits, weekly
Dates requested:    12/01/2026 through 02/28/2027
Diagnosis:          F33.2

Dear Commander Vance:

SUBJECT: REAUTHORIZATION - DENIED

We have finished our review of the request named above. On August 17, 2026 we authorized 16 visits
(Authorization A-2026-0811-40218) for the period August 24, 2026 through November 30, 2026. Fourteen visits
were paid through November 10. Authorization of additional visits is denied.

REASONS FOR THIS DECISION

1. Clinical benefit. The criteria for continuation require "documentation of clinical improvement, or
sustained improvement, on a standardized rating scale compared to baseline." Baseline PHQ-9 was 22
(08/19/2026). The PHQ-9 dated 10/27/2026 was 13. A reduction of at least 50 percent was not shown.

2. Frequency. After week 8 the criteria call for the least frequent dosing that maintains remission or
response. The request is for weekly dosing. The notes do not state why every-two-week dosing was not
attempted.

3. Oral antidepressant. The notes of October 6 state that venlafaxine was stopped. The record does not show
a current oral antidepressant used together with esketamine.

Criteria used: TRICARE Prior Authorization Criteria, esketamine nasal (Spravato), form revised January 2024.

Reviewer: Board-certified family medicine.

RIGHT TO RECONSIDERATION

You may ask for a reconsideration. Your request must:
- be in writing and signed by the beneficiary, the beneficiary's appointed representative, or a
non-network participating provider;
- say why you disagree;
- include a copy of this letter; and
- be postmarked or received by Halyard Military Health within 90 calendar days of the date of this letter.

Halyard Military Health
TRICARE Appeals - Reconsideration
P.O. Box 740095
Louisville, KY 40201
Fax: 502-555-0168

If you want papers considered that you do not have yet, say so in the request and tell us when they will come.

EXPEDITED RECONSIDERATION. If this decision concerns care that has not yet been received, you may ask for an
expedited reconsideration within three (3) calendar days after you receive this letter.

If the amount in dispute is less than $50 no reconsideration will be made. If the reconsideration is denied you
may, depending on the amount in dispute, ask the TRICARE Quality Monitoring Contractor or the Defense Health
Agency for a further review; the reconsideration letter will say which.

A network provider may not bill you for denied care unless you agreed in writing, before the care, to pay for it.

Questions: 1-800-555-0137, Monday to Friday, 8 a.m. to 6 p.m. Eastern.

T. Aldana, RN, BSN
for the Medical Director
"""
_LINES = " ".join(NOTICE.split())


def _quoted(first: str, last: str) -> str:
    """What stands in the notice from these words to those."""
    return _LINES[_LINES.index(first) : _LINES.index(last) + len(last)]


IMPROVED = _quoted("Clinical benefit. The", "was not shown.")
OFTEN = _quoted("Frequency. After", "was not attempted.")
PILL = _quoted("Oral antidepressant. The", "together with esketamine.")
CASE: dict[str, Any] = {
    "case_version": 2,
    "denial": {
        "insurer": "Halyard Military Health",
        "date": "2026-11-16",
        "reference": "A-2026-1104-77193",
        "appeal_fax": "502-555-0168",
        "policy": "TRICARE Prior Authorization Criteria",
        "appeal_address": "Halyard Military Health\nTRICARE Appeals - Reconsideration\nP.O. Box 740095\nLouisville, KY 40201",
        "appeal_by": "2027-02-14",
        "reasons": [
            {"ground": "ground.no-continued-response", "quote": IMPROVED},
            {"ground": "ground.dose-frequency-limit", "quote": OFTEN},
            {"ground": "ground.not-medically-necessary", "quote": PILL},
        ],
        "received": "2026-11-20",
        "stage": "first",
        "timing": "during",
        "text": NOTICE,
    },
    "member": {"id": "00518829406-02"},
    "clinician": {"name": "Marisol Quint", "credentials": "MD, psychiatrist", "in_network": True, "finds": ["chronic", "disabling"]},
    "treatment": {
        "dose": "84 mg",
        "schedule": "weekly",
        "clinic": "Lowcountry Mood Center",
        "code": "G2083",
        "diagnosis_code": "F33.2",
        "sessions": 12,
        "drug": "spravato",
        "scores": [
            {"scale": "phq-9", "score": 22, "date": "2026-08-19"},
            {"scale": "phq-9", "score": 9, "date": "2026-10-13"},
            {"scale": "phq-9", "score": 13, "date": "2026-10-27"},
            {"scale": "phq-9", "score": 15, "date": "2026-11-10"},
            {"scale": "phq-9", "score": 10, "date": "2026-11-24"},
        ],
        "indication": "trd",
        "diagnosis": "major depressive disorder, recurrent, severe without psychotic features",
        "episode_start": "2025-10",
        "features": ["none"],
        "spacing": "PHQ-9 9 on weekly sessions (October 13), 13 and then 15 when we tried every two weeks (October 27 and "
        "November 10), 10 after two weekly sessions (November 24)",
        "function": "Before treatment I could not do the books for our church or drive to see my mother. Since October I do both again.",
        "start": "2026-12-01",
        "site_certified": True,
        "monitoring": "two hours of observation with blood pressure before, at 40 minutes and before I go home; my husband drives me.",
        "review": "PHQ-9 at every visit; Dr. Quint will try every two weeks again in February and will stop if the score "
        "is above 15 at two visits running.",
    },
    "course": {"approved": 16, "given": 16},
    "plan": {"kind": "tricare"},
    "missed": {"right": {"does_not_apply": True}},
    "patient": {
        "name": "Ellen R. Vance",
        "address": "412 Egret Landing\nMount Pleasant, SC 29464",
        "phone": "843-555-0162",
        "age_band": "from_18_to_64",
    },
    "sender": {"role": "patient"},
    "history": {
        "trials": [
            {
                "drug": "sertraline",
                "dose_mg": 150,
                "from": "2019-02",
                "to": "2021-05",
                "result": "response_lost",
                "stopped": "it wore off",
                "source": "record",
            },
            {
                "drug": "venlafaxine XR",
                "dose_mg": 225,
                "from": "2024-03-11",
                "to": "2026-10-06",
                "weeks": 100,
                "result": "partial_response",
                "stopped": "my blood pressure went up, 158/96",
                "source": "pharmacy",
            },
            {
                "drug": "bupropion XL",
                "dose_mg": 300,
                "from": "2025-11-03",
                "to": "2026-02-02",
                "weeks": 11,
                "result": "no_response",
                "stopped": "no benefit, and I was jittery",
                "source": "pharmacy",
            },
            {
                "drug": "aripiprazole (added to venlafaxine)",
                "dose_mg": 5,
                "from": "2026-03-02",
                "to": "2026-06-15",
                "weeks": 13,
                "result": "no_response",
                "stopped": "no benefit",
                "source": "pharmacy",
            },
        ],
        "now": "mirtazapine 15 mg at bedtime since October 20, 2026, from Dr. Quint",
        "therapy": "cognitive behavioral therapy, every week from January to July 2026 and every two weeks since, with Karen Ballou, LISW",
    },
    "alternatives": {
        "ect": "declined",
        "ect_detail": "Dr. Quint and I talked about it in July. I did not want to risk my memory while Spravato had not been tried.",
        "tms": "not_suitable",
        "tms_detail": "Dr. Quint says no because I have a cochlear implant.",
    },
    "urgency": {"level": "asking_clinician"},
    "exhibits": {"have": ["denial", "approval", "scales", "records", "history"]},
}


def told(change: Mapping[str, Any] | None = None, day: date = MONDAY) -> Case:
    return case_from_json(json.dumps(changed(CASE, change or {})), day)


def packet_of(facts: Facts, change: Mapping[str, Any] | None = None, day: date = MONDAY, language: str = "en") -> Packet:
    case = told(change, day)
    return Packet(case, facts, assess(case, facts, day), words=words_in(language))


def renewal(facts: Facts, change: Mapping[str, Any] | None = None, day: date = MONDAY, language: str = "en") -> Papers:
    return words_of_papers(packet_of(facts, change, day, language))


def calendar(facts: Facts, change: Mapping[str, Any] | None = None, day: date = MONDAY) -> str:
    case = told(change, day)
    data = calendar_bytes(case, facts, assess(case, facts, day), words_in("en"))
    return data.decode().replace("\r\n ", "")
