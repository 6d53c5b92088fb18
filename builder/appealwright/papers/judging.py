"""A criterion against the answers, by rules that are rows: met, not met, or not known; and which answers say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from appealwright.denial.page.skeleton import bones
from appealwright.denial.page.terms import Hit, hits
from appealwright.facts import Facts, Row
from appealwright.papers.choices import is_choice
from appealwright.papers.marks import level_of, mark_of, unmarked
from appealwright.papers.signals import found_in, signals, skeleton_of
from appealwright.predicates import View, holds

__all__ = ["Verdict", "rules_on_words", "verdict_on"]

_WORD = re.compile(r"\w+")
_OTHER_WAY = re.compile(r",? (?:or (?=(?:has|have|is|are|cannot)\b)|unless )(?!.*(?:\band\b|[;:]))", re.DOTALL)
"""Where a second way with a verb of its own begins, and goes on to the end: "has tried it, or has a reason not to"."""

_JOINT = re.compile(r"\s*(?:and|or|and/or)\s*[.;,]?\s*", re.IGNORECASE)
_JOINED = re.compile(r"\s*[;,]\s*(?:or|and)\s*\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"(?!(?:and|or|but|unless|except|provided|if|when|only|who|which|for|in|with)\b)[a-z]")
"""How the second line of a way begins, and no line that asks for something more."""
_COUNTS = re.compile(r"\s*\((?:[a-z\d]{1,4}|and|or|,|\s)+\)", re.IGNORECASE)
"""The items that a line over them counts: "(a and b)"."""
_ALL = re.compile(r"\b(?:both|all|each|every)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:two|three|four|[234])\b", re.IGNORECASE)
_ILLNESS = "diagnosis"
_SCORES, _OTHERS = "treatment.scores", frozenset({"alternatives.ect", "alternatives.tms"})
_FEWEST_WAYS = 2
_JOINS_OR_DENIES = re.compile(
    r"\b(?:and|both|each|all|no|not|none|never|neither|nor|without|absence|free|ruled|excludes?|excluded|cannot)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the answers say of a criterion. `met` is None where they cannot tell; `facts` name the answers to look at."""

    met: bool | None
    facts: tuple[str, ...]


def verdict_on(words: str, view: View, facts: Facts, under: str = "") -> Verdict:
    """The verdict on a criterion in the insurer's words; `under` are the lines of the list that it ends, which may ask for more.

    Met only where every rule that knows a part of it says so, and no word of it asks for more; not met where one of them says so,
    unless another way is open.
    """
    first, *others = _OTHER_WAY.split(words, maxsplit=1)
    if others and (way := verdict_on(first, view, facts, under)).met:
        return way
    if chosen := _way_met_of(_listed(words), view, facts, under):
        return chosen
    words = words if _only_names(under, facts) else f"{under} {words}"
    rules = rules_on_words(words, facts)
    said = [_said(rule, view) for rule in rules]
    names = tuple(dict.fromkeys(name for rule in rules for name in rule.detail.get("facts", ())))
    if any(met is False for met in said) and not _has_ways(words, facts):
        return Verdict(met=False, facts=names)
    whole = bool(said) and (all(said) or _has_a_way_met(words, rules, view, facts)) and not asks_more(words, facts, listed=bool(under))
    return Verdict(met=True if whole and not _of_another(names) else None, facts=names)


def _of_another(names: tuple[str, ...]) -> bool:
    """Whether a criterion names another treatment beside scores: "has tried TMS and has had 50% improvement" asks for that one's."""
    return _SCORES in names and not _OTHERS.isdisjoint(names)


@dataclass(slots=True)
class _Listed:
    """A line, and the items below it that are deeper in."""

    words: str
    below: list[_Listed]


def _listed(words: str) -> _Listed | None:
    """A criterion of several lines as its first line with the items below it; None where a line is neither an item nor goes on with one."""
    first, *lines = words.splitlines() or [""]
    over = [_Listed(_COUNTS.sub("", first), [])]
    levels: list[str] = []
    for line in lines:
        if mark := mark_of(line):
            del over[level_of(levels, mark) + 1 :]
            over[-1].below.append(item := _Listed(_COUNTS.sub("", unmarked(line)), []))
            over.append(item)
        elif _GOES_ON.match(line.strip()) and not _JOINT.fullmatch(line) and over[-1].words[-1:] not in {".", ";", ":"}:
            over[-1].words += f" {line.strip()}"
        elif line.strip() and not _JOINT.fullmatch(line):
            return None
    return over[0]


