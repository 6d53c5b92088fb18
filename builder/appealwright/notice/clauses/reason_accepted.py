"""The other way to meet a step that a sentence of the plan has: "or has a documented reason why it cannot be used"."""

from __future__ import annotations

import re

from appealwright.notice.reasons.treatments_named import others_named

__all__ = ["reason_accepted"]

_BRANCH = re.compile(
    r"\b(?:or|unless)(?: (?:has|have|there is|with|by|a record of))*"
    r" (?P<said>(?:an? )?(?:documented|clinical|medical|documentation of (?:an? )?)(?: \w+)? ?"
    r"(?P<kind>reasons?|rationale|justification|contraindications?)\b[^.;,()]*)",
    re.IGNORECASE,
)
_NEAR = 120


def reason_accepted(quote: str, treatment: str, *, unsuitable: bool) -> str:
    """Its words, where it stands behind the name of this treatment; empty where there is none. `unsuitable`: a clinician holds the
    treatment unsuitable: a contraindication is accepted of no other.
    """
    for found in _BRANCH.finditer(quote):
        before = re.split(r"[.;]", quote[: found.start()])[-1][-_NEAR:]
        if treatment in others_named(before) and (unsuitable or not found["kind"].casefold().startswith("contra")):
            return found["said"].strip()
    return ""
