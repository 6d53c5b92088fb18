"""A rule that asks about a substance use disorder, held against somebody for use: the one is not the other, and the letter says so."""

from __future__ import annotations

import re

__all__ = ["disorder_held_for_use"]

_DISORDER = re.compile(
    r"\b(?:substance|alcohol|opioid|cannabis|marijuana|drug)(?:[- ](?:use|abuse))? (?:disorder|dependence|addiction)s?\b", re.IGNORECASE
)
_USE = re.compile(
    r"\b(?:you|(?:the )?(?:member|patient|enrollee)|he|she)\b[^.;]{0,40}"
    r"\b(?:us(?:e|es|ed|ing)|smok(?:e|es|ed|ing)|drinks?|drinking|drank|vap(?:es?|ing))\b"
    r"|\b(?:daily|current|ongoing|regular|recent|reported|history of) (?:\w+ )?(?:use|drinking|intake|smoking)\b(?! disorder)"
    r"|\b(?:alcohol|marijuana|cannabis|opioid|cocaine|THC|substance) use\b(?! disorder)",
    re.IGNORECASE,
)
_DIAGNOSED = re.compile(
    r"\bdiagnos\w+\b|\bin (?:\w+ )?remission\b|\b(?:you have|has|have|with|history of) (?:an? )?(?:\w+ )?"
    r"(?:substance|alcohol|opioid|cannabis|drug)[- ](?:use|abuse)[- ]disorder",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?:(?<=[.;!?])|(?<=[.;!?]['\"\u2019\u201d]))\s+")
_ASKS = re.compile(r"\b(?:not|no|without|absence|free of|must|criteri\w+|requires?|rule[sd]? out|exclud\w*)\b", re.IGNORECASE)


def disorder_held_for_use(quote: str) -> str:
    """The disorder that a sentence of a reason asks about, where what another tells is use and none names a diagnosis; else empty."""
    said = _SENTENCE.split(" ".join(quote.split()))
    asked = next(((at, named) for at, one in enumerate(said) if _ASKS.search(one) and (named := _DISORDER.search(one))), None)
    if asked is None:
        return ""
    rest = [one for at, one in enumerate(said) if at != asked[0]]
    tells = any(_USE.search(one) for one in rest) and not any(_DIAGNOSED.search(one) or _DISORDER.search(one) for one in rest)
    return asked[1].group().lower() if tells else ""
