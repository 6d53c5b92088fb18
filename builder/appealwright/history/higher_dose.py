"""What a higher dose of a medicine did than the one in the table: the answer to a plan that asks for the highest tolerated."""

from __future__ import annotations

import re

from appealwright.answers import Record

__all__ = ["higher_dose_told"]

_NUMBER = (
    r"(?<![\w./-])(?<!\bwas )(?<!\bage )(?<!\baged )(?<!\bturned )(\d{1,3}(?:\.\d+)?)(?: ?mgs?| milligrams?)?(?![\w/%])"
    r"(?!(?: |-)(?:lbs?|pounds?|kilos?|days?|weeks?|months?|years?|hours?|times|minutes?|sessions?|points?|percent)\b)"
)
"""A number that may be a dose: no year, no reading, no age, no length."""
_DID = r"(?:made|gave|caused|brought|led|was (?:too much|not tolerated|not borne)|wasn['\u2019]?t tolerated|not tolerated)"
_LINK = r"(?:,? (?:and|but|which|where|then))?(?: (?:it|that|this|the dose|I))?"
_COULD_NOT = r"(?:could(?:n['\u2019]?t| not)|can(?:['\u2019]?t|not)|(?:was )?unable to|was not able to)"
_BORNE = r"(?:tolerate|take|stand|handle|bear)"
_HIGHER = (
    re.compile(rf"{_NUMBER}{_LINK},? {_DID}\b", re.IGNORECASE),
    re.compile(rf"{_NUMBER}{_LINK} (?:{_COULD_NOT} {_BORNE}|got|felt|had)\b", re.IGNORECASE),
    re.compile(rf"\b{_COULD_NOT} {_BORNE} (?:more than |above |over )?{_NUMBER}", re.IGNORECASE),
    re.compile(rf"{_NUMBER}(?=[^.;!?]*\b(?:back|down|returned|lowered|reduced) (?:down )?to \d)", re.IGNORECASE),
)
_OF_THE_HEART = re.compile(r"\b(?:pulse|heart|pressure|bp|weigh\w*|score\w*|phq)\b[^,;]{0,30}\Z", re.IGNORECASE)
"""Before a number: it is a reading then."""
_BACK = re.compile(r"\b(?:back|down|returned|lowered|reduced) (?:down )?to (\d+(?:\.\d+)?)", re.IGNORECASE)
_BETTER = re.compile(r"\b(?:better|help\w*|good|great|well|fine|worked)\b", re.IGNORECASE)
_ILL = re.compile(
    r"\b(?:made|gave|caused|too much|tolerat\w+|borne|bear|stand|handle|sick|runs|diarrh\w+|nause\w*|dizz\w*|vomit\w*|threw up|throwing up"
    r"|headaches?|sweat\w*|shak\w+|jitter\w*|rash\w*|side effects?|brought|led)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")


def higher_dose_told(trial: Record) -> str:
    """The sentence on why a trial ended that tells what more than its dose did: "90 made my pressure go up"; empty where none does, and
    where it tells of a good that it did.
    """
    dose = trial.text("dose_mg")
    return next((one.strip(" .;") for one in _SENTENCE.split(trial.text("stopped")) if dose and _tells(one, float(dose))), "")


def _tells(sentence: str, dose: float) -> bool:
    found = (match for pattern in _HIGHER for match in pattern.finditer(sentence) if not _OF_THE_HEART.search(sentence[: match.start()]))
    back = _BACK.search(sentence)
    returned = back is None or float(back[1]) <= dose
    return any(float(one[1]) > dose for one in found) and returned and bool(_ILL.search(sentence)) and not _BETTER.search(sentence)
