"""The words these readers go by, out of the rows."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import lru_cache

from appealwright.denial.page.skeleton import Lexicon, Skeleton
from appealwright.denial.page.terms import Hit, Term, hits, terms, words_of
from appealwright.facts import Facts, Row

__all__ = ["Signal", "found_in", "signals", "skeleton_of"]


_LISTS = ("terms", "not_when", "not_under")


@dataclass(frozen=True, slots=True, eq=False)
class Signal:
    """One row of words: what it means, its terms, the terms that keep it out, and those that do so over a list."""

    row: Row
    means: str
    terms: tuple[Term, ...]
    not_when: tuple[Term, ...]
    not_under: tuple[Term, ...]


@lru_cache(maxsize=8)
def signals(facts: Facts, use: str) -> tuple[Signal, ...]:
    """The signals of one use, in the order of their rows."""
    rows = (row for row in facts.of_kind("signal") if row.detail["use"] == use)
    return tuple(Signal(row, str(row.detail["means"]), *(terms(row.detail.get(key, ()), row.id) for key in _LISTS)) for row in rows)


@lru_cache(maxsize=8)
def _known_words(wanted: tuple[Signal, ...]) -> Lexicon:
    return words_of(term for signal in wanted for term in (*signal.terms, *signal.not_when, *signal.not_under))


def skeleton_of(text: str, wanted: tuple[Signal, ...], whole: Container[str] = ()) -> Skeleton:
    """The text as these signals are looked for in it; `whole`: runs of its letters that are one word, whatever words they begin with."""
    return Skeleton(text, _known_words(wanted), whole)


def found_in(skeleton: Skeleton, wanted: Iterable[Term]) -> Hit | None:
    """The first of these terms that stands in the text, and of those that begin there the longest, if any does."""
    return min(hits(wanted, skeleton), key=lambda hit: (hit.start, -hit.end), default=None)
