"""Cases that several stories share: a spray asked for at 71, infusions, scores."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

TABLE = [
    {"drug": "sertraline", "dose_mg": 100, "from": "2023-02", "to": "2023-08", "result": "response_lost", "source": "memory"},
    {"drug": "escitalopram", "dose_mg": 10, "from": "2025-04-07", "to": "2025-07-14", "result": "no_response", "source": "pharmacy"},
    {"drug": "venlafaxine XR", "dose_mg": 150, "from": "2025-08-04", "to": "2025-12-29", "result": "no_response", "source": "pharmacy"},
    {
        "drug": "mirtazapine",
        "dose_mg": 30,
        "from": "2026-02-02",
        "to": "2026-03-10",
        "result": "stopped_side_effect",
        "stopped": "two falls",
    },
]
ALONE = ("not-medically-necessary", "Use of Spravato alone is not supported by the policy and is not medically necessary.")
UNPROVEN = "It is investigative, as there is no evidence of a durable improvement in net health outcome."
BIWEEKLY = "Our guideline allows a maintenance frequency of no more than once every two weeks after week 8."


def scores(*values: int) -> list[dict[str, Any]]:
    return [{"scale": "phq-9", "score": value, "date": f"2026-{month:02}-08"} for month, value in enumerate(values, start=6)]


def spray(facts: Facts, *reasons: tuple[str, str], **more: Any) -> dict[str, str]:
    """The papers of somebody of 71 who asks for Spravato, refused for these reasons."""
    told: dict[str, Any] = {
        "case_version": 1,
        "denial": {
            "date": "2026-11-12",
            "stage": "first",
            "timing": "before",
            "reasons": [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons],
        },
        "plan": {"kind": "medicare_advantage"},
        "treatment": {"drug": "spravato", "indication": "trd", "diagnosis": "major depressive disorder", "episode_start": "2025-03"},
        "patient": {"age_band": "from_65"},
        "history": {"trials": TABLE},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "clinician-letter", "scales"]},
    }
    return packet(facts, {part: told.get(part, {}) | more.get(part, {}) if part != "case_version" else 1 for part in {*told, *more}})


def infusions(facts: Facts, *reasons: tuple[str, str], **more: Any) -> dict[str, str]:
    """The papers of somebody who asks for IV ketamine, refused for these reasons."""
    told: dict[str, Any] = {
        "denial": {
            "stage": "first",
            "timing": "before",
            "reasons": [{"ground": f"ground.{one}", "quote": quote} for one, quote in reasons],
        },
        "treatment": {"drug": "iv_ketamine", "diagnosis": "major depressive disorder", "monitoring": "a nurse is in the room."},
        "history": {"trials": TABLE[1:3]},
        "sender": {"role": "patient"},
        "exhibits": {"have": ["denial", "clinician-letter"]},
    }
    return packet(facts, {"case_version": 1, **{part: told.get(part, {}) | more.get(part, {}) for part in {*told, *more}}})
