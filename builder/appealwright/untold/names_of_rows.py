"""A case as papers name its medicines: the name that was typed, in the one spelling that its row has."""

from __future__ import annotations

import re
from functools import lru_cache

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.numerals import NUMERALS
from appealwright.untold.unsure import is_guess

__all__ = ["with_names_of_rows"]

_TRIALS, _STEP, _REASON, _NOW = "history.trials", "step.drug", "step.reason", "history.now"
_TAKEN = frozenset({"antidepressant", "augmentation", "other"})
"""Roles of rows of medicines, and of no other treatment."""
_COUNT = re.compile(
    rf"\b(?P<verb>(?:took|taken|tried|had|used|on|failed)) (?P<number>[2-9]|{'|'.join(NUMERALS[2:10])})"
    r"(?P<what> (?:of them|med\w*|anti-?depress\w+|pills|drugs))? ?[,:;-] ?",
    re.IGNORECASE,
)
_AROUND = " \t-*\u2022\u2013,;"
_BETWEEN = re.compile(r"[\W_]+")


def with_names_of_rows(case: Case, facts: Facts) -> Case:
    """The same case, where "cymbalta" is Cymbalta and "SERTRALINE" sertraline: no name becomes another, and one that no row knows, or that
    is a guess, stands as it was typed.
    """
    told: dict[str, Answer] = {
        _TRIALS: Known(tuple(_named(trial, facts) for trial in case.records(_TRIALS))),
        _STEP: Known(_spelled(case.text(_STEP), facts)),
        _REASON: Known(_with_brands(_counted(case.text(_REASON), facts), facts)),
        _NOW: Known(_with_brands(_on_one_line(case.text(_NOW)), facts)),
    }
    changed = {name: answer for name, answer in told.items() if isinstance(case.get(name), Known) and answer != case.get(name)}
    return case.with_told(changed)


def _named(trial: Record, facts: Facts) -> Record:
    typed = trial.text("drug")
    name = typed if is_guess(typed) else _spelled(typed, facts)
    return trial if name == typed else Record(tuple((column, Known(name) if column == "drug" else cell) for column, cell in trial.cells))


def _spelled(typed: str, facts: Facts) -> str:
    """A cell that holds a name: the name alone is spelled, not what stands beside it."""
    return _name(facts).sub(lambda found: _spellings(facts)[_plain(found[0])], typed)


def _with_brands(sentence: str, facts: Facts) -> str:
    """A sentence: brands have their capitals; a generic name keeps that of the sentence which it begins."""
    return _name(facts).sub(lambda found: _in_sentence(found[0], facts), sentence)


def _counted(sentence: str, facts: Facts) -> str:
    """A number that a list of medicines follows is set off from it: "took 3, lexapro and effexor" as "took three: lexapro and effexor"."""

    def apart(found: re.Match[str]) -> str:
        listed = _name(facts).match(sentence, found.end())
        number = NUMERALS[int(found["number"])] if found["number"].isdigit() else found["number"]
        return f"{found['verb']} {number}{found['what'] or ''}: " if listed else found[0]

    return _COUNT.sub(apart, sentence)


def _on_one_line(typed: str) -> str:
    """A list typed a medicine a line, as it stands in a sentence."""
    lines = [one.strip(_AROUND) for one in typed.splitlines()]
    return "; ".join(filter(None, lines)) if len(lines) > 1 else typed


def _in_sentence(found: str, facts: Facts) -> str:
    spelled = _spellings(facts)[_plain(found)]
    return found if spelled.islower() and not found.isupper() else spelled


@lru_cache(maxsize=2)
def _spellings(facts: Facts) -> dict[str, str]:
    rows = (row for row in facts.of_kind("drug") if row.detail.get("role") in _TAKEN)
    names = [str(name) for row in rows for name in (row.detail["name"], *row.detail.get("brands", ()))]
    return {_plain(name): name for name in reversed(names)}


@lru_cache(maxsize=2)
def _name(facts: Facts) -> re.Pattern[str]:
    """Any name of a row as it may be typed, the longest first."""
    found = sorted(_spellings(facts), key=len, reverse=True)
    one = "|".join(r"[ /-]".join(map(re.escape, name.split())) for name in found) or r"(?!)"  # of another illness there may be none
    return re.compile(rf"(?<![\w-])(?:{one})(?![\w-])", re.IGNORECASE)


def _plain(name: str) -> str:
    return _BETWEEN.sub(" ", name.casefold()).strip()
