"""Of why another treatment is none, what stands when a part of the answer falls: a reason, or nothing. "I'm the only paycheck", left of a
fear for the memory, is another reason than the person's.
"""

from __future__ import annotations

import re

from appealwright.case import Case
from appealwright.writer.prose import sentences

__all__ = ["reason_left"]

_REFUSALS = {
    "alternatives.spravato_detail": "alternatives.spravato",
    "alternatives.ect_detail": "alternatives.ect",
    "alternatives.tms_detail": "alternatives.tms",
}
"""The answers that tell why one is none, and where it is said whether it was tried: of what was, each fact stands alone."""
_TELLS_WHY = re.compile(
    r"\b(?:because|bc|since|due to|afraid|scared|terrif\w+|fear\w*|fright\w*|worr\w+|risk\w*|(?:don['\u2019]?t|do not) want (?:to|my|any)"
    r"|memory|forg[eo]t\w*|(?:ca|can)['\u2019]?n?t (?:take|run|afford) (?:that|this|the|a|any) (?:chance|risk)"
    r"|(?:saw|seen|watched) what (?:it|ECT|they) did"
    r"|miles?|hours?|hrs?|minutes?|far|nearest|closest|wait\w*|full|clos(?:ed?|ing)|no longer|(?:quit|stopped) (?:doing|offering)"
    r"|(?:nobody|no one|none|not) .*(?:do(?:es)?|offer\w*|gives?|has|takes?|covers?)|isn['\u2019]?t (?:any|a)|no (?:clinic|place|ride)"
    r"|sinus\w*|nose\w*|infections?|asthma|allerg\w*|nausea\w*|vomit\w*|liver|kidneys?|side effects?"
    r"|drivers?|rides?|anesthe\w+|put (?:under|to sleep)|seizures?|pressure|(?<!by )heart|metal|implant\w*|stimulator|headaches?|hearing"
    r"|doctor|dr|psychiatrist|every (?:day|weekday)|(?:times|days|trips|visits|sessions) (?:a|per) week"
    r"|\d+ (?:trips|visits|sessions|weeks))\b",
    re.IGNORECASE,
)
"""What a sentence has that tells a reason by itself."""
_CAUSE = re.compile(
    r"\b(?:because|bc|cuz|cause|since|so|due to|afraid|scared|fear\w*|worr\w+|terrif\w+|in case|if|want|risk\w*)\b", re.IGNORECASE
)
"""What stands in a part that was the reason, or half of it."""
_WAY = re.compile(r"\b(?:miles?|hours?|hrs?|minutes?|far|nearest|closest)\b", re.IGNORECASE)
"""The same where the reason is the way."""
_HOW_FAR = re.compile(r"\b(?:\d+|an|one|two|three|four|five|six) ?(?:miles?|mi|hours?|hrs?|minutes?|mins?)\b", re.IGNORECASE)
"""How far it is, which is a reason whatever else fell."""
_WORDS = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


def reason_left(name: str, left: str, case: Case) -> str:
    """What stands of the answer of this name where `left` of it is to be told: all of that, but of an answer on another treatment that was
    not tried only the sentences that tell a reason without what fell.
    """
    typed = case.text(name)
    if name not in _REFUSALS or left == typed or case.is_(_REFUSALS[name], "tried"):
        return left
    return " ".join(one for one in sentences(left.replace("\n", " ")) if _tells_why(one, typed))


def _tells_why(sentence: str, typed: str) -> bool:
    if not _TELLS_WHY.search(sentence):
        return False
    kept = frozenset(_words(sentence))
    whole = max(sentences(typed.replace("\n", " ")), key=lambda one: len(kept & frozenset(_words(one))))
    fell = " ".join(one for one in _words(whole) if one not in kept)
    return bool(_HOW_FAR.search(sentence)) or not (_CAUSE.search(fell) or _WAY.search(fell))


def _words(text: str) -> list[str]:
    return [one.casefold() for one in _WORDS.findall(text)]
