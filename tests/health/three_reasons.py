"""Infusions refused for three reasons: unproven, risks that are not managed, maintenance that nobody asked for."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions

UNPROVEN = (
    "experimental",
    "Ketamine is unproven because there is insufficient evidence in the literature of durable benefit and of long-term safety.",
)
RISKS = (
    "not-medically-necessary",
    "Your blood pressure is not controlled, and there is a history of a substance use disorder. It is not described how both are managed.",
)
MONTHLY = ("dose-frequency-limit", "Maintenance infusions exceed the guideline, which does not support treatment beyond an acute course.")
TOLD = {
    "sessions": 8,
    "schedule": "twice a week for four weeks",
    "start": "2026-12-14",
    "risks": [
        {"risk": "blood_pressure", "fact": "134/84 on November 18, 2026", "source": "record"},
        {"risk": "substance", "fact": "alcohol use disorder, in remission since March 2021", "source": "record"},
    ],
}


def made(facts: Facts, **more: Any) -> dict[str, str]:
    return infusions(facts, UNPROVEN, RISKS, MONTHLY, **{"treatment": TOLD, **more})
