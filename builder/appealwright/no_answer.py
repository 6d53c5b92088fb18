"""What people type into a field to have it behind them: "idk", "n/a", "same as above". It answers nothing, so no paper may print it."""

from __future__ import annotations

import re

__all__ = ["is_no_answer"]

_LONGEST = 60
_WHO = r"(?:(?:my|the|his|her|our|your) )?(?:dr|doc|doctor|psychiatrist|clinic|clinician|nurse|therapist|pharmacy|pharmacist|provider)"
_PAPER = "(?:chart|records?|notes?|file|papers?|paperwork|letter|notice|denial|booklet|handbook|book|policy|plan|portal|website|site)"
_SAID = (
    "idk|dunno|(?:i )?(?:do not|dont|can ?not|cant) (?:really )?(?:know|remember|recall|say)|no (?:idea|clue)",
    "(?:(?:im|i am) )?(?:(?:still|really|just) )?(?:not (?:really |too |so )?(?:sure|certain)|unsure)|(?:i )?forg[eo]t",
    "na|n a|tbd|tba|not applicable|(?:does not|doesnt) apply",
    "(?:the )?same(?: thing)? as above|as above|see (?:above|below|attached|notes?|letter|chart|records?)|ditto",
    f"(?:(?:pls|please|just) )?(?:ask|call) (?:dr [a-z]+|{_WHO})|{_WHO} (?:knows|has (?:it|this|that|them))",
    f"(?:(?:its|it is|all|that is|thats) )*(?:in|on|at) (?:my|the|his|her|their|that|this|your) {_PAPER}(?: somewhere)?",
    f"whatever (?:{_WHO}|they|he|she) (?:says?|said|thinks?|wants?|decides?|recommends?)|up to {_WHO}",
    "no s[eé]",
)
_NONE = re.compile(rf"(?:(?:um|well|sorry|really|honestly|but|so|or|tbh|{'|'.join(_SAID)})(?: |\Z))+")
_FILLER = re.compile(r"(?:um|well|sorry|really|honestly|but|so|or|tbh)(?: (?:um|well|sorry|really|honestly|but|so|or|tbh))*")
_APOSTROPHE = re.compile(r"['’]")
_BETWEEN = re.compile(r"[\W_]+")


def is_no_answer(words: str) -> bool:
    """Whether words say no more than that whoever typed them has no answer, or that it stands elsewhere. "None" and "no" are answers."""
    if len(words) > _LONGEST:
        return False
    plain = _BETWEEN.sub(" ", _APOSTROPHE.sub("", words.casefold())).strip()
    if not plain:
        return "?" in words
    return bool(_NONE.fullmatch(plain)) and not _FILLER.fullmatch(plain)
