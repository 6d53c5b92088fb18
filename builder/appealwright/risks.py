"""Which other illnesses or risks a reason of the denial names, so that the person can be asked what is true of them."""

from __future__ import annotations

import re

__all__ = ["risks_named"]

_PATTERNS = {
    "bipolar": r"\b(?<!\bor )(?<!\bno )(?<!\bnot )"
    r"(?:bipolar (?:I{1,2} )?(?:disorder|illness|depression|spectrum)|hypomani(?:a|c)|mania|manic)\b",
    "blood_pressure": r"\b(?:blood pressure|hypertensi(?:on|ve))\b",
    "heart": r"\b(?:cardiac|cardiovascular|heart (?:disease|failure|condition)s?|arrhythmias?|aneurysms?|vascular disease)\b",
    "substance": r"\b(?:alcohol\w*|substance[- ](?:use|abuse|misuse)|drug (?:abuse|misuse|addiction|use disorder)"
    r"|opioids?|cocaine|cannabis)\b",
    "psychosis": r"\b(?<!\bwithout )(?<!non-)(?<!\bno )(?:psychosis|psychotic|schizo\w+)\b",
    "pregnancy": r"\b(?:pregnan\w+|breast-?feeding|lactat\w+)\b",
    "bladder": r"\b(?:cystitis|bladder|urinary)\b",
}
"""The words of notices for each of the options of treatment.risks."""

_NAMED = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PATTERNS.items()}


def risks_named(words: str) -> tuple[str, ...]:
    """Those that a sentence of the notice names, in the order of the form."""
    return tuple(name for name, pattern in _NAMED.items() if pattern.search(words))
