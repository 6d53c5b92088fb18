"""A course of infusions that is halved, and other refusals of the worked cases; with the part of a letter that answers them."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.packets import packet

HALVED = (
    "Maintenance infusions more often than once a month exceed our policy, and the records do not show that a longer interval was tried."
)


APPROVED = "On June 1, 2026 we approved twelve maintenance infusions of intravenous ketamine, two a month."


LEFT = "From December 14, 2026 we approve one infusion a month."


ADDRESS = "Harbor Benefit Administrators\nMember Appeals\nP.O. Box 911\nGrand Rapids, MI 49501\nFax 616-555-0133\nHB-20418"


SPACED = "In August 2026 the clinic was closed and he went five weeks without an infusion. PHQ-9 went from 9 to 16."


def halved(facts: Facts, text: str = f"{APPROVED} {LEFT}\n\n{HALVED}", **more: Any) -> dict[str, str]:
    return packet(
        facts,
        "course-cut-caregiver",
        {
            "denial": {"text": f"{text}\n\n{ADDRESS}", "reasons": [{"ground": "ground.dose-frequency-limit", "quote": HALVED}]},
            "course": {"approved": 12, "given": 9, "cut": "2026-12-14"},
            "treatment": {
                "spacing": SPACED,
                "scores": [
                    {"scale": "phq-9", "score": score, "date": day}
                    for score, day in ((22, "2026-02-09"), (9, "2026-07-20"), (16, "2026-09-08"))
                ],
                **more,
            },
        },
    )


def between(letter: str, start: str, end: str) -> str:
    """The words of a letter from one heading to another."""
    return letter[letter.index(start) : letter.index(end)]


def refused_spray(facts: Facts, quote: str, ground: str = "not-medically-necessary", **more: Any) -> str:
    plan = {"criteria": {"unknown": True}}
    denial = {"text": {"unknown": True}, "reasons": [{"ground": f"ground.{ground}", "quote": quote}]}
    return packet(facts, "spravato-step-therapy", {"denial": denial, "plan": plan, **more})["internal-appeal"]


def of_criteria(facts: Facts, words: str, fact: str, **more: Any) -> str:
    change = {"plan": {"criteria": [{"words": words, "status": "met", "fact": fact}], "policy_text": {"unknown": True}}, **more}
    letter = packet(facts, "ca-dmhc-insured-experimental", change)["internal-appeal"]
    return between(letter, "Table 2. Each criterion, answered", "If another version applied")