def _way_met_of(line: _Listed | None, view: View, facts: Facts, under: str) -> Verdict | None:
    """The first way that is met of those that a line offers; a way can be a list itself, of which each item is asked for."""
    if line is None or not line.words.endswith(":") or not is_choice(line.words, facts):
        return None
    # A line over a list with nothing below it: how deep its items stand is not told.
    lost = any(way.words.endswith(":") and not way.below for way in line.below)
    if lost or _SEVERAL.search(line.words) or _JOINS_OR_DENIES.search(line.words):
        return None
    ways = (_met_by(way, view, facts, f"{under} {line.words}") for way in line.below)
    return next((way for way in ways if way), None)


def _met_by(way: _Listed, view: View, facts: Facts, under: str) -> Verdict | None:
    """That a way is met, by which answers; None where it is not, or nobody knows."""
    if not way.below:
        verdict = verdict_on(_JOINED.sub("", way.words), view, facts, under)
        return verdict if verdict.met else None
    if not (way.words.endswith(":") and _ALL.search(way.words)) or asks_more(way.words, facts, listed=True):
        return _way_met_of(way, view, facts, under)
    every = [_met_by(one, view, facts, f"{under} {way.words}") for one in way.below]
    names = tuple(dict.fromkeys(name for one in every if one for name in one.facts))
    return Verdict(met=True, facts=names) if all(every) else None


def _only_names(under: str, facts: Facts) -> bool:
    """Whether lines over a list ask for nothing: they only name the illness for which it counts."""
    return not asks_more(under, facts, listed=True) and all(rule.detail["means"] == _ILLNESS for rule in rules_on_words(under, facts))


def _has_a_way_met(words: str, rules: tuple[Row, ...], view: View, facts: Facts) -> bool:
    """Whether one of two ways is met, where a criterion names no more than them: "has tried one treatment or the other"."""
    ways = _split_by_or(words, facts)
    if len(ways) < _FEWEST_WAYS or _JOINS_OR_DENIES.search(words) or not all("met" in rule.detail for rule in rules):
        return False
    return any(all(_said(rule, view) for rule in found) for way in ways if (found := rules_on_words(way, facts)))


def _said(rule: Row, view: View) -> bool | None:
    met, not_met = rule.detail.get("met"), rule.detail.get("not_met")
    if not_met and holds(not_met, view):
        return False
    return True if met and holds(met, view) else None


@lru_cache(maxsize=512)
def asks_more(words: str, facts: Facts, *, listed: bool = False) -> bool:
    """Whether a criterion holds a word that neither the rules on it tell of nor is one that asks for nothing; of one that is `listed`
    neither do the words that only say that a list follows.
    """
    known = (*signals(facts, "policy-word"), *signals(facts, "policy-part"))
    plain = (term for one in known if one.means == "plain" or (listed and one.means == "list") for term in one.row.detail["terms"])
    told: set[str] = _apart(" ".join(plain))
    for rule in rules_on_words(words, facts):
        told |= _apart(" ".join(rule.detail["terms"])) - _apart(" ".join(rule.detail.get("asks_more", ())))
    return bool(_apart(words) - told)


def _apart(words: str) -> set[str]:
    return {bones(word) for word in _WORD.findall(words)}


def _has_ways(words: str, facts: Facts) -> bool:
    """Whether a criterion offers several ways, of which one is enough."""
    return any(_ways_told(words, facts, ("another-way", "any-of")))


def _split_by_or(words: str, facts: Facts) -> list[str]:
    """What stands before, between and behind each "or" of a criterion."""
    ends = [0, *(end for hit in _ways_told(words, facts, ("another-way",)) for end in (hit.start, hit.end)), len(words)]
    return [words[start:end].strip(" ,") for start, end in zip(ends[::2], ends[1::2], strict=True)]


def _ways_told(words: str, facts: Facts, means: tuple[str, ...]) -> Iterator[Hit]:
    """Where a criterion says that there is another way, in order. The "or" of "20 or more" is none."""
    wanted = tuple(signal for signal in signals(facts, "policy-word") if signal.means in means)
    skeleton = skeleton_of(words, wanted)
    none = {hit.start for signal in wanted for hit in hits(signal.not_when, skeleton)}
    found = (hit for signal in wanted for hit in hits(signal.terms, skeleton))
    yield from sorted((hit for hit in found if hit.start not in none), key=lambda hit: hit.start)


@lru_cache(maxsize=512)
def rules_on_words(words: str, facts: Facts) -> tuple[Row, ...]:
    """The rules that know a part of a criterion in these words."""
    wanted = signals(facts, "criterion")
    skeleton = skeleton_of(words, wanted)
    return tuple(signal.row for signal in wanted if found_in(skeleton, signal.terms) and not found_in(skeleton, signal.not_when))
