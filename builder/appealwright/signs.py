"""What a typed sentence names by the words of the rows, and does not deny: found, never judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from appealwright.denial.page.skeleton import bones
from appealwright.denial.page.terms import Hit, Term, hits
from appealwright.denied import is_denied_after, is_denied_before, is_until_then
from appealwright.facts import Facts
from appealwright.papers.signals import Signal, signals, skeleton_of
from appealwright.untold.vocabulary import is_listed

__all__ = ["Sign", "places_of", "signs_in"]

_WORD = re.compile(r"[^\W\d_]+")
"""A run of letters as somebody typed it: one word where it is one of everyday English, whatever it begins with."""


_ENDS = ".;!?\n"
"""What a sentence ends with."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing named: what the row says it means, the sentence's own words for it, how much they tell by themselves."""

    means: str
    words: str
    weight: int


@lru_cache(maxsize=256)
def signs_in(words: str, use: str, facts: Facts, *, deniable: bool = False) -> tuple[Sign, ...]:
    """What the rows of this use find in `words`, each meaning once. Words that keep a row out do so where they stand over what it found;
    `deniable`: what the sentence denies is not found either.
    """
    found: dict[str, Sign] = {}
    for signal, hit in _standing(words, use, facts, deniable=deniable):
        means = signal.means
        found.setdefault(means, Sign(means, words[hit.start : hit.end], int(signal.row.detail.get("weight", 1))))
    return tuple(found.values())


def places_of(means: str, words: str, use: str, facts: Facts) -> tuple[tuple[int, int], ...]:
    """Every place at which the rows of this use find that one in `words`: where it begins and ends."""
    return tuple((hit.start, hit.end) for signal, hit in _standing(words, use, facts, deniable=False) if signal.means == means)


def _standing(words: str, use: str, facts: Facts, *, deniable: bool) -> Iterator[tuple[Signal, Hit]]:
    wanted, denials = signals(facts, use), signals(facts, "denial") if deniable else ()
    whole = frozenset(bones(word) for word in _WORD.findall(words) if is_listed(word.casefold()))
    skeleton = skeleton_of(words, (*wanted, *denials), whole)

    def standing(terms: tuple[Term, ...]) -> tuple[Hit, ...]:
        return tuple(hits(terms, skeleton))

    before = [hit for signal in denials if signal.means == "before" for hit in standing(signal.terms)]
    after = [hit for signal in denials if signal.means == "after" for hit in standing(signal.terms)]
    for signal in wanted:
        kept_out = standing(signal.not_when)
        for hit in sorted(standing(signal.terms), key=lambda hit: (hit.start, -hit.end)):
            over = any(other.start < hit.end and hit.start < other.end for other in kept_out)
            ahead = () if is_until_then(words[hit.end :]) else before
            denied = any(
                other.end <= hit.start and is_denied_before(words[other.start : other.end], words[other.end : hit.start]) for other in ahead
            ) or any(
                is_denied_after(words[other.start : other.end], words[hit.end : other.start], words[other.end :])
                for other in after
                if hit.end <= other.start
            )
            if not over and not denied and not _is_at_work(words, hit, signal):
                yield signal, hit


def _is_at_work(words: str, hit: Hit, signal: Signal) -> bool:
    """Whether what was found is a tool, its sentence tells of work with it, and nothing in the words is what harm is told with."""
    told = signal.row.detail.get("at_work", ())
    if not told or _known_by(str(signal.row.detail["never"])).search(words):
        return False
    start = max(words.rfind(mark, 0, hit.start) for mark in _ENDS) + 1
    end = min((at for mark in _ENDS if (at := words.find(mark, hit.end)) >= 0), default=len(words))
    return any(_known_by(str(one)).search(words[start:end]) for one in told)


@cache
def _known_by(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)
