"""The words "treatment-resistant" in a diagnosis: a letter says them as its own only where the trials entered carry them."""

from __future__ import annotations

import re

from appealwright.history.beside_it import names_depression

__all__ = ["CLAIMING", "claims_resistance", "is_by_initials", "without_claim"]

CLAIMING = ("resistant", "refractory")
_CLAIM = re.compile(r",?\s*\(?\b(?:(?:treatment|therapy|medication|drug)[- ])?(?:resistant|refractory)\b\)?", re.IGNORECASE)
_INITIALS = re.compile(r"\(\s*TRD\s*\)|\bTRD\b")
_BIPOLAR = re.compile(r"bipolar", re.IGNORECASE)
_NOTHING_ELSE = "depression"
"""What is left to say where the initials alone named it."""


def claims_resistance(diagnosis: str) -> bool:
    """Whether a diagnosis says that the illness resists treatment."""
    return bool(_CLAIM.search(diagnosis) or _INITIALS.search(diagnosis))


def is_by_initials(diagnosis: str) -> bool:
    """Whether the initials alone say that there is a depression: "TRD, PTSD"."""
    others = _INITIALS.sub("", diagnosis)
    return others != diagnosis and not names_depression(others) and not _BIPOLAR.search(others)


def without_claim(diagnosis: str) -> str:
    """The diagnosis without that claim, its other words as they were: it names a depression still."""
    left = _INITIALS.sub(_NOTHING_ELSE if is_by_initials(diagnosis) else "", _CLAIM.sub(" ", diagnosis))
    return re.sub(r"\s+([,;.])", r"\1", re.sub(r"(?:,\s*)+,", ",", re.sub(r"\s{2,}", " ", left))).strip(" ,;") or _NOTHING_ELSE
