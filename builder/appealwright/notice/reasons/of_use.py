"""Sentences of a notice that turn on alcohol, drugs or the misuse of the treatment, and on nothing else: no trial of the treatment answers
them, whatever ground was chosen.
"""

from __future__ import annotations

import re

from appealwright.notice.reasons.sober import speaks_of_misuse

__all__ = ["goes_on_of_use", "turns_on_use"]

_NAMED = re.compile(
    r"\b(?:alcohol\w*|opioids?|cocaine|cannab\w+|marijuana|THC|methamphetamine|fentanyl|sobriety"
    r"|(?:substance|drug|stimulant|sedative)s?[- ](?:us(?:e|ing)|abuse|misuse|dependence|addiction))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:evidence|literature|stud(?:y|ies)|trials?|research|guidelines?|(?:un)?proven|effective\w*|efficacy|benefits?|experimental"
    r"|investigational|established|standards?|accepted|FDA|approved|label\w*|indicated|antidepress\w+|medicines?|medications?|tried|ECT|TMS"
    r"|electroconvulsive|transcranial|psychotherapy|scores?|PHQ|MADRS|symptoms?|diagnos(?:is|tic)|bipolar|psycho(?:sis|tic)|blood pressure"
    r"|heart|REMS|certified|home|setting|facility|network|authori[sz]\w+|code|assess\w*|evaluat\w*|screen(?:s|ing)?|tests?|urine|toxicology|UDS)\b",
    re.IGNORECASE,
)
"""What puts another matter in the same sentence, or asks for a paper that has an answer of its own."""
_OF_THE_SAME = re.compile(r"\b(?:this|these|that|those|such|it)\b", re.IGNORECASE)

_PAPER_ON_IT = re.compile(r"\b(?:assessment|evaluation|documentation|record|information|proof|explanation)s?\b", re.IGNORECASE)
_SHORT = 8
"""A sentence of so few words that misses a paper and names no matter: "No assessment was submitted."."""


def turns_on_use(sentence: str) -> bool:
    """Whether a sentence is on alcohol, drugs or misuse, and puts nothing beside it."""
    return bool(_NAMED.search(sentence) or speaks_of_misuse(sentence)) and not _OTHER.search(sentence)


def goes_on_of_use(sentence: str) -> bool:
    """Whether a sentence behind such a one goes on of the same: "No plan for this was described", "No assessment was submitted"."""
    points_back = _OF_THE_SAME.search(sentence) or (len(sentence.split()) <= _SHORT and _PAPER_ON_IT.search(sentence))
    return turns_on_use(sentence) or bool(points_back and not _OTHER.search(sentence) and "psychiatr" not in sentence.casefold())
