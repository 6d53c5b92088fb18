"""A case whose medicines have their dose in its own column: of "cymbalta 60" the table holds the name and 60 mg."""

from __future__ import annotations

import re

from appealwright.answers import Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drug_row

__all__ = ["with_doses_apart"]

_TRIALS, _NAME, _DOSE = "history.trials", "drug", "dose_mg"
_BEHIND = re.compile(
    r"(?P<name>[^\W\d][^\d]*?)[\s,(:@-]*(?:\b(?:up to|max(?:imum)?|at|dose|hasta)[\s:]*)?"
    r"(?P<dose>\d{1,4}(?:\.\d{1,2})?)[\s-]*(?:mg|mgs|milligrams?|miligramos|m)?\)?"
    r"[\s,]*(?:(?:once )?(?:(?:a|per|each|every|al) |/ ?)(?:day|d[ií]a|morning|night|nite)|once daily|daily|q ?d|qhs|qam)?\W*",
    re.IGNORECASE,
)
"""One number behind a name, of a day if of anything: "75 twice a day" and "20, then 40" are for whoever typed them to sum up."""


def with_doses_apart(case: Case, facts: Facts) -> Case:
    """The case as papers tell it. A dose typed in its own place stays, and is not told beside the name again."""
    trials = case.records(_TRIALS)
    told = tuple(_apart(trial, facts) for trial in trials)
    return case.with_told({} if told == trials else {_TRIALS: Known(told)})


def _apart(trial: Record, facts: Facts) -> Record:
    found = _BEHIND.fullmatch(trial.text(_NAME).strip())
    if found is None or drug_row(found["name"], facts) is None:
        return trial
    dose = float(found["dose"])
    if trial.text(_DOSE) and trial.text(_DOSE) != f"{dose:g}":
        return trial
    cells: dict[str, Answer] = {
        **dict(trial.cells),
        _NAME: Known(found["name"].strip()),
        _DOSE: Known(int(dose) if dose.is_integer() else dose),
    }
    return Record(tuple(cells.items()))
