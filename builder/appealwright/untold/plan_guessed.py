"""What somebody only guesses of the plan ("they only counted two I guess"): a letter to the plan tells it nothing of itself on a guess."""

from __future__ import annotations

import re

__all__ = ["guesses_at_plan"]

_PLAN = re.compile(
    r"\b(?:they|the (?:plan|insurance(?: company)?|insurer|reviewer)|insurance)\b[^.;]{0,24}?"
    r"\b(?:counts?|counted|counting|found|miss(?:ed)?|saw|see|ha(?:ve|d|s)|get|gets|got|look\w*|den(?:y|ied)|refus\w+|deci\w+|want\w*)\b",
    re.IGNORECASE,
)
_GUESS = re.compile(
    r"\bI(?:['’]?m)? (?:guess(?:ing)?|suppose|assum\w+|imagine|figure)\b|\bmy guess\b|\b(?:maybe|perhaps|probably|possibly)\b"
    r"|\b(?:must|may|might) have\b|\bfor some reason\b|\bno (?:idea|clue) why\b|\bI don['’]?t know why\b",
    re.IGNORECASE,
)


def guesses_at_plan(sentence: str) -> bool:
    """Whether a sentence guesses at what the plan did, found or has."""
    return bool(_PLAN.search(sentence) and _GUESS.search(sentence))
