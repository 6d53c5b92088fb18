"""A criterion against the answers, by rules that are rows: met, not met, or not known; and which answers say so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from appealwright.denial.skeleton import bones
from appealwright.denial.terms import hits
from appealwright.facts import Facts, Row
from appealwright.papers.signals import found_in, signals, skeleton_of
from appealwright.predicates import View, holds

__all__ = ["Verdict", "rules_on_words", "verdict_on"]

_WORD = re.compile(r"\w+")
_OTHER_WAY = re.compile(r",? (?:or (?=(?:has|have|is|are|cannot)\b)|unless )(?!.*(?:\band\b|[;:]))", re.DOTALL)
"""Where a second way with a verb of its own begins, and goes on to the end: "has tried it, or has a reason not to"."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the answers say of a criterion. `met` is None where they cannot tell; `facts` name the answers to look at."""

    met: bool | None
    facts: tuple[str, ...]


def verdict_on(words: str, view: View, facts: Facts) -> Verdict:
    """The verdict on a criterion in the insurer's words.

    Met only where every rule that knows a part of it says so, and no word of it asks for more; not met where one of them says so,
    unless another way is open.
    """
    first, *others = _OTHER_WAY.split(words, maxsplit=1)
    if others and (way := verdict_on(first, view, facts)).met:
        return way
    rules = rules_on_words(words, facts)
    said = [_said(rule, view) for rule in rules]
    names = tuple(dict.fromkeys(name for rule in rules for name in rule.detail.get("facts", ())))
    if any(met is False for met in said) and not _has_ways(words, facts):
        return Verdict(met=False, facts=names)
    whole = bool(said) and all(said) and not asks_more(words, facts)
    return Verdict(met=True if whole else None, facts=names)


def _said(rule: Row, view: View) -> bool | None:
    met, not_met = rule.detail.get("met"), rule.detail.get("not_met")
    if not_met and holds(not_met, view):
        return False
    return True if met and holds(met, view) else None


@lru_cache(maxsize=512)
def asks_more(words: str, facts: Facts) -> bool:
    """Whether a criterion holds a word that neither the rules on it tell of nor is one that asks for nothing."""
    plain = (term for signal in signals(facts, "policy-word") if signal.means == "plain" for term in signal.row.detail["terms"])
    told: set[str] = _apart(" ".join(plain))
    for rule in rules_on_words(words, facts):
        told |= _apart(" ".join(rule.detail["terms"])) - _apart(" ".join(rule.detail.get("asks_more", ())))
    return bool(_apart(words) - told)


def _apart(words: str) -> set[str]:
    return {bones(word) for word in _WORD.findall(words)}


def _has_ways(words: str, facts: Facts) -> bool:
    """Whether a criterion offers several ways, of which one is enough. The "or" of "20 or more" is none."""
    wanted = tuple(signal for signal in signals(facts, "policy-word") if signal.means in {"another-way", "any-of"})
    skeleton = skeleton_of(words, wanted)
    none = {hit.start for signal in wanted for hit in hits(signal.not_when, skeleton)}
    return any(hit.start not in none for signal in wanted for hit in hits(signal.terms, skeleton))


@lru_cache(maxsize=512)
def rules_on_words(words: str, facts: Facts) -> tuple[Row, ...]:
    """The rules that know a part of a criterion in these words."""
    wanted = signals(facts, "criterion")
    skeleton = skeleton_of(words, wanted)
    return tuple(signal.row for signal in wanted if found_in(skeleton, signal.terms) and not found_in(skeleton, signal.not_when))
