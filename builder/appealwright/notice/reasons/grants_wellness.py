"""Whether a sentence refuses because the person is well: it grants the result of the treatment, and takes it for the end of the need."""

from __future__ import annotations

import re

from appealwright.notice.reasons.improved_enough import improved_enough
from appealwright.writer.prose import pieces

__all__ = ["grants_wellness"]

_LITTLE = (
    r"(?:(?:now|currently|clinically|fully|well|very|doing|generally|largely|much|sufficiently|adequately|and|sustained|full|partial|stable"
    r"|complete) ){0,3}"
)
_STATE = (
    r"(?:in (?:\w+ ){0,2}remission|remitted|stable(?! (?:dose|dosing|regimen))|stabili[sz]ed|asymptomatic|symptom[- ]free"
    r"|(?:well[- ])?controlled|well[- ]managed|resolved|recovered|euthymic|doing (?:\w+ )?well|at (?:goal|baseline)|well enough)"
)
_WELL = re.compile(
    rf"\b(?:is|are|was|were|been|remains?|remained|appears?|being|considered|deemed|you['’]re) {_LITTLE}{_STATE}\b"
    r"(?: and (?!(?:you|your|the|her|his|can|may|no)\b)(?:doing )?\w+)?"
    rf"|\b(?:has|have|had) {_LITTLE}(?:resolved|remitted|recovered|stabili[sz]ed|(?:achieved|reached|attained|entered) (?:\w+ )?remission"
    r"|returned to (?:\w+ )?(?:baseline|normal|function\w*))\b"
    r"|\b(?:in|of) (?:\w+ )?remission\b|\b(?:achieved|reached|attained|maintain(?:s|ed|ing)) (?:\w+ )?remission\b"
    r"|\b(?:symptoms?|depression|condition) (?:well[- ])?(?:controlled|resolved|stable)\b"
    r"|\bno longer (?:depressed|symptomatic|meets? (?:the )?criteria for (?:\w+ )?depress\w+)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not|no(?! longer)|never|without|neither|nor|fail\w*|lack\w*|insufficient|unless|until|whether|if|must|should|may|required?"
    r"|requires|requirement|goal of|criteri\w+|absence|early|less than|defined?|evidence of|documentation of)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What makes of the same words a lack, a demand or a rule."""
_OF_OTHERS = re.compile(
    r"\b(?:alcohol|opioid|substance|cannabis|cocaine|use disorder|ptsd|bipolar|blood pressure|hypertension|medical(?:ly)?(?= stable)"
    r"|studies|trials?|patients|members who|rates?)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r",\s|\b(?:because|since|as|but)\b", re.IGNORECASE)


def grants_wellness(quote: str) -> str:
    """The words in which a sentence says of the person that the illness is in remission, resolved, stable or under control; empty where it
    says so of nobody, denies it, or asks for it. So much improvement that no more is needed says it too.
    """
    for clause in (part for one in pieces(quote) for part in _BOUND.split(one)):
        found = _WELL.search(clause)
        if found and not (_NOT.search(clause[: found.end()]) or _OF_OTHERS.search(clause[: found.end()])):
            return found[0]
    return improved_enough(quote)
