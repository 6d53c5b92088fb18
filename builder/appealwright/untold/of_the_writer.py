"""A case that a representative tells, without the illnesses and stays of who writes: "we skipped one because I was in the hospital" is
no stay of the patient, and what came of it is told without its cause.
"""

from __future__ import annotations

import re

from appealwright.answers import Answer
from appealwright.case import Case
from appealwright.untold.left import answer_left
from appealwright.writer.prose import sentences

__all__ = ["without_writers_own"]

_TOLD = (
    "treatment.function",
    "treatment.spacing",
    "treatment.monitoring",
    "treatment.review",
    "history.therapy",
    "earlier.told",
    "earlier.served",
    "step.reason",
    "alternatives.spravato_detail",
    "alternatives.ect_detail",
    "alternatives.tms_detail",
)
"""Why an appeal is late is told by who writes of oneself, and stays."""
_PATIENT = re.compile(r"\b(?:she|he|her|him|his|hers)\b", re.IGNORECASE)
"""Beside these in one answer "I" is who writes; of an answer in the first person alone nobody knows."""
_KIN = (
    r"(?:(?:my|our) (?:(?:little|older?|younger|own|step) ?)?"
    r"(?:son|daughter|kids?|child|baby|mother|mom|father|dad|parents?|brother|sister))"
)
_ILL = (
    r"(?:hospital\w*|surger\w+|operat\w+|the ER|ICU|emergency room|heart (?:attack|trouble|surgery|failure)|stroke|seizures?|aneurysm"
    r"|cancer|chemo\w*|covid|flu|pneumonia|sick|ill|admitted|injur\w+|broke (?:my|his|her) \w+|bypass|stent|brain bleed|accident"
    r"|pregnan\w+)"
)
_OWN = re.compile(
    r"(?:\A|(?P<joint>,? (?:and |but )?))(?P<cause>(?:because|bc|cuz|since|as|when|while|after) )?"
    rf"(?:I|we both|{_KIN})(?:['\u2019](?:d|ve|m|s))?"
    rf" (?:(?!\b(?:she|he|her|him|his|I|we|they)\b)[^,.;!?]){{0,40}}?\b{_ILL}\b"
    r"(?:(?! (?:and|so|but|then) (?:by|she|he|we|they|it|the|one|her|his|in|then)\b)[^,.;!?])*",
    re.IGNORECASE,
)
_SESSION_MISSED = re.compile(
    r"\b(?:(?:skip\w*|miss(?:ed|ing)?|cancel\w*|postpon\w*|put off|delay\w*|went without|without)"
    r" (?:(?:a|an|any|the|her|his|about|some|of|next|last) )*"
    r"(?:one|two|three|four|\d+|it|them|sessions?|infusions?|treatments?|dos(?:es?|ing)|weeks?|appointments?|visits?)\b"
    r"(?! (?:days?|shifts?|meals?))"
    r"|no (?:infusions?|sessions?|treatments?)\b)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\A\W*(?:(?:and|so|but|then) )*", re.IGNORECASE)


def without_writers_own(case: Case) -> Case:
    """The case as papers tell it."""
    if not case.is_("sender.role", "representative"):
        return case
    told: dict[str, Answer] = {}
    for name in _TOLD:
        text = case.text(name)
        if text and _PATIENT.search(text) and _OWN.search(text):
            left = " ".join(filter(None, map(_left, sentences(text.replace("\n", " ")))))
            told[name] = answer_left(left)
    return case.with_told(told)


def _left(sentence: str) -> str:
    """A sentence without such a stretch: a cause falls behind a session that was missed, and a clause of its own with its joint. What
    somebody did or could not do for it is no effect of the patient's illness, and falls too.
    """
    found = _OWN.search(sentence)
    if not found:
        return sentence
    before, after = sentence[: found.start()].rstrip(" ,"), sentence[found.end() :]
    if found["cause"] and before:
        return _left(before + after) if _SESSION_MISSED.search(before) else ""
    rest = _GOES_ON.sub("", after).strip()
    rest = _left(rest[:1].upper() + rest[1:]) if _SESSION_MISSED.search(rest) else ""
    head = f"{before}." if before and not before.endswith((".", "!", "?")) else before
    return " ".join(filter(None, (head, rest)))
