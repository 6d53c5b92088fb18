"""What a sentence of the notice turns on, by its own words, so that the answer takes up those and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable

from appealwright.notice.reasons.grants_wellness import grants_wellness
from appealwright.notice.reasons.improved_enough import improved_enough, lesser_care
from appealwright.writer.prose import pieces

__all__ = [
    "asks_that_all_be_used_up",
    "concludes",
    "doubts_effect_on_suicidality",
    "offers_pill",
    "only_unneeded",
    "points_to_hospital",
    "says_benefit_ended",
    "says_unchanged",
    "says_well_enough",
    "words_in_no_criterion",
]

_CONCLUDES = re.compile(
    r"(?:therefore|thus|accordingly|consequently|as a result|hence|so|(?:for|because of|based on) th(?:is|ese|at|ose)(?: reasons?)?),?"
    r" [^.,;:]{0,60}\b(?:not|deni\w+ as not|does not meet) (?:considered )?medical(?:ly)? necess(?:ary|ity)"
    r"(?: (?:as (?:that term is )?defined (?:in|by|under)|under) (?:the|your|our) [^.;]{3,60})?\.?",
    re.IGNORECASE,
)
_ONLY_UNNEEDED = re.compile(
    r"(?:(?!because|since|not\b)[^.,;:]){3,60} (?:is|are) not (?:considered )?medically necessary\.?", re.IGNORECASE
)
_USED_UP = re.compile(
    r"\bexhaust\w*|\b(?:standard|established|conventional|other|alternative) (?:\w+ )?(?:treatment|therap|medication|option)\w*"
    r"\b[^.]{0,60}\b(?:not|first|before|tried|failed)\b",
    re.IGNORECASE,
)
_BENEFIT_ENDED = re.compile(
    r"\b(?:benefit|response|improvement|effect|gain)s?\b[^.;]{0,40}"
    r"\b(?:not (?:been )?(?:maintained|sustained|last|held|durable|kept)|no longer|was lost|been lost|wore off|faded|short-lived)\b"
    r"|\b(?:no|lack of|without) (?:sustained|lasting|durable|maintained) (?:benefit|response|improvement|effect)\b|\brelaps\w+",
    re.IGNORECASE,
)
_WELL_ENOUGH = re.compile(
    r"(?<!early )\bremission\b|\bcan (?:now |safely )?be (?:maintained|managed|continued) (?:on|with|by)\b"
    r"|\bno longer (?:needs?|needed|requires?|required|warranted)\b|\b(?:is|are|has been|remains?|now) (?:clinically )?stable\b",
    re.IGNORECASE,
)
_OF_ANOTHER_ILLNESS = re.compile(r"\b(?:alcohol|opioid|substance|cannabis|cocaine|drug|use disorder|ptsd|bipolar)\b", re.IGNORECASE)
_OFFERS_PILL = re.compile(
    r"\b(?:maintain|manag|treat|continu|control|switch|chang|transition)\w*(?: back)? (?:on|with|by|to) (?:\w+ ){0,3}"
    r"(?:antidepressants?|oral medic\w+|SSRIs?|SNRIs?)\b|\b(?:antidepressants?|oral medic\w+) alone\b",
    re.IGNORECASE,
)
_SUICIDALITY = re.compile(
    r"\b(?:not|no|without|lack\w*)\b[^.;]{0,90}\bsuicid\w*"
    r"|\bsuicid\w*[^.;]{0,60}\b(?:not|never) (?:been )?(?:demonstrated|shown|proven|established)\b",
    re.IGNORECASE,
)
_OF_EFFECT = re.compile(r"\b(?:effect\w*|efficacy|benefit\w*|evidence|prevent\w*|reduc\w+)\b", re.IGNORECASE)
_HOSPITAL = re.compile(
    r"\bin-?patient (?:\w+ )?(?:care|treatment|admission|stay|setting|level)\b|\b(?:psychiatric )?hospitali[sz]ation\b|\bdischarged\b",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(
    r"\bplateau|\b(?:(?:not|n['’]t) (?:\w+ )?(?:changed|improved)|unchanged|no (?:\w+ )?(?:change|improvement|gains?|progress)"
    r"|(?:remain|stay)(?:s|ed)? (?:the same|stable|steady|at \d+)|stable|stabili[sz]ed|level?led off)\b[^.;]{0,40}"
    r"\b(?:since|(?:in|over|for|during) the (?:last|past))\b",
    re.IGNORECASE,
)
_FROM_THE_FIRST = re.compile(
    r"\b(?:baseline|pre-?treatment|since (?:(?:the|your) )?(?:start|begin|began|first|initial|treatment|initiati|prior)\w*)", re.IGNORECASE
)
_OF_RESULT = re.compile(r"\b(?:remission|remitted|fluctuat\w+|plateau\w*|full recovery|asymptomatic)\b", re.IGNORECASE)


def doubts_effect_on_suicidality(quote: str) -> bool:
    """Whether a sentence holds against the treatment that an effect on suicidality is not shown."""
    return bool(_SUICIDALITY.search(quote) and _OF_EFFECT.search(quote))


def points_to_hospital(quote: str) -> bool:
    """Whether a sentence names care in a hospital, or the discharge from one, against the treatment."""
    return bool(_HOSPITAL.search(quote))


def asks_that_all_be_used_up(quote: str) -> bool:
    """Whether a sentence says that other treatments have to be used first, none of them by name."""
    return bool(_USED_UP.search(quote))


def says_benefit_ended(quote: str) -> bool:
    """Whether a sentence says that an earlier benefit did not last."""
    return bool(_BENEFIT_ENDED.search(quote))


def says_well_enough(quote: str, *, given: bool = True) -> bool:
    """Whether a sentence refuses more because the person is well, or not well enough: it turns on remission, or says what would do. That
    somebody improved enough, or needs less, says so only of a treatment that was `given`.
    """
    if given and (improved_enough(quote) or lesser_care(quote)):
        return True
    granted = grants_wellness(quote)
    if granted and granted != improved_enough(quote):
        return True
    return bool(_WELL_ENOUGH.search(quote)) and not _OF_ANOTHER_ILLNESS.search(quote)


def says_unchanged(quote: str) -> bool:
    """Whether a sentence holds against a treatment that its result stayed as it was: a plateau, a score that has not changed since a day.
    That nothing changed from before the treatment is another reason.
    """
    return any(_UNCHANGED.search(one) and not _FROM_THE_FIRST.search(one) for one in pieces(quote))


def concludes(quote: str) -> bool:
    """Whether a sentence only draws from those before it that the care is not necessary, and gives no fact of its own."""
    return bool(_CONCLUDES.fullmatch(quote.strip()))


def only_unneeded(quote: str) -> bool:
    """Whether a sentence says of something that it is not medically necessary, and no more."""
    return bool(_ONLY_UNNEEDED.fullmatch(quote.strip()))


def offers_pill(quote: str) -> bool:
    """Whether a sentence says that an antidepressant taken by mouth would do instead."""
    return bool(_OFFERS_PILL.search(quote))


def words_in_no_criterion(quotes: Iterable[str], criteria: Iterable[str]) -> tuple[str, ...]:
    """The words by which a refusal asks for a result (remission, scores that do not fluctuate) and that no criterion holds."""
    asked = " ".join(criteria).casefold()
    found = (match[0] for quote in quotes for match in _OF_RESULT.finditer(quote))
    return tuple(dict.fromkeys(word for word in found if word.casefold()[:7] not in asked))
