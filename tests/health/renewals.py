"""Renewals that were refused, and people who know little of their own case."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

RENEWAL = "No improvement shown. The renewal was denied because the records do not show improvement from baseline."


ROSE_BETWEEN = [
    {"scale": "phq-9", "score": 24, "date": "2026-05-11"},
    {"scale": "phq-9", "score": 14, "date": "2026-07-20"},
    {"scale": "phq-9", "score": 22, "date": "2026-09-10"},
    {"scale": "phq-9", "score": 15, "date": "2026-11-09"},
]


def renewal(facts: Facts, quote: str = RENEWAL, scores: list[dict[str, Any]] | None = None, **more: Any) -> dict[str, str]:
    change = {
        "denial": {"text": {"unknown": True}, "reasons": [{"ground": "ground.no-continued-response", "quote": quote}]},
        "treatment": {"drug": "spravato", "indication": "trd", "scores": scores or ROSE_BETWEEN},
        "course": {"approved": 24, "given": 19, "cut": "2026-11-30"},
        "plan": {"kind": "medicaid_managed", "funding": {"unknown": True}, "issued_in": "NC"},
        **more,
    }
    return packet(facts, "course-cut-caregiver", change)


NAMES_ALONE = [{"drug": "Lexapro", "source": "memory"}, {"drug": "Wellbutrin", "result": "no_response", "source": "memory"}]


STAY = "The notes show an inpatient psychiatric stay in March 2026 and do not establish that the service is medically necessary."


LITTLE_KNOWN: dict[str, Any] = {
    "denial": {
        "text": {"unknown": True},
        "appeal_by": "2026-11-27",
        "reasons": [
            {"ground": "ground.experimental", "quote": "Ketamine infusion for depression is experimental/investigational."},
            {"ground": "ground.not-medically-necessary", "quote": STAY},
        ],
    },
    "treatment": {"scores": []},
    "history": {"trials": NAMES_ALONE},
    "plan": {"criteria": []},
    "exhibits": {"have": ["denial"]},
}
