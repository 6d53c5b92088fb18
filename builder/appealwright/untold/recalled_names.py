"""A case as letters tell its medicines: one whose name nobody recalls is said to be that, and not in the words of a guess."""

from __future__ import annotations

from dataclasses import replace

from appealwright.answers import Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row
from appealwright.history.trials import is_nameless
from appealwright.untold.unsure import is_guess

__all__ = ["with_names_recalled"]

_UNNAMED = "a medicine (name not recalled)"
_TRIALS = "history.trials"


def with_names_recalled(case: Case, facts: Facts) -> Case:
    """The same case where every medicine has a name."""
    trials = case.records(_TRIALS)
    told = tuple(_unnamed(trial) if _is_unnamed(trial, facts) else trial for trial in trials)
    return case if told == trials else replace(case, answers={**case.answers, _TRIALS: Known(told)})


def _is_unnamed(trial: Record, facts: Facts) -> bool:
    """A guess at a name is none, though a row knows it."""
    return is_guess(trial.text("drug")) or (is_nameless(trial) and drug_row(trial.text("drug"), facts) is None)


def _unnamed(trial: Record) -> Record:
    return Record(tuple((name, Known(_UNNAMED) if name == "drug" else cell) for name, cell in trial.cells))
