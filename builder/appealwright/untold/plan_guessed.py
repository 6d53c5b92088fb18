"""What an answer tells of whoever decided: a guess ("they only counted two I guess"), a grievance in which the plan is "they" ("they only
gave me credit for two"), and that nobody knows why the notes lack it. A letter to the plan tells it nothing of itself on a guess and says
"you"; and the notes are those of the doctor who is to sign.
"""

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
_AS_THEY = re.compile(
    r"\b(?:they|the (?:plan|insurance(?: company)?|insurer|reviewer)|insurance)\b(?: \w+n['’]?t)?"
    r"(?: (?:just|only|did|have|has|had|not|never|even|still)){0,3}"
    r" (?:g[ai]ven? (?:me |us )?credit|credit(?:ed)?|count(?:ed|s|ing)?"
    r"|ignor(?:ed|ing|e)|overlook\w*|missed|skipped over|le(?:ft|aving) \w+ out"
    r"|claim(?:ed|s|ing)?|turn(?:ed|ing)? (?:me|it|us) down|denied|refused"
    r"|s(?:ay|ays|aid|aying) (?:that )?(?:I|we) (?:only|just|didn['’]?t|did not|haven['’]?t|have not|hadn['’]?t|never))\b",
    re.IGNORECASE,
)
"""What a plan does and no clinic: of these verbs "they" is never the doctors."""
_NO_IDEA = re.compile(
    r"\b(?:(?:do|does|did|can)(?:n['’]?t| ?not) (?:know|understand|see|get|say|tell)|no (?:idea|clue)|not sure|beats me)\b"
    r"[^.;]{0,12}\bwhy\b[^.;]*"
    r"\b(?:notes?|records?|charts?|files?|forms?|paperwork|letters?|office|clinic|they|he|she|doctor|dr)\b",
    re.IGNORECASE,
)


def guesses_at_plan(sentence: str) -> bool:
    """Whether a sentence guesses at what the plan did, found or has, tells of it as "they", or does not know why a record lacks it."""
    return bool((_PLAN.search(sentence) and _GUESS.search(sentence)) or _AS_THEY.search(sentence) or _NO_IDEA.search(sentence))
