"""Which other illnesses or risks a reason of the denial names, so that the person can be asked what is true of them."""

from __future__ import annotations

import re

from appealwright.facts import Facts
from appealwright.notice.reasons.sober import speaks_of_misuse
from appealwright.notice.reasons.uses import without_uses
from appealwright.notice.record.assessments import assessment_missed
from appealwright.signs import signs_in

__all__ = ["DIAGNOSED", "doubts_tolerance", "risks_named"]

_ORDER = ("bipolar", "blood_pressure", "heart", "substance", "psychosis", "pregnancy", "bladder", "memory")
"""The options of treatment.risks, in the order of the form."""
_TOLERANCE = re.compile(
    r"\b(?:same|similar|identical|comparable) (?:\w+ )?(?:warnings?|risks?|side effects?|adverse (?:effects?|events?|reactions?))\b"
    r"|\b(?:why|how|whether|expect\w*|evidence|reason)\b[^.;]{0,90}\b(?:better )?tolerat(?:e|ed|ion)\b",
    re.IGNORECASE,
)

DIAGNOSED = re.compile(r"(?:you have|(?:the )?(?:member|patient) has) (?:an? )?(?:\w+ )?(?:diagnosis|history) of\b", re.IGNORECASE)
"""How an item begins that holds an illness against the person."""


def risks_named(words: str, facts: Facts) -> tuple[str, ...]:
    """Those that a sentence of the notice names, in the order of the form, and does not only list as uses of the treatment; misuse of it is
    one of alcohol and drugs.
    """
    named = {sign.means for sign in signs_in(without_uses(words), "risk", facts)} | (
        {"substance"} if speaks_of_misuse(words) and not assessment_missed(words) else set()
    )
    return tuple(risk for risk in _ORDER if risk in named)


def doubts_tolerance(words: str) -> bool:
    """Whether a sentence asks why this treatment would be borne better than another, and may leave unsaid what was not borne."""
    return _TOLERANCE.search(words) is not None
