"""A case as letters tell its medicines: one whose name nobody recalls, or is sure of, is said to be that, and not told as a guess."""

from __future__ import annotations

from appealwright.answers import Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row
from appealwright.history.misspelt import meant_by
from appealwright.history.trials import UNCERTAIN, UNNAMED, is_nameless
from appealwright.untold.unsure import is_guess

__all__ = ["guessed_in", "with_names_recalled"]

_TRIALS = "history.trials"


def with_names_recalled(case: Case, facts: Facts) -> Case:
    """The same case where every medicine has a name."""
    trials = case.records(_TRIALS)
    told = tuple(_unnamed(trial, facts) if _is_unnamed(trial, facts) else trial for trial in trials)
    return case.with_told({} if told == trials else {_TRIALS: Known(told)})


def _is_unnamed(trial: Record, facts: Facts) -> bool:
    """A guess at a name is none, though a row knows it."""
    return is_guess(trial.text("drug")) or (is_nameless(trial) and drug_row(trial.text("drug"), facts) is None)


def guessed_in(case: Case, facts: Facts) -> tuple[str, ...]:
    """The names of medicines as they were typed with a doubt, each of one that a row knows."""
    typed = (trial.text("drug") for trial in case.records(_TRIALS))
    return tuple(dict.fromkeys(one for one in typed if is_guess(one) and drug_row(one, facts)))


def _unnamed(trial: Record, facts: Facts) -> Record:
    typed = trial.text("drug")
    called = UNCERTAIN if drug_row(typed, facts) or meant_by(typed, facts) else UNNAMED
    return Record(tuple((name, Known(called) if name == "drug" else cell) for name, cell in trial.cells))
