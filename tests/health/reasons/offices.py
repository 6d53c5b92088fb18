"""Infusions refused for reasons of offices: an approval that is missing, a network."""

from __future__ import annotations

from typing import Any

from appealwright.facts import Facts
from tests.health.asked import infusions

CALLED = "a three month wait. On June 29 Teresa told the clinic, call I-88213, that no authorization is needed."
UNTRIED = {"ect": "not_tried", "tms": "not_tried", "spravato": "not_reachable", "spravato_detail": CALLED}


def written(facts: Facts, *reasons: tuple[str, str], **more: Any) -> dict[str, str]:
    found = [{"ground": f"ground.{ground}", "quote": quote} for ground, quote in reasons]
    denial = {"stage": "first", "timing": "after", "reasons": found}
    return dict(
        infusions(
            facts,
            **{
                "denial": denial,
                "clinician": {"in_network": False},
                "alternatives": UNTRIED,
                "plan": {"kind": "employer", "funding": "insured", "issued_in": "OH"},
                **more,
            },
        )
    )
