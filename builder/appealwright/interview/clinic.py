"""The clinic's own details, which are the same for every patient: kept in a small file, and nothing of any patient with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from appealwright.interview.answers import Typed

__all__ = ["clinic_document", "is_of_clinic_alone"]

_OF_CLINIC = ("sender.role", "clinician.name", "clinician.credentials", "clinician.phone", "treatment.clinic")
"""Of the clinician only what holds for any patient: whether the plan has a contract with them hangs on the plan."""


def clinic_document(case: Mapping[str, Any]) -> dict[str, Any]:
    """A case file with the clinic's details alone."""
    kept: dict[str, Any] = {"case_version": case["case_version"]}
    for name in _OF_CLINIC:
        group, _, key = name.partition(".")
        if key in case.get(group, {}):
            kept.setdefault(group, {})[key] = case[group][key]
    return kept


def is_of_clinic_alone(typed: Typed) -> bool:
    """Whether nothing but the clinic's details was told: then a patient is still to be begun with."""
    return bool(typed.fields) and all(name in _OF_CLINIC for name, text in typed.fields.items() if text)
