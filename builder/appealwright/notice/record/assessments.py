"""An assessment that a sentence of a denial does not find in the records: "no cognition or fall risk assessment"."""

from __future__ import annotations

import re

__all__ = ["assessment_missed"]

_KIND = r"(?:assessments?|evaluations?|screenings?|work-?ups?)"
_WORD = r"(?!(?:that|for|of|to|in|by|the|is|was|are|were|an?|and|or|after|before)\b)[\w-]+ "
_MISSES = re.compile(
    r"\b(?:no|without|lack(?:s|ed|ing)?|missing|(?:do|does|did) not (?:show|include|contain|document|have|send|submit|provide|mention))\s+"
    r"(?:(?:an?|any|the|documented|current|recent|(?:documentation|record|evidence) of)\s+)*"
    rf"(?P<what>{_WORD}(?:(?:{_WORD}|and |or )){{0,4}}{_KIND}"
    rf"|{_KIND} of (?!the (?:request|case|claim)\b)[\w-]+(?: (?!(?:was|were|is|are|has|have|by|in|for|that)\b)[\w-]+){{0,5}})",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:PHQ|MADRS|HAM-?D|scor\w+|scales?|depress\w+|symptoms?|severity|response|technology|independent|clinical|medical|psychiatric|further"
    r"|additional|adequate|suicid\w*|standardi[sz]ed|formal|diagnostic|this|your|our|such)\b",
    re.IGNORECASE,
)
"""What names the measuring of the illness itself, the plan's own review, or nothing in particular: that is answered elsewhere."""


def assessment_missed(quote: str) -> str:
    """The words of the sentence for an assessment that it does not find; empty where it misses none that it names."""
    found = (match["what"].strip() for match in _MISSES.finditer(quote))
    return next((words for words in found if not _OTHER.search(words)), "")
