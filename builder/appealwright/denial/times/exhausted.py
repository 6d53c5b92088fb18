"""How a sentence says that the steps inside the plan are behind the member."""

from __future__ import annotations

__all__ = ["EXHAUSTED"]

EXHAUSTED = (
    r"\b(?:you|member|patient) (?:have|has) (?:now )?(?:finished|completed|exhausted)\b[^.;]{0,60}"
    r"\b(?:appeals?|grievances?|levels?|remedies|process)\b"
)
"""A pattern; whoever reads by it looks for an "if" as well."""
