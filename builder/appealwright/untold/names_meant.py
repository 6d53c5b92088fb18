"""A case as letters tell its medicines: a name with one letter wrong is the one that it can only be (decision 0119)."""

from __future__ import annotations

import re

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.misspelt import Misspelt, misspelt_in
from appealwright.untold.doses_apart import with_doses_apart
from appealwright.untold.names_of_rows import with_names_of_rows
from appealwright.untold.unsure import is_guess

__all__ = ["with_names_meant"]

_TRIALS, _SENTENCES = "history.trials", ("history.now", "step.drug")


def with_names_meant(case: Case, facts: Facts) -> Case:
    """The same case by the names that are surely meant. The page for the person keeps what was typed, and asks."""
    sure = tuple(one for one in misspelt_in(case, facts) if one.is_sure)
    if not sure:
        return case
    told: dict[str, Answer] = {name: Known(_spelled(case.text(name), sure)) for name in _SENTENCES if case.text(name)}
    if case.records(_TRIALS):
        told[_TRIALS] = Known(tuple(_named(trial, sure) for trial in case.records(_TRIALS)))
    changed = {name: answer for name, answer in told.items() if answer != case.get(name)}
    return with_names_of_rows(with_doses_apart(case.with_told(changed), facts), facts)


def _named(trial: Record, sure: tuple[Misspelt, ...]) -> Record:
    typed = trial.text("drug")
    name = typed if is_guess(typed) else _spelled(typed, sure)
    return trial if name == typed else Record(tuple((column, Known(name) if column == "drug" else cell) for column, cell in trial.cells))


def _spelled(words: str, sure: tuple[Misspelt, ...]) -> str:
    for one in sure:
        words = re.sub(rf"(?<!\w){re.escape(one.typed)}(?!\w)", one.meant, words)
    return words
