"""Every kind of plan, as answers; and what of an assessment was not checked against its schema yet."""

from __future__ import annotations

import itertools
import json
from typing import Any

from jsonschema import Draft202012Validator

from appealwright.schema import assessment_schema

SPLIT = ("employer", "public_employer", "church", "student")
PLANS = [
    *({"kind": kind, "funding": funding} for kind, funding in itertools.product(SPLIT, ("self_funded", "insured"))),
    *(
        {"kind": kind}
        for kind in (
            *("individual", "fehb", "pshb", "medicare_original", "medicare_advantage", "medicare_part_d", "medicaid_managed"),
            *("medicaid_ffs", "chip", "tricare", "va", "short_term", "fixed_indemnity", "sharing_ministry"),
        )
    ),
]
SCHEMA = Draft202012Validator(assessment_schema())


def plan_name(plan: dict[str, Any]) -> str:
    return "-".join(plan.values())


SEEN: set[str] = set()


def not_seen(document: dict[str, Any]) -> dict[str, Any]:
    """The document with each item of its lists only where it stands for the first time: one that fits the schema fits it again."""

    def is_new(item: Any) -> bool:
        told = json.dumps(item, sort_keys=True)
        return told not in SEEN and not SEEN.add(told)  # type: ignore[func-returns-value] # kept, and nothing answered

    return {name: [one for one in told if is_new([name, one])] if isinstance(told, list) else told for name, told in document.items()}
