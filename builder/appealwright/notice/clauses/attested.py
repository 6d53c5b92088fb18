"""What a reason asks the prescriber to attest, in its words: the one who signs may do so, and nobody for them."""

from __future__ import annotations

import re

__all__ = ["attestation_asked"]

_ASKED = re.compile(
    r"\b(?:attests?|certif(?:y|ies)|attestation|certification|be (?:attested|certified))\b(?: in writing)?(?: by [^.;,]{3,40})?,? that"
    r" (?P<said>[^.;]{8,240}?)[ ,]*(?=[.;]|\Z)",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:urgen|expedit|network)", re.IGNORECASE)
"""What is certified elsewhere: that a decision is urgent, or that no other clinic is near."""


def attestation_asked(quote: str) -> str:
    """The words that are to be attested; empty where nothing is."""
    for found in _ASKED.finditer(" ".join(quote.split())):
        if not _OTHER.search(found["said"]):
            return found["said"]
    return ""
