"""Refusals in a notice's words, with their scores, laid over a case file; and the parts of the papers that answer them."""

from __future__ import annotations

import re
from typing import Any

from appealwright.facts import our_facts
from tests.health.packets import packet


def refused(*reasons: tuple[str, str], timing: str = "before") -> dict[str, Any]:
    """A denial of these grounds in these words."""
    found = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons]
    return {"timing": timing, "text": {"unknown": True}, "reasons": found}


def scores(*told: tuple[int, str]) -> list[dict[str, Any]]:
    return [{"scale": "phq-9", "score": score, "date": day} for score, day in told]


NO_CRITERIA: dict[str, Any] = {"criteria": {"unknown": True}, "policy_text": {"unknown": True}}


NO_STEP: dict[str, Any] = {"drug": {"unknown": True}, "ground": {"unknown": True}, "reason": {"unknown": True}}


SCORED = scores((22, "2026-05-06"), (20, "2026-09-14"), (23, "2026-11-20"))


UNMEASURED = "A baseline PHQ-9 score is not documented, and the severity of the depression cannot be established."


THINNED: dict[str, Any] = {
    "denial": refused(
        ("dose-frequency-limit", "Infusions more often than once a month exceed the frequency supported by our policy."), timing="during"
    ),
    "course": {"approved": 12, "given": 9},
    "treatment": {
        "dose": "0.75 mg/kg over 50 minutes",
        "spacing": "the clinic was closed, five weeks without an infusion in August 2026.",
        "scores": scores((22, "2026-02-09"), (9, "2026-07-20"), (16, "2026-09-08")),
        "monitoring": "blood pressure and oxygen are watched.",
    },
    "plan": NO_CRITERIA,
}


def read(base: str, change: dict[str, Any], name: str = "clinician-letter") -> str:
    return packet(our_facts(), base, change)[name]


def answers(letter: str) -> str:
    return letter.split("easons, answered")[1]


def points(sheet: str) -> list[str]:
    """What they may say, in the order of the sheet."""
    table = sheet.split("Likely points")[1].split(" Ask - ", maxsplit=1)[0]
    return re.split(r" \d\. ", " " + table)[1:]


def steps_page(base: str, change: dict[str, Any], language: str = "en") -> str:
    return packet(our_facts(), base, change, language)["next-steps"]
