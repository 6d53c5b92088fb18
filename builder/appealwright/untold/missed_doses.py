"""A case without what is told of missed doses, which a plan counts against whoever tells it: the clinician hears of it first, and
the letters leave that medicine to the list of the clinic.
"""

from __future__ import annotations

from appealwright.answers import UNKNOWN, Answer, Known, Record
from appealwright.case import Case
from appealwright.facts import Facts
from appealwright.history.drugs import drugs_in
from appealwright.history.fitful import is_fitful, misses_doses, without_fitful
from appealwright.history.skipped import tells_missed
from appealwright.untold.left import answer_left
from appealwright.whole import whole_answers, with_whole_ended

__all__ = ["without_missed_doses"]

_NOW, _TRIALS, _ENDED = "history.now", "history.trials", "stopped"


def without_missed_doses(case: Case, facts: Facts) -> Case:
    """The case as letters tell it: of the medicines now those that are taken as they were told, and no word on doses left out."""
    if not misses_doses(case):
        return case
    told: dict[str, Answer] = {}
    now = case.text(_NOW)
    if is_fitful(now):
        left = without_fitful(now, lambda words: drugs_in(words, facts)).strip(" ,;")
        told[_NOW] = answer_left(left if drugs_in(left, facts) else "")
    trials = case.records(_TRIALS)
    if any(tells_missed(one.text(_ENDED)) for one in trials):
        told[_TRIALS] = Known(tuple(map(_trial, trials)))
    whole = {name: answer for name, answer in whole_answers(case, told).items() if name.endswith(_NOW)}
    return case.with_told({**whole, **told}) if told else case


def _trial(trial: Record) -> Record:
    if not tells_missed(trial.text(_ENDED)):
        return trial
    return with_whole_ended(trial, Record(tuple((column, UNKNOWN if column == _ENDED else cell) for column, cell in trial.cells)))
