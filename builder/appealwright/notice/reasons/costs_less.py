"""Whether a sentence of a notice holds against a treatment that another one, or another place, costs less, and requires none first."""

from __future__ import annotations

import re

__all__ = ["holds_cost", "names_place"]

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
_FIRST = re.compile(
    r"\b(?:must|requir\w*|first|before|prior to|steps?|trials?|tried|fail(?:ed|ure)?|preferred|exhaust\w*|until|prerequisite)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:settings?|sites?|places?|hospital|outpatient department|office|facilit(?:y|ies)|infusion cent(?:er|re)|home)\b", re.IGNORECASE
)


def holds_cost(quote: str) -> bool:
    """Whether it does: "a less costly alternative is available"; not "less costly drugs must be tried first", which is a step."""
    return bool(_COSTS_LESS.search(quote)) and not _NO_COST_HELD.search(quote) and not _FIRST.search(quote)


def names_place(quote: str) -> bool:
    """Whether what it weighs is where the treatment is given."""
    return _PLACE.search(quote) is not None
