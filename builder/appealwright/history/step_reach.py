"""What was told of a step: the way there or the wait for it, or what it would do."""

from __future__ import annotations

import re

from appealwright.writer.prose import sentences

__all__ = ["reach_in_brief", "says_it_may_work", "tells_of_reach"]

_OF_EFFECT = re.compile(
    r"\b(?:not|n['\u2019]t|never) (?:\w+ )?(?:work|help)\w*|\b(?:in)?effective|\brespon[sd]|\bcontra-?indicat"
    r"|\b(?:(?:un)?safe|risks?|likely|chance)\b",
    re.IGNORECASE,
)
"""What speaks of the effect or the harm of a step, and not of the way there."""
_OF_REACH = re.compile(
    r"\b(?:miles?|hours?|hrs?|min(?:utes?)?|driv\w+|far|nearest|closest|travel\w*|transport\w*|rides?|wait\w*|openings?|appointments?"
    r"|nobody|no (?:one|clinic|provider|place)|offer\w*|network|rural|town|city)\b",
    re.IGNORECASE,
)
_OF_THE_WAY = re.compile(
    r"\b(?:miles?|hours?|hrs?|min(?:utes?)?|nearest|closest|wait\w*|openings?|nobody|no (?:one|clinic|provider|place)|none)\b",
    re.IGNORECASE,
)
_MAY_WORK = re.compile(r"\b(?:could|might|may|can|would) (?:(?:well|still|also|probably) )?(?:work|help)\b", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:no|not|nothing|never|neither|nobody|doubts?|unless|if|than)\b|n['\u2019]t\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;!?]\s+|,? but ", re.IGNORECASE)
_IN_BRIEF = 30
"""So many words of it fit in a line of the box."""
_WITH_MORE = 25
"""And so many with the sentences after the first."""


def reach_in_brief(told: str) -> str:
    """The first sentences of what was told of one that is out of reach, as many as a line holds; empty where the first is longer, or they
    speak of effect or harm.
    """
    brief = ""
    for sentence in sentences(told):
        longer = f"{brief} {sentence}".strip()
        if len(longer.split()) > (_WITH_MORE if brief else _IN_BRIEF):
            break
        brief = longer
    return "" if _OF_EFFECT.search(brief) else brief


def is_of_the_way(sentence: str) -> bool:
    """Whether a sentence tells how far it is, how long one waits, or that nobody gives it: whoever says so."""
    return bool(_OF_THE_WAY.search(sentence))


def tells_of_reach(reason: str) -> bool:
    """Whether words tell of the way to a treatment or of the wait for it, and of no effect or harm."""
    return bool(_OF_REACH.search(reason)) and not _OF_EFFECT.search(reason)


def says_it_may_work(reason: str) -> bool:
    """Whether words say of a treatment that it could or might work, where nothing in the same clause denies it."""
    return any(_MAY_WORK.search(clause) and not _DENIES.search(clause) for clause in _CLAUSE.split(reason))
