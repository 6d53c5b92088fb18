"""A reason on alcohol or drugs, answered by dates: what was told of it, the earliest first, and the day of the test that is named."""

from __future__ import annotations

import re
from datetime import date, datetime

__all__ = ["by_date", "day_of_test", "days_in", "speaks_of_misuse", "tells_sober", "tells_use_now"]

_DAY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b", re.IGNORECASE
)
_TEST = re.compile(r"\b(?:test|screen|panel|level|result|PEth)s?\b[^.;]{0,60}", re.IGNORECASE)
_CONFESSES = re.compile(
    r"\b(?:drank|was drinking|used|relapsed|slipped|overdid)\b|\ba (?:slip|relapse)\b|\btoo much\b|\bheavily\b|\bbinge\w*", re.IGNORECASE
)
_CLEARS = re.compile(r"\b(?:not|never|no|none|nothing|stopped|quit|since|negative|sober|remission)\b|n['\u2019]t\b", re.IGNORECASE)
_MISUSE = re.compile(
    r"\b(?<!alcohol )(?<!substance )(?<!drug )(?<!opioid )misused?\b|\bdiver(?:sion|ted)\b|\b(?:potential|risk) (?:for|of) abuse\b"
    r"|\babuse potential\b|\babus(?:ed|able)\b",
    re.IGNORECASE,
)
_OF_THE_LABEL = re.compile(r"\b(?:sedation|dissociat\w+|respiratory depression)\b", re.IGNORECASE)
"""Beside these misuse is one of the label's warnings, held against nobody."""
_CLAUSE = re.compile(r"[,;:.!?]\s+|\s+(?:but|and|though|although)\s+", re.IGNORECASE)
_OF_USE = re.compile(
    r"\b(?:drinks?|drinking|beers?|wine|cocktails?|liquor|vodka|whiske?y|alcohol|weed|pot|marijuana|cannabis|gumm(?:y|ies)|edibles?|joints?"
    r"|smok(?:e|es|ing)|vap(?:e|es|ing)|cocaine)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:still|sometimes|occasional\w*|once in a while|now and (?:then|again)"
    r"|(?:on |at |every |most )(?:the )?(?:weekends?|nights?|days?|evenings?)"
    r"|(?:a|per|every|each) (?:day|night|week|month)|daily|nightly|socially|here and there"
    r"|for (?:my |the )?(?:sleep|pain|back|knees?|nerves|anxiety)|to (?:sleep|relax|calm|help)|(?:before|at) bed(?:time)?"
    r"|(?:I|he|she|they)(?: only| just| do| does)? (?:have|has|drinks?|smokes?|vapes?|uses?|takes?))\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:no|not|never|none|quit|stopped|sober|since|clean|without|free|negative|remission|used to|gave up|ended|until|till|last)\b"
    r"|n['\u2019]t\b",
    re.IGNORECASE,
)
_SOBER = re.compile(
    r"\b(?:sober|sobriety|abstinen\w+|negative|clean (?:since|test|screen)|in (?:\w+ )?remission"
    r"|no (?:alcohol|drinks?|drugs?)\b|nothing since"
    r"|quit drinking|stopped drinking|not an? (?:\w+ ){0,2}disorder|no (?:\w+ ){0,2}disorder)\b"
    r"|(?:n['\u2019]t|\bnot|\bnever) had (?:a|any) (?:single )?(?:drink|drop|alcohol|beer)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


def days_in(text: str) -> tuple[date, ...]:
    """The days that a text names in full, in its order."""
    found = (one[0] for one in _DAY.finditer(text))
    return tuple(datetime.strptime(one.title(), "%B %d, %Y").date() for one in found if _is_day(one))  # noqa: DTZ007 - a day has no zone


def day_of_test(quote: str) -> date | None:
    """The day of the test that a reason names; none where it names no one day."""
    named = {day for found in _TEST.finditer(quote) for day in days_in(found[0])}
    return named.pop() if len(named) == 1 else None


def by_date(fact: str) -> str:
    """What was told, its sentences in the order of their days. What only tells that it happened is left out beside what tells since when it
    has not: the notice tells the first, and nobody disputes it.
    """
    told = _SENTENCE.split(fact.strip())
    kept = [one for one in told if not _CONFESSES.search(one) or _CLEARS.search(one) or days_in(one)]
    if not any(_CLEARS.search(one) and days_in(one) for one in kept):
        return fact
    last, dated = date.min, []
    for place, one in enumerate(kept):
        last = max(days_in(one), default=last)
        dated.append((last, place, one))
    return " ".join(one for _, _, one in sorted(dated))


def speaks_of_misuse(quote: str) -> bool:
    """Whether a reason speaks of what may be done with the drug itself, and does not list it among the label's warnings."""
    return any(_MISUSE.search(one) and not _OF_THE_LABEL.search(one) for one in re.split(r"(?<=[.;])\s", quote))


def tells_use_now(fact: str) -> bool:
    """Whether a clause of what was told says that it is drunk or used now; that it ended, or is denied, is no use."""
    return any(_OF_USE.search(one) and _NOW.search(one) and not _OVER.search(one) for one in _CLAUSE.split(fact))


def tells_sober(fact: str) -> bool:
    """Whether what was told says that it is not drunk or used, or no more, and nothing of it says that it is."""
    return bool(_SOBER.search(fact)) and not tells_use_now(fact)


def _is_day(words: str) -> bool:
    try:
        datetime.strptime(words.title(), "%B %d, %Y")  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return False
    return True
