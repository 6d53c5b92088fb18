"""A claim that was paid, at the level for care outside the network: what is refused is the level alone."""

from __future__ import annotations

import re

from appealwright.case import Case

__all__ = ["paid_outside"]

_LEVEL = r"(?:out-of-network|non-?network|non-?participating)(?: benefits?| provider)? (?:level|rates?|benefits?|cost[- ]shar\w+)"
_PAID = re.compile(
    rf"\b(?:paid|processed|allowed|applied|covered|approved)\b[^.;]{{0,40}}\b{_LEVEL}|\b{_LEVEL} (?:was|were|has been) (?:paid|applied)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|cannot|no)\b[^.;]{0,20}\b(?:paid|processed|allowed|applied|covered|approved|benefits?)\b", re.IGNORECASE)


def paid_outside(case: Case) -> bool:
    """Whether the network is the one reason, and its words say that the claim was paid at the level outside it."""
    reasons = [(one.text("ground"), one.text("quote")) for one in case.records("denial.reasons")]
    paid = any(_PAID.search(quote) and not _NOT.search(quote) for _, quote in reasons)
    return paid and all(ground == "ground.out-of-network" for ground, _ in reasons)
