"""The words the reader goes by, out of the rows: cues, headings, labels and hints."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from appealwright.denial.page.skeleton import Lexicon
from appealwright.denial.page.terms import Term, terms, words_of
from appealwright.facts import Facts, Row

__all__ = ["Cue", "Hint", "Vocabulary", "vocabulary"]


@dataclass(frozen=True, slots=True)
class Hint:
    """Words that speak for a kind of plan, a stage, or urgency, and the answers they suggest."""

    row: Row
    terms: tuple[Term, ...]
    not_when: tuple[Term, ...] = ()


Cue = dict[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of the reader. `cues`, `headings` and `labels` are by what they mean, and `names` (plain words by which an insurer's name
    is told); grounds stand with the codes that name them."""

    grounds: tuple[tuple[Row, frozenset[str]], ...]
    cues: Cue
    headings: Cue
    labels: Cue
    hints: tuple[Hint, ...]
    payers: tuple[Hint, ...]
    names: dict[str, tuple[str, ...]]
    words: Lexicon


@lru_cache(maxsize=2)
def vocabulary(facts: Facts) -> Vocabulary:
    """The vocabulary of these facts; made once, since rows do not change while the program runs."""
    signals = facts.of_kind("signal")
    grounds = tuple((row, frozenset(row.detail.get("codes", ()))) for row in facts.of_kind("ground"))
    cues, headings, labels = (_by_meaning(signals, use) for use in ("cue", "heading", "label"))
    hints = tuple(
        Hint(row, terms(row.detail["terms"], row.id), terms(row.detail.get("not_when", ()), row.id))
        for row in signals
        if row.detail["use"] == "hint"
    )
    names = {str(row.detail["means"]): tuple(row.detail["terms"]) for row in signals if row.detail["use"] == "name"}
    payers = tuple(Hint(row, terms(_names(str(row.detail["payer"])), row.id)) for row in facts.of_kind("payer"))
    every = (
        *(term for by_meaning in (cues, headings, labels) for wanted in by_meaning.values() for term in wanted),
        *(term for hint in (*hints, *payers) for term in (*hint.terms, *hint.not_when)),
    )
    return Vocabulary(grounds, cues, headings, labels, hints, payers, names, words_of(every))


def _by_meaning(signals: tuple[Row, ...], use: str) -> Cue:
    found: Cue = {}
    for row in signals:
        if row.detail["use"] == use:
            meaning = str(row.detail["means"])
            found[meaning] = found.get(meaning, ()) + terms(row.detail["terms"], row.id)
    return found


def _names(payer: str) -> list[str]:
    """The names in "Aetna (CVS Health)" or "Anthem / Elevance": those of two words or six letters and more."""
    names = [name.strip() for name in payer.split("(", maxsplit=1)[0].split("/")]
    return [name for name in names if len(name) >= 5]
