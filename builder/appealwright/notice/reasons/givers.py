"""Who gave a treatment, who oversaw it and who ordered it, as somebody told it; and a reason that misses one of them."""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.notice.reasons.of_psychiatry import asks_for_psychiatrist
from appealwright.writer.prose import sentences

__all__ = [
    "asks_for_overseer",
    "evaluation_missed",
    "misses_an_order",
    "names_giver",
    "names_overseer",
    "orders_told",
    "tells_of_evaluation",
]

_OVERSEES = re.compile(r"\b(?:physicians?|doctors?|psychiatrists?|an(?:a)?esthesiologists?|Dr\b|M\.?D\b|D\.?O\b)", re.IGNORECASE)
_GIVES = re.compile(
    r"\b(?:nurses?|an(?:a)?esthetists?|paramedics?|medical assistants?|physician assistants?|technicians?|staff|provider)\b"
    r"|\b(?:RN|LPN|CRNA|APRN|NP|PA|PMHNP|EMT)s?\b"
)
_OVERSIGHT = re.compile(r"\b(?:supervis\w+|overs(?:ight|ee\w*|aw)|collaborating)\b", re.IGNORECASE)
_ORDER = re.compile(r"\b(?:orders?|evaluation|assessment|referral|prescription)\b", re.IGNORECASE)
_EVALUATION = re.compile(
    r"\bpsychiatric (?:diagnostic )?(?:evaluation|assessment|examination|exam|intake)\b"
    r"|\b(?:evaluation|assessment|examination) (?:by|from) an? (?:[\w-]+ ){0,3}psychiatrist\b",
    re.IGNORECASE,
)
_IS_SEEN = re.compile(r"\bpsychiatric (?:diagnostic )?(?:evaluation|assessment|exam\w*|intake)|\bevaluated\b|\bassessed\b", re.IGNORECASE)
_PAPER = re.compile(r"\b(?:orders?|plans?|prescriptions?|referrals?)\b", re.IGNORECASE)
_MISSES = re.compile(r"\b(?:no|not|without|lack\w*|missing|absent)\b", re.IGNORECASE)
_ORDERED = re.compile(r"\b(?:saw|seen|met with|evaluat\w+|assess\w+|order(?:ed|s)?|prescri\w+|refer\w*)\b", re.IGNORECASE)
_TOLD_IN = ("approval.told", "treatment.review")
_OF_EVALUATION = ("treatment.function", "history.therapy", "treatment.monitoring", "appeal.new")
"""Where people tell of an evaluation, beside what was asked."""


def names_giver(told: str) -> bool:
    """Whether what was told of the watching names who did it; a cuff and a ride home name nobody."""
    return bool(_GIVES.search(told) or _OVERSEES.search(told))


def names_overseer(told: str) -> bool:
    """Whether it names a physician."""
    return bool(_OVERSEES.search(re.sub(r"\bphysician assistants?\b", " ", told, flags=re.IGNORECASE)))


def asks_for_overseer(quote: str) -> bool:
    """Whether a reason turns on who supervised."""
    return bool(_OVERSIGHT.search(quote))


def misses_an_order(quote: str) -> bool:
    """Whether a reason does not find the order or the evaluation by a psychiatrist."""
    return asks_for_psychiatrist(quote) and bool(_MISSES.search(quote) and _ORDER.search(quote))


def evaluation_missed(quote: str) -> str:
    """The sentence of a reason that does not find a psychiatric evaluation, and no order or plan; empty where none does."""
    return next((one for one in sentences(quote) if _MISSES.search(one) and _EVALUATION.search(one) and not _PAPER.search(one)), "")


def tells_of_evaluation(told: str) -> bool:
    """Whether a sentence that was told says that a psychiatric evaluation was made."""
    return bool(_IS_SEEN.search(told))


def orders_told(case: Case) -> tuple[tuple[str, str], ...]:
    """What was told of the clinician's seeing the patient and ordering the treatment, a sentence each with its question, where a reason
    does not find that; of an evaluation that is missed, wherever it was told.
    """
    quotes = [one.text("quote") for one in case.records("denial.reasons")]
    surname = case.text("clinician.name").split()[-1:]
    if not surname or not any(map(misses_an_order, quotes)):
        return ()
    also = _OF_EVALUATION if any(map(evaluation_missed, quotes)) else ()
    told = ((name, one.strip()) for name in (*_TOLD_IN, *also) for one in sentences(case.text(name)))
    return tuple((name, one) for name, one in told if surname[0] in one and (_IS_SEEN if name in also else _ORDERED).search(one))
