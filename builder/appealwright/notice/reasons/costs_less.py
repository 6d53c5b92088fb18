"""Whether a sentence of a notice holds against a treatment that another one, or another place, costs less, and requires none first."""

from __future__ import annotations

import re

from appealwright.numerals import NUMBER

__all__ = ["demands_no_medicines", "holds_cost", "names_place", "only_concludes", "weighs_cost"]

_COST = r"(?:costs?|price|expense)"
_COSTS_LESS = re.compile(
    r"\bless (?:costly|expensive)\b|\bcheap(?:er|est)\b|\blow(?:er|est)[- ](?:cost|priced)\b|\bleast (?:costly|expensive)\b"
    r"|\bcosts? (?:the plan |us )?(?:much |far |considerably |significantly |substantially )?less\b"
    rf"|\bat (?:an? |roughly |about )*(?:much |far )?(?:lower|lesser|reduced|fraction of the|one-\w+ (?:of )?the) {_COST}\b"
    r"|\b(?:most|more) (?:economical|cost[- ]effective)\b|\bnot (?:considered )?cost[- ]effective\b"
    r"|\bmore (?:costly|expensive) than\b",
    re.IGNORECASE,
)
_NO_COST_HELD = re.compile(
    r"\bnot (?:be )?more (?:costly|expensive) than\b|\bcost[- ]?shar\w*|\byour (?:share|costs?)\b|\bcopay\w*|\bnetwork\b"
    r"|\b(?:you|your doctor) (?:may|can|could|might) (?:ask|want|talk)\b",
    re.IGNORECASE,
)
"""A plan's definition of need, and what a person pays: neither holds a cost against the treatment."""
_ASKED = r"must|requir\w*|first|before|prior to|steps?|fail(?:ed|ure)?|preferred|exhaust\w*|until|prerequisite"
_FIRST = re.compile(rf"\b(?:{_ASKED}|trials?|tried)\b", re.IGNORECASE)
_DEMANDED = re.compile(rf"\b(?:{_ASKED})\b", re.IGNORECASE)
"""What says that something is to come first; that a cheaper one was not tried demands it of nobody."""
_COUNTED = re.compile(rf"\b(?:{NUMBER}|antidepressants?|SSRIs?|SNRIs?|class(?:es)?|augment\w*)\b", re.IGNORECASE)
_CONCLUDES = re.compile(
    r"\W*(?:(?:therefore|so|thus|accordingly),? )?(?:this|the|your|it|we (?:also )?(?:find|found|determined) that (?:this|the|your|it))"
    r"(?: [\w-]+){0,5} (?:is|are|was|were)(?: \w+)? not (?:\w+ (?:to be )?)?medically necessary(?: for you)?\W*"
    r"|\W*we (?:also )?(?:(?:did|do|could|can) not|cannot) (?:find|determine|conclude|say|agree) that (?:this|it|the|your)(?: [\w-]+){0,4}"
    r" (?:is|was) medically necessary(?: for you)?\W*",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:settings?|sites?|places?|hospital|outpatient department|office|facilit(?:y|ies)|infusion cent(?:er|re)|home)\b", re.IGNORECASE
)


def holds_cost(quote: str) -> bool:
    """Whether it does: "a less costly alternative is available"; not "less costly drugs must be tried first", which is a step."""
    return weighs_cost(quote) and not _FIRST.search(quote)


def weighs_cost(quote: str) -> bool:
    """The same of one that says only that what costs less was not tried: nothing is demanded by it."""
    return bool(_COSTS_LESS.search(quote)) and not _NO_COST_HELD.search(quote) and not _DEMANDED.search(quote)


def demands_no_medicines(quote: str) -> bool:
    """Whether a sentence that says what was not tried demands nothing first, and counts no medicines that a rule on steps asks for."""
    return not _DEMANDED.search(quote) and not _COUNTED.search(quote)


def only_concludes(quote: str) -> bool:
    """Whether a sentence only concludes that the treatment is not medically necessary."""
    return _CONCLUDES.fullmatch(quote) is not None


def names_place(quote: str) -> bool:
    """Whether what it weighs is where the treatment is given."""
    return _PLACE.search(quote) is not None
