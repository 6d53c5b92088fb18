"""What may stand on an envelope above a street: the name of a person or an office, and no sentence that leads to it."""

from __future__ import annotations

import re

__all__ = ["names_an_addressee", "past_what_leads"]

_RUNNING = re.compile(
    r"\b(?:you|your|we|our|must|may|can|should|will|shall|is|are|was|were|be|been|has|have|got|get|goes|go|want|wish|disagree"
    r"|sent|send|mail(?:ed)?|writ(?:e|ing)|submit(?:ted)?|fil(?:e|ed|ing)|forward(?:ed)?|received|postmarked|addressed|deliver(?:ed)?|within"
    r"|asks?|puts?|if|when|this|that|which)\b"
    r"|\b(?:to|at|with|from|us|attention of)\Z"
)
"""The small words of a sentence, in small letters: "you may write within 180 days to"."""
_ASKS = re.compile(
    r"(?:please|send|write|submit|forward|deliver|if|mail(?! ?(?:stop|code|drop|station|room|service|center|unit|handlers))"
    r"|(?:file|fax|address|return|put|ask) (?:an?|the|your|it|this|us|for|to|within|with|in)|to (?:appeal|ask|file|request|send)"
    r"|(?:written|standard|internal|mailed|first[- ]level) appeals?\Z|(?:how|where|when) to)\b",
    re.IGNORECASE,
)
"""How a line begins that tells what to do, or what for."""
_HEADING = re.compile(
    r"\b(?:your|the) (?:\w+ ){0,2}rights?\b|\b(?:appeal|appeals|review) rights\Z|\brights? (?:to|of) (?:an? )?(?:\w+ )?"
    r"(?:appeal|reconsideration|review|hearing|redetermination)\b",
    re.IGNORECASE,
)


def names_an_addressee(line: str) -> bool:
    """Whether a line may be the first of an address: it holds no verb, and is no heading of a part of the letter."""
    words = " ".join(line.split())
    return not (_RUNNING.search(words) or _ASKS.match(words) or _HEADING.search(words))


def past_what_leads(text: str, start: int, street: int) -> int:
    """Where the address begins, behind every whole line before its street that names no addressee; at the street itself where the line
    that it stands on is such a sentence.
    """
    begin = start
    while (stop := text.find("\n", begin, street)) >= 0:
        line = text[begin:stop]
        begin = stop + 1
        if line.strip() and not names_an_addressee(line):
            start = begin
    return start if names_an_addressee(text[begin:street].rstrip(", ")) or begin == street else street
