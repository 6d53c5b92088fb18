"""One medicine in two rows, by its brand and its generic name, at a raised dose or begun again: it counts once as a medicine tried."""

from __future__ import annotations

from collections.abc import Sequence

from appealwright.answers import Record
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row
from appealwright.history.trials import least_weeks, weeks_given

__all__ = ["each_medicine_once", "same_medicine"]


def each_medicine_once(trials: Sequence[Record], facts: Facts, last: Sequence[Record] = ()) -> tuple[Record, ...]:
    """The trials in their order, of each medicine that a row knows the longest told, the last of several as long. One of `last`, as of
    before the present episode, only where no other trial of the medicine is told.
    """
    kept: dict[str, Record] = {}
    set_last = set(map(id, last))

    def rank(trial: Record) -> tuple[bool, int]:
        return id(trial) not in set_last, _weeks(trial)

    for trial in trials:
        row = drug_row(trial.text("drug"), facts)
        if row and (row.id not in kept or rank(trial) >= rank(kept[row.id])):
            kept[row.id] = trial
    chosen = set(map(id, kept.values()))
    return tuple(one for one in trials if id(one) in chosen or drug_row(one.text("drug"), facts) is None)


def same_medicine(trial: Record, others: Sequence[Record], facts: Facts) -> Record | None:
    """The first of the others that is the same medicine; None where none is."""
    row = drug_row(trial.text("drug"), facts)
    same = (one for one in others if one is not trial and row is not None and drug_row(one.text("drug"), facts) is row)
    return next(same, None)


def _weeks(trial: Record) -> int:
    told = weeks_given(trial)
    return least_weeks(trial) if told is None else int(told)
